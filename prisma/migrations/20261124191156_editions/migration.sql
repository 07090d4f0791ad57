-- CreateEnum
CREATE TYPE "PartyKind" AS ENUM ('person', 'organization');

-- CreateEnum
CREATE TYPE "EditionKind" AS ENUM ('first', 'correction', 'update');

-- CreateEnum
CREATE TYPE "RenderState" AS ENUM ('waiting', 'working', 'done', 'failed', 'stopped');

-- CreateEnum
CREATE TYPE "ErrorReportOutcome" AS ENUM ('accepted', 'dismissed');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "EventKind" ADD VALUE 'edition_drafted';
ALTER TYPE "EventKind" ADD VALUE 'edition_published';
ALTER TYPE "EventKind" ADD VALUE 'edition_withdrawn';
ALTER TYPE "EventKind" ADD VALUE 'pair_crime_set';
ALTER TYPE "EventKind" ADD VALUE 'party_changed';
ALTER TYPE "EventKind" ADD VALUE 'error_reported';
ALTER TYPE "EventKind" ADD VALUE 'error_report_settled';
ALTER TYPE "EventKind" ADD VALUE 'outside_review_added';
ALTER TYPE "EventKind" ADD VALUE 'outside_review_pointed';
ALTER TYPE "EventKind" ADD VALUE 'outside_review_withdrawn';

-- AlterTable
ALTER TABLE "Pair" ADD COLUMN     "isOfCrime" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Party" ADD COLUMN     "kind" "PartyKind";

-- CreateTable
CREATE TABLE "EditionDraft" (
    "caseId" UUID NOT NULL,
    "kind" "EditionKind" NOT NULL,
    "locales" TEXT[],
    "introduction" JSONB NOT NULL,
    "method" JSONB NOT NULL,
    "signedBy" TEXT[],
    "pairIds" UUID[],
    "what" JSONB NOT NULL,
    "why" JSONB NOT NULL,
    "reasons" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EditionDraft_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "Rendering" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "draftVersion" INTEGER,
    "format" TEXT,
    "locale" TEXT,
    "state" "RenderState" NOT NULL DEFAULT 'waiting',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "failure" TEXT,
    "editionId" UUID,
    "blobId" UUID,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Rendering_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "EditionKind" NOT NULL,
    "publishedById" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "locales" TEXT[],
    "what" JSONB NOT NULL,
    "why" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "seal" JSONB NOT NULL,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditionFile" (
    "id" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "blobId" UUID NOT NULL,

    CONSTRAINT "EditionFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditionWithdrawal" (
    "editionId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EditionWithdrawal_pkey" PRIMARY KEY ("editionId")
);

-- CreateTable
CREATE TABLE "ErrorReport" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "pairNumber" INTEGER,
    "words" TEXT NOT NULL,
    "contact" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "ErrorReportOutcome",
    "outcomeWords" TEXT,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,

    CONSTRAINT "ErrorReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutsideReview" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "pairId" UUID,
    "record" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "OutsideReview_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "EditionDraft_updatedById_idx" ON "EditionDraft"("updatedById");

-- CreateIndex
CREATE UNIQUE INDEX "Rendering_editionId_key" ON "Rendering"("editionId");

-- CreateIndex
CREATE INDEX "Rendering_caseId_idx" ON "Rendering"("caseId");

-- CreateIndex
CREATE INDEX "Rendering_askedById_idx" ON "Rendering"("askedById");

-- CreateIndex
CREATE INDEX "Rendering_blobId_idx" ON "Rendering"("blobId");

-- CreateIndex
CREATE INDEX "Edition_publishedById_idx" ON "Edition"("publishedById");

-- CreateIndex
CREATE INDEX "Edition_recordId_idx" ON "Edition"("recordId");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_caseId_number_key" ON "Edition"("caseId", "number");

-- CreateIndex
CREATE INDEX "EditionFile_blobId_idx" ON "EditionFile"("blobId");

-- CreateIndex
CREATE UNIQUE INDEX "EditionFile_editionId_format_locale_key" ON "EditionFile"("editionId", "format", "locale");

-- CreateIndex
CREATE INDEX "EditionWithdrawal_byId_idx" ON "EditionWithdrawal"("byId");

-- CreateIndex
CREATE INDEX "ErrorReport_caseId_idx" ON "ErrorReport"("caseId");

-- CreateIndex
CREATE INDEX "ErrorReport_editionId_idx" ON "ErrorReport"("editionId");

-- CreateIndex
CREATE INDEX "ErrorReport_settledById_idx" ON "ErrorReport"("settledById");

-- CreateIndex
CREATE INDEX "OutsideReview_caseId_idx" ON "OutsideReview"("caseId");

-- CreateIndex
CREATE INDEX "OutsideReview_pairId_idx" ON "OutsideReview"("pairId");

-- CreateIndex
CREATE INDEX "OutsideReview_addedById_idx" ON "OutsideReview"("addedById");

-- AddForeignKey
ALTER TABLE "EditionDraft" ADD CONSTRAINT "EditionDraft_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionDraft" ADD CONSTRAINT "EditionDraft_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rendering" ADD CONSTRAINT "Rendering_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rendering" ADD CONSTRAINT "Rendering_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rendering" ADD CONSTRAINT "Rendering_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rendering" ADD CONSTRAINT "Rendering_blobId_fkey" FOREIGN KEY ("blobId") REFERENCES "Blob"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Blob"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionFile" ADD CONSTRAINT "EditionFile_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionFile" ADD CONSTRAINT "EditionFile_blobId_fkey" FOREIGN KEY ("blobId") REFERENCES "Blob"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionWithdrawal" ADD CONSTRAINT "EditionWithdrawal_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionWithdrawal" ADD CONSTRAINT "EditionWithdrawal_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ErrorReport" ADD CONSTRAINT "ErrorReport_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ErrorReport" ADD CONSTRAINT "ErrorReport_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ErrorReport" ADD CONSTRAINT "ErrorReport_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutsideReview" ADD CONSTRAINT "OutsideReview_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutsideReview" ADD CONSTRAINT "OutsideReview_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutsideReview" ADD CONSTRAINT "OutsideReview_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

ALTER TABLE "EditionDraft"
  ADD CONSTRAINT "EditionDraft_locales_check" CHECK (cardinality("locales") > 0),
  ADD CONSTRAINT "EditionDraft_version_check" CHECK ("version" > 0);
ALTER TABLE "Rendering"
  ADD CONSTRAINT "Rendering_of_check" CHECK (num_nonnulls("draftVersion", "format") = 1 AND num_nonnulls("format", "locale") <> 1),
  ADD CONSTRAINT "Rendering_done_check" CHECK ("done" BETWEEN 0 AND "total"),
  ADD CONSTRAINT "Rendering_failure_check" CHECK (("state" = 'failed') = ("failure" IS NOT NULL)),
  ADD CONSTRAINT "Rendering_ended_check" CHECK (("state" IN ('waiting', 'working')) = ("endedAt" IS NULL)),
  ADD CONSTRAINT "Rendering_result_check" CHECK (num_nonnulls("editionId", "blobId") = ("state" = 'done')::int);
ALTER TABLE "Edition"
  ADD CONSTRAINT "Edition_number_check" CHECK ("number" > 0 AND ("number" = 1) = ("kind" = 'first')),
  ADD CONSTRAINT "Edition_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Edition_locales_check" CHECK (cardinality("locales") > 0);
ALTER TABLE "EditionFile" ADD CONSTRAINT "EditionFile_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "EditionWithdrawal" ADD CONSTRAINT "EditionWithdrawal_reason_check" CHECK ("reason" <> '');
ALTER TABLE "ErrorReport"
  ADD CONSTRAINT "ErrorReport_words_check" CHECK ("words" <> ''),
  ADD CONSTRAINT "ErrorReport_settled_check" CHECK (num_nonnulls("outcome", "settledAt", "settledById") IN (0, 3));

-- One edition of a case is under way at a time.
CREATE UNIQUE INDEX "Rendering_publishing_key" ON "Rendering" ("caseId")
  WHERE "draftVersion" IS NOT NULL AND "endedAt" IS NULL;

-- An edition stays as it was published; where its record was erased, so may the words be that it changed something by.
CREATE FUNCTION "admitErasedEdition"() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF to_jsonb(NEW) <> to_jsonb(OLD) || '{"what": {}, "why": {}}'
    OR NOT EXISTS (SELECT FROM "Tombstone" WHERE "blobId" = OLD."recordId") THEN
    RAISE EXCEPTION 'Edition is immutable' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Edition_erased" BEFORE UPDATE ON "Edition" FOR EACH ROW EXECUTE FUNCTION "admitErasedEdition"();
CREATE TRIGGER "Edition_stays" BEFORE DELETE OR TRUNCATE ON "Edition" EXECUTE FUNCTION "refuseChange"();
CREATE TRIGGER "EditionFile_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "EditionFile" EXECUTE FUNCTION "refuseChange"();
CREATE TRIGGER "EditionWithdrawal_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "EditionWithdrawal" EXECUTE FUNCTION "refuseChange"();
