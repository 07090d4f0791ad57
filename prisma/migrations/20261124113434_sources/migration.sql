-- CreateEnum
CREATE TYPE "CaptureWay" AS ENUM ('address', 'file', 'pasted', 'anew');

-- CreateEnum
CREATE TYPE "CaptureState" AS ENUM ('waiting', 'running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "CaptureStep" AS ENUM ('fetching', 'reading', 'anchoring');

-- AlterEnum
ALTER TYPE "EventKind" ADD VALUE 'source_changed';
ALTER TYPE "EventKind" ADD VALUE 'source_captured';
ALTER TYPE "EventKind" ADD VALUE 'origin_grouped';
ALTER TYPE "EventKind" ADD VALUE 'statement_added';
ALTER TYPE "EventKind" ADD VALUE 'anchor_confirmed';
ALTER TYPE "EventKind" ADD VALUE 'anchor_rejected';

-- DropIndex
DROP INDEX "Snapshot_sourceId_sha256_key";

-- AlterTable
ALTER TABLE "Anchor" ADD COLUMN     "changes" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "confirmedById" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "originGroupId" UUID;

-- AlterTable
ALTER TABLE "Tombstone" ADD COLUMN     "blobId" UUID;

-- CreateTable
CREATE TABLE "OriginGroup" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,

    CONSTRAINT "OriginGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Blob" (
    "id" UUID NOT NULL,
    "sha256" TEXT,
    "size" INTEGER NOT NULL,
    "salt" TEXT,
    "commitment" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Blob_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "blobId" UUID NOT NULL,
    "mediaType" TEXT,
    "fileName" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Capture" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "way" "CaptureWay" NOT NULL,
    "address" TEXT,
    "ofCaptureId" UUID,
    "extent" "SnapshotExtent" NOT NULL,
    "state" "CaptureState" NOT NULL DEFAULT 'waiting',
    "step" "CaptureStep",
    "received" INTEGER,
    "expected" INTEGER,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "refusal" TEXT,
    "refusalDetail" JSONB,
    "blobId" UUID,
    "fileName" TEXT,
    "declaredType" TEXT,
    "mediaType" TEXT,
    "charset" TEXT,
    "finalAddress" TEXT,
    "fetched" JSONB,
    "snapshotId" UUID,
    "extractor" TEXT,
    "extractorVersion" TEXT,
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "proposals" JSONB NOT NULL DEFAULT '[]',
    "fingerprint" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Capture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnchorPlace" (
    "anchorId" UUID NOT NULL,
    "snapshotId" UUID NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "state" "AnchorState" NOT NULL,
    "changes" JSONB NOT NULL DEFAULT '[]',
    "isConfirmed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "AnchorPlace_pkey" PRIMARY KEY ("anchorId","snapshotId")
);

-- CreateIndex
CREATE INDEX "OriginGroup_caseId_idx" ON "OriginGroup"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "OriginGroup_id_caseId_key" ON "OriginGroup"("id", "caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Blob_sha256_key" ON "Blob"("sha256");

-- CreateIndex
CREATE INDEX "Upload_personId_idx" ON "Upload"("personId");

-- CreateIndex
CREATE INDEX "Upload_blobId_idx" ON "Upload"("blobId");

-- CreateIndex
CREATE INDEX "Upload_at_idx" ON "Upload"("at");

-- CreateIndex
CREATE INDEX "Capture_sourceId_id_idx" ON "Capture"("sourceId", "id");

-- CreateIndex
CREATE INDEX "Capture_ofCaptureId_idx" ON "Capture"("ofCaptureId");

-- CreateIndex
CREATE INDEX "Capture_blobId_idx" ON "Capture"("blobId");

-- CreateIndex
CREATE INDEX "Capture_snapshotId_idx" ON "Capture"("snapshotId");

-- CreateIndex
CREATE INDEX "Capture_requestedById_idx" ON "Capture"("requestedById");

-- CreateIndex
CREATE INDEX "AnchorPlace_snapshotId_start_idx" ON "AnchorPlace"("snapshotId", "start");

-- CreateIndex
CREATE INDEX "Anchor_confirmedById_idx" ON "Anchor"("confirmedById");

-- CreateIndex
CREATE INDEX "Snapshot_sourceId_id_idx" ON "Snapshot"("sourceId", "id");

-- CreateIndex
CREATE INDEX "Source_originGroupId_caseId_idx" ON "Source"("originGroupId", "caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Tombstone_blobId_key" ON "Tombstone"("blobId");

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_originGroupId_caseId_fkey" FOREIGN KEY ("originGroupId", "caseId") REFERENCES "OriginGroup"("id", "caseId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OriginGroup" ADD CONSTRAINT "OriginGroup_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_blobId_fkey" FOREIGN KEY ("blobId") REFERENCES "Blob"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_ofCaptureId_fkey" FOREIGN KEY ("ofCaptureId") REFERENCES "Capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_blobId_fkey" FOREIGN KEY ("blobId") REFERENCES "Blob"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnchorPlace" ADD CONSTRAINT "AnchorPlace_anchorId_fkey" FOREIGN KEY ("anchorId") REFERENCES "Anchor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnchorPlace" ADD CONSTRAINT "AnchorPlace_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tombstone" ADD CONSTRAINT "Tombstone_blobId_fkey" FOREIGN KEY ("blobId") REFERENCES "Blob"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma cannot say.

ALTER TABLE "Blob"
  ADD CONSTRAINT "Blob_size_check" CHECK ("size" >= 0),
  ADD CONSTRAINT "Blob_sha256_check" CHECK (
    CASE WHEN "salt" IS NULL THEN "sha256" IS NULL ELSE "sha256" ~ '^[0-9a-f]{64}$' END
  );
ALTER TABLE "Capture"
  ADD CONSTRAINT "Capture_way_check" CHECK (
    CASE "way" WHEN 'address' THEN "address" IS NOT NULL
      WHEN 'anew' THEN "ofCaptureId" IS NOT NULL
      ELSE "address" IS NULL AND "ofCaptureId" IS NULL END
  ),
  ADD CONSTRAINT "Capture_state_check" CHECK (
    CASE "state"
      WHEN 'done' THEN num_nulls("blobId", "snapshotId", "extractor", "extractorVersion", "mediaType", "finishedAt") = 0 AND "refusal" IS NULL
      WHEN 'failed' THEN num_nulls("refusal", "finishedAt") = 0 AND "snapshotId" IS NULL
      ELSE num_nonnulls("refusal", "finishedAt", "snapshotId") = 0 END
  );
ALTER TABLE "Anchor"
  ADD CONSTRAINT "Anchor_confirmed_check" CHECK ("confirmedById" IS NULL OR "state" = 'fuzzy'),
  ADD CONSTRAINT "Anchor_version_check" CHECK ("version" > 0);
ALTER TABLE "AnchorPlace"
  ADD CONSTRAINT "AnchorPlace_range_check" CHECK (
    CASE WHEN "state" = 'lost' THEN num_nonnulls("start", "end") = 0
      ELSE num_nulls("start", "end") = 0 AND "start" >= 0 AND "end" > "start" END
  );
ALTER TABLE "Tombstone"
  DROP CONSTRAINT "Tombstone_of_check",
  ADD CONSTRAINT "Tombstone_of_check" CHECK (num_nonnulls("eventId", "snapshotId", "blobId") = 1);

-- Salts the name of bytes, so that the history can name them without giving them away.
CREATE FUNCTION "commitBlob"() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW."salt" := "newSalt"();
  NEW."commitment" := "commitmentTo"(NEW."salt", NEW."sha256");
  RETURN NEW;
END
$$;
CREATE TRIGGER "Blob_commitment" BEFORE INSERT ON "Blob" FOR EACH ROW EXECUTE FUNCTION "commitBlob"();

-- Bytes that a capture rests on stay; they give way to a tombstone alone.
CREATE FUNCTION "admitErasedBlob"() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF to_jsonb(NEW) <> to_jsonb(OLD) || '{"sha256": null, "salt": null}'
    OR NOT EXISTS (SELECT FROM "Tombstone" WHERE "blobId" = OLD."id" AND "commitment" = OLD."commitment") THEN
    RAISE EXCEPTION 'Blob is immutable' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Blob_erased" BEFORE UPDATE ON "Blob" FOR EACH ROW EXECUTE FUNCTION "admitErasedBlob"();

-- What a capture came to stays; once its text is erased, so is what else it kept of the document.
CREATE FUNCTION "admitErasedCapture"() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF to_jsonb(NEW) <> to_jsonb(OLD) || '{"fileName": null, "fetched": null, "proposals": [], "warnings": [], "fingerprint": []}'
    OR NOT EXISTS (SELECT FROM "Tombstone" WHERE "snapshotId" = OLD."snapshotId") THEN
    RAISE EXCEPTION 'Capture is over' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Capture_over" BEFORE UPDATE ON "Capture" FOR EACH ROW
  WHEN (OLD."state" IN ('done', 'failed')) EXECUTE FUNCTION "admitErasedCapture"();
CREATE TRIGGER "Capture_stays" BEFORE DELETE OR TRUNCATE ON "Capture" EXECUTE FUNCTION "refuseChange"();

-- A quotation moves with its source; its words do not change. Erased words leave nothing around them.
CREATE FUNCTION "keepQuotation"() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT (NEW."state" = 'lost' AND NEW."prefix" = '' AND NEW."suffix" = '') THEN
    RAISE EXCEPTION 'the words of an Anchor are immutable' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Anchor_words" BEFORE UPDATE ON "Anchor" FOR EACH ROW
  WHEN (NEW."exact" <> OLD."exact") EXECUTE FUNCTION "keepQuotation"();

-- Where a quotation stands in the newest snapshot is also kept for that snapshot.
CREATE FUNCTION "placeAnchors"() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO "AnchorPlace" ("anchorId", "snapshotId", "start", "end", "state", "changes", "isConfirmed")
    SELECT "id", "snapshotId", "start", "end", "state", "changes", "confirmedById" IS NOT NULL FROM placed
    ON CONFLICT ("anchorId", "snapshotId") DO UPDATE SET "start" = EXCLUDED."start", "end" = EXCLUDED."end",
      "state" = EXCLUDED."state", "changes" = EXCLUDED."changes", "isConfirmed" = EXCLUDED."isConfirmed";
  RETURN NULL;
END
$$;
CREATE TRIGGER "Anchor_placed" AFTER INSERT ON "Anchor" REFERENCING NEW TABLE AS placed
  FOR EACH STATEMENT EXECUTE FUNCTION "placeAnchors"();
CREATE TRIGGER "Anchor_moved" AFTER UPDATE ON "Anchor" REFERENCING NEW TABLE AS placed
  FOR EACH STATEMENT EXECUTE FUNCTION "placeAnchors"();
INSERT INTO "AnchorPlace" ("anchorId", "snapshotId", "start", "end", "state")
  SELECT "id", "snapshotId", "start", "end", "state" FROM "Anchor";
