CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('reader', 'reviewer', 'editor', 'owner');

-- CreateEnum
CREATE TYPE "PartyRole" AS ENUM ('accuser', 'respondent', 'third_party');

-- CreateEnum
CREATE TYPE "StatementRole" AS ENUM ('allegation', 'response', 'neither');

-- CreateEnum
CREATE TYPE "Wording" AS ENUM ('verbatim', 'translated_quotation', 'paraphrase');

-- CreateEnum
CREATE TYPE "AnchorState" AS ENUM ('exact', 'normalised', 'fuzzy', 'lost');

-- CreateEnum
CREATE TYPE "SnapshotExtent" AS ENUM ('whole', 'excerpt');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('court_record', 'official_statement', 'party_statement', 'dataset', 'interview', 'news_report', 'expert', 'social_post', 'confidential');

-- CreateEnum
CREATE TYPE "SourceReliability" AS ENUM ('A', 'B', 'C', 'D', 'E', 'F');

-- CreateEnum
CREATE TYPE "LinkBasis" AS ENUM ('source', 'desk');

-- CreateEnum
CREATE TYPE "ResponseType" AS ENUM ('admits', 'admits_part', 'denies_specific', 'denies_general', 'lacks_knowledge', 'affirmative_defence', 'legal_objection', 'counter_allegation', 'non_responsive', 'apologises');

-- CreateEnum
CREATE TYPE "UnansweredReason" AS ENUM ('declined', 'no_reply', 'not_sought');

-- CreateEnum
CREATE TYPE "ProceduralStage" AS ENUM ('investigation', 'formal_investigation', 'charge', 'trial', 'judgment', 'appeal', 'closed');

-- CreateEnum
CREATE TYPE "EvidenceStatus" AS ENUM ('not_reviewed', 'allegation_supported', 'partly_supported', 'response_supported', 'contested', 'insufficient', 'not_checkable', 'overtaken');

-- CreateEnum
CREATE TYPE "ReviewState" AS ENUM ('open', 'in_review', 'disputed', 'decided', 'stale');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('very_consistent', 'consistent', 'neutral', 'inconsistent', 'very_inconsistent', 'not_applicable');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('low', 'medium', 'high');

-- CreateEnum
CREATE TYPE "NoteKind" AS ENUM ('context', 'follow_up', 'source_check', 'outreach', 'legal', 'correction', 'clarification');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('internal', 'public');

-- CreateEnum
CREATE TYPE "EventKind" AS ENUM ('case_loaded', 'pair_marked', 'pair_reviewed', 'note_added', 'note_superseded', 'note_withdrawn', 'source_added', 'evidence_added', 'evidence_withdrawn');

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "handle" TEXT,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "languages" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Party" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "role" "PartyRole" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProceduralStep" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "stage" "ProceduralStage" NOT NULL,
    "partyId" UUID,
    "on" TEXT,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "ProceduralStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "author" TEXT,
    "publishedOn" TEXT,
    "address" TEXT,
    "archivedAddress" TEXT,
    "language" TEXT NOT NULL,
    "reliability" "SourceReliability",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Snapshot" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "extent" "SnapshotExtent" NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "wholeSha256" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Anchor" (
    "id" UUID NOT NULL,
    "snapshotId" UUID NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "state" "AnchorState" NOT NULL,

    CONSTRAINT "Anchor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" UUID NOT NULL,
    "role" "StatementRole" NOT NULL,
    "speakerId" UUID,
    "speakerWords" JSONB,
    "reportedById" UUID,
    "reportedByWords" JSONB,
    "publishedBy" JSONB,
    "saidOn" TEXT,
    "translationOfId" UUID,
    "isPaired" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatementAgainst" (
    "statementId" UUID NOT NULL,
    "partyId" UUID NOT NULL,

    CONSTRAINT "StatementAgainst_pkey" PRIMARY KEY ("statementId","partyId")
);

-- CreateTable
CREATE TABLE "StatementPart" (
    "id" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "wording" "Wording" NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "translations" JSONB NOT NULL DEFAULT '{}',
    "anchorId" UUID,
    "locator" JSONB,

    CONSTRAINT "StatementPart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pair" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "allegationId" UUID NOT NULL,
    "state" "ReviewState" NOT NULL DEFAULT 'open',
    "decidedStatus" "EvidenceStatus",
    "searchText" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Pair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PairResponse" (
    "pairId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "basis" "LinkBasis" NOT NULL,

    CONSTRAINT "PairResponse_pkey" PRIMARY KEY ("pairId","statementId")
);

-- CreateTable
CREATE TABLE "Element" (
    "id" UUID NOT NULL,
    "pairId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" JSONB NOT NULL,
    "unanswered" "UnansweredReason",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Element_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ElementAnswer" (
    "elementId" UUID NOT NULL,
    "pairId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "types" "ResponseType"[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ElementAnswer_pkey" PRIMARY KEY ("elementId","statementId")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "pairId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "wording" "Wording" NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "anchorId" UUID,
    "locator" TEXT,
    "stanceAllegation" "Stance" NOT NULL,
    "stanceResponse" "Stance" NOT NULL,
    "credibility" INTEGER,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mark" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "pairId" UUID NOT NULL,
    "reviewerId" UUID NOT NULL,
    "status" "EvidenceStatus",
    "reviewedStatus" "EvidenceStatus",
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "markedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "pairId" UUID NOT NULL,
    "reviewerId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "status" "EvidenceStatus" NOT NULL,
    "confidence" "Confidence" NOT NULL,
    "rationale" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "supersededAt" TIMESTAMPTZ(3),

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" UUID NOT NULL,
    "pairId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "kind" "NoteKind" NOT NULL,
    "visibility" "Visibility" NOT NULL DEFAULT 'internal',
    "text" TEXT NOT NULL,
    "supersedesId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" UUID NOT NULL,
    "noteId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" UUID NOT NULL,
    "anchorId" UUID,
    "locator" TEXT,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "pairId" UUID,
    "actorId" UUID NOT NULL,
    "kind" "EventKind" NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_handle_key" ON "Person"("handle");

-- CreateIndex
CREATE UNIQUE INDEX "Case_slug_key" ON "Case"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Party_caseId_position_key" ON "Party"("caseId", "position");

-- CreateIndex
CREATE INDEX "ProceduralStep_sourceId_idx" ON "ProceduralStep"("sourceId");

-- CreateIndex
CREATE INDEX "ProceduralStep_partyId_idx" ON "ProceduralStep"("partyId");

-- CreateIndex
CREATE UNIQUE INDEX "ProceduralStep_caseId_position_key" ON "ProceduralStep"("caseId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Source_caseId_position_key" ON "Source"("caseId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Snapshot_sourceId_sha256_key" ON "Snapshot"("sourceId", "sha256");

-- CreateIndex
CREATE INDEX "Anchor_snapshotId_start_idx" ON "Anchor"("snapshotId", "start");

-- CreateIndex
CREATE INDEX "Statement_caseId_isPaired_position_idx" ON "Statement"("caseId", "isPaired", "position");

-- CreateIndex
CREATE INDEX "Statement_sourceId_idx" ON "Statement"("sourceId");

-- CreateIndex
CREATE INDEX "Statement_translationOfId_idx" ON "Statement"("translationOfId");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_caseId_position_key" ON "Statement"("caseId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_id_caseId_key" ON "Statement"("id", "caseId");

-- CreateIndex
CREATE INDEX "StatementAgainst_partyId_idx" ON "StatementAgainst"("partyId");

-- CreateIndex
CREATE INDEX "StatementPart_anchorId_idx" ON "StatementPart"("anchorId");

-- CreateIndex
CREATE UNIQUE INDEX "StatementPart_statementId_position_key" ON "StatementPart"("statementId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Pair_allegationId_key" ON "Pair"("allegationId");

-- CreateIndex
CREATE INDEX "Pair_caseId_decidedStatus_position_idx" ON "Pair"("caseId", "decidedStatus", "position");

-- CreateIndex
CREATE INDEX "Pair_searchText_idx" ON "Pair" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Pair_caseId_position_key" ON "Pair"("caseId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Pair_id_caseId_position_key" ON "Pair"("id", "caseId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Pair_allegationId_caseId_key" ON "Pair"("allegationId", "caseId");

-- CreateIndex
CREATE INDEX "PairResponse_statementId_idx" ON "PairResponse"("statementId");

-- CreateIndex
CREATE UNIQUE INDEX "PairResponse_pairId_position_key" ON "PairResponse"("pairId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Element_pairId_position_key" ON "Element"("pairId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Element_id_pairId_key" ON "Element"("id", "pairId");

-- CreateIndex
CREATE INDEX "ElementAnswer_pairId_statementId_idx" ON "ElementAnswer"("pairId", "statementId");

-- CreateIndex
CREATE INDEX "Evidence_pairId_idx" ON "Evidence"("pairId");

-- CreateIndex
CREATE INDEX "Evidence_sourceId_idx" ON "Evidence"("sourceId");

-- CreateIndex
CREATE INDEX "Evidence_addedById_idx" ON "Evidence"("addedById");

-- CreateIndex
CREATE INDEX "Evidence_anchorId_idx" ON "Evidence"("anchorId");

-- CreateIndex
CREATE INDEX "Mark_caseId_reviewerId_reviewedStatus_position_idx" ON "Mark"("caseId", "reviewerId", "reviewedStatus", "position");

-- CreateIndex
CREATE INDEX "Mark_reviewerId_idx" ON "Mark"("reviewerId");

-- CreateIndex
CREATE UNIQUE INDEX "Mark_pairId_reviewerId_key" ON "Mark"("pairId", "reviewerId");

-- CreateIndex
CREATE INDEX "Review_reviewerId_idx" ON "Review"("reviewerId");

-- CreateIndex
CREATE UNIQUE INDEX "Review_pairId_reviewerId_revision_key" ON "Review"("pairId", "reviewerId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "Note_supersedesId_key" ON "Note"("supersedesId");

-- CreateIndex
CREATE INDEX "Note_pairId_idx" ON "Note"("pairId");

-- CreateIndex
CREATE INDEX "Note_authorId_idx" ON "Note"("authorId");

-- CreateIndex
CREATE INDEX "Citation_sourceId_idx" ON "Citation"("sourceId");

-- CreateIndex
CREATE INDEX "Citation_anchorId_idx" ON "Citation"("anchorId");

-- CreateIndex
CREATE UNIQUE INDEX "Citation_noteId_position_key" ON "Citation"("noteId", "position");

-- CreateIndex
CREATE INDEX "Event_caseId_id_idx" ON "Event"("caseId", "id");

-- CreateIndex
CREATE INDEX "Event_pairId_id_idx" ON "Event"("pairId", "id");

-- CreateIndex
CREATE INDEX "Event_actorId_idx" ON "Event"("actorId");

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProceduralStep" ADD CONSTRAINT "ProceduralStep_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProceduralStep" ADD CONSTRAINT "ProceduralStep_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProceduralStep" ADD CONSTRAINT "ProceduralStep_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_reportedById_fkey" FOREIGN KEY ("reportedById") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_translationOfId_fkey" FOREIGN KEY ("translationOfId") REFERENCES "Statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementAgainst" ADD CONSTRAINT "StatementAgainst_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementAgainst" ADD CONSTRAINT "StatementAgainst_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementPart" ADD CONSTRAINT "StatementPart_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementPart" ADD CONSTRAINT "StatementPart_anchorId_fkey" FOREIGN KEY ("anchorId") REFERENCES "Anchor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pair" ADD CONSTRAINT "Pair_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pair" ADD CONSTRAINT "Pair_allegationId_caseId_fkey" FOREIGN KEY ("allegationId", "caseId") REFERENCES "Statement"("id", "caseId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairResponse" ADD CONSTRAINT "PairResponse_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairResponse" ADD CONSTRAINT "PairResponse_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Element" ADD CONSTRAINT "Element_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ElementAnswer" ADD CONSTRAINT "ElementAnswer_elementId_pairId_fkey" FOREIGN KEY ("elementId", "pairId") REFERENCES "Element"("id", "pairId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ElementAnswer" ADD CONSTRAINT "ElementAnswer_pairId_statementId_fkey" FOREIGN KEY ("pairId", "statementId") REFERENCES "PairResponse"("pairId", "statementId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_anchorId_fkey" FOREIGN KEY ("anchorId") REFERENCES "Anchor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mark" ADD CONSTRAINT "Mark_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mark" ADD CONSTRAINT "Mark_pairId_caseId_position_fkey" FOREIGN KEY ("pairId", "caseId", "position") REFERENCES "Pair"("id", "caseId", "position") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mark" ADD CONSTRAINT "Mark_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_anchorId_fkey" FOREIGN KEY ("anchorId") REFERENCES "Anchor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

-- Words in one or more of the desk's languages: an object of texts, at least one.
CREATE FUNCTION "isLocalizedText"(words jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT jsonb_typeof(words) = 'object'
    AND words <> '{}'::jsonb
    AND NOT EXISTS (SELECT FROM jsonb_each(words) WHERE jsonb_typeof(value) <> 'string' OR value = '""'::jsonb)
$$;

ALTER TABLE "Case"
  ADD CONSTRAINT "Case_title_check" CHECK ("isLocalizedText"("title")),
  ADD CONSTRAINT "Case_summary_check" CHECK ("isLocalizedText"("summary")),
  ADD CONSTRAINT "Case_version_check" CHECK ("version" > 0);
ALTER TABLE "Party"
  ADD CONSTRAINT "Party_name_check" CHECK ("isLocalizedText"("name")),
  ADD CONSTRAINT "Party_version_check" CHECK ("version" > 0);
ALTER TABLE "Source"
  ADD CONSTRAINT "Source_title_check" CHECK ("title" <> ''),
  ADD CONSTRAINT "Source_version_check" CHECK ("version" > 0);
ALTER TABLE "Snapshot"
  ADD CONSTRAINT "Snapshot_sha256_check" CHECK ("sha256" = encode(sha256(convert_to("text", 'UTF8')), 'hex')),
  ADD CONSTRAINT "Snapshot_wholeSha256_check" CHECK (
    CASE "extent"
      WHEN 'whole' THEN "wholeSha256" IS NOT DISTINCT FROM "sha256"
      ELSE "wholeSha256" IS NULL OR "wholeSha256" ~ '^[0-9a-f]{64}$'
    END
  );
ALTER TABLE "Anchor"
  ADD CONSTRAINT "Anchor_exact_check" CHECK ("exact" <> ''),
  ADD CONSTRAINT "Anchor_range_check" CHECK (
    CASE "state"
      WHEN 'lost' THEN "start" IS NULL AND "end" IS NULL
      ELSE "start" IS NOT NULL AND "end" IS NOT NULL AND "start" >= 0 AND "end" > "start"
    END
  );
ALTER TABLE "Statement"
  ADD CONSTRAINT "Statement_speaker_check" CHECK ("speakerId" IS NULL OR "speakerWords" IS NULL),
  ADD CONSTRAINT "Statement_reportedBy_check" CHECK ("reportedById" IS NULL OR "reportedByWords" IS NULL),
  ADD CONSTRAINT "Statement_words_check" CHECK (
    "isLocalizedText"("speakerWords") IS NOT FALSE
    AND "isLocalizedText"("reportedByWords") IS NOT FALSE
    AND "isLocalizedText"("publishedBy") IS NOT FALSE
  ),
  ADD CONSTRAINT "Statement_translationOf_check" CHECK ("translationOfId" <> "id"),
  ADD CONSTRAINT "Statement_version_check" CHECK ("version" > 0);
-- A paraphrase has a locator and no anchor; a quotation has an anchor.
ALTER TABLE "StatementPart"
  ADD CONSTRAINT "StatementPart_text_check" CHECK ("text" <> ''),
  ADD CONSTRAINT "StatementPart_wording_check" CHECK (
    CASE "wording"
      WHEN 'paraphrase' THEN "anchorId" IS NULL AND "locator" IS NOT NULL
      ELSE "anchorId" IS NOT NULL
    END
  ),
  ADD CONSTRAINT "StatementPart_locator_check" CHECK ("isLocalizedText"("locator") IS NOT FALSE);
ALTER TABLE "Pair"
  ADD CONSTRAINT "Pair_title_check" CHECK ("isLocalizedText"("title")),
  ADD CONSTRAINT "Pair_position_check" CHECK ("position" > 0),
  ADD CONSTRAINT "Pair_decidedStatus_check" CHECK ("decidedStatus" IS DISTINCT FROM 'not_reviewed'),
  -- A decision that went stale stands until there is another, under review or disputed.
  ADD CONSTRAINT "Pair_state_check" CHECK (
    CASE
      WHEN "state" = 'open' THEN "decidedStatus" IS NULL
      WHEN "state" IN ('decided', 'stale') THEN "decidedStatus" IS NOT NULL
      ELSE true
    END
  ),
  ADD CONSTRAINT "Pair_version_check" CHECK ("version" > 0);
ALTER TABLE "Element"
  ADD CONSTRAINT "Element_text_check" CHECK ("isLocalizedText"("text")),
  ADD CONSTRAINT "Element_position_check" CHECK ("position" > 0),
  ADD CONSTRAINT "Element_version_check" CHECK ("version" > 0);
-- Evidence is quoted by an anchor or summed up with a locator, never neither.
ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_text_check" CHECK ("text" <> ''),
  ADD CONSTRAINT "Evidence_wording_check" CHECK (
    CASE "wording" WHEN 'paraphrase' THEN "locator" IS NOT NULL ELSE "anchorId" IS NOT NULL END
  ),
  ADD CONSTRAINT "Evidence_credibility_check" CHECK ("credibility" BETWEEN 1 AND 6),
  ADD CONSTRAINT "Evidence_version_check" CHECK ("version" > 0);
ALTER TABLE "Mark"
  ADD CONSTRAINT "Mark_status_check" CHECK (
    "status" IS DISTINCT FROM 'not_reviewed' AND "reviewedStatus" IS DISTINCT FROM 'not_reviewed'
  ),
  ADD CONSTRAINT "Mark_version_check" CHECK ("version" > 0);
ALTER TABLE "Review"
  ADD CONSTRAINT "Review_status_check" CHECK ("status" <> 'not_reviewed'),
  ADD CONSTRAINT "Review_rationale_check" CHECK ("rationale" <> ''),
  ADD CONSTRAINT "Review_revision_check" CHECK ("revision" > 0);
ALTER TABLE "Note"
  ADD CONSTRAINT "Note_text_check" CHECK ("text" <> ''),
  ADD CONSTRAINT "Note_supersedes_check" CHECK ("supersedesId" <> "id");

-- One current review a person and pair.
CREATE UNIQUE INDEX "Review_current_key" ON "Review" ("pairId", "reviewerId") WHERE "supersededAt" IS NULL;

-- No note stands without a source, when it is written or ever after.
CREATE FUNCTION "noteHasCitation"(note uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Citation" WHERE "noteId" = note) THEN
    RAISE EXCEPTION 'note % has no citation', note USING ERRCODE = 'check_violation', CONSTRAINT = 'Note_citation_check';
  END IF;
END
$$;
CREATE FUNCTION "checkWrittenNote"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "noteHasCitation"(NEW."id");
  RETURN NULL;
END
$$;
CREATE FUNCTION "checkUncitedNote"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "noteHasCitation"(OLD."noteId");
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER "Note_citation_check" AFTER INSERT ON "Note"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "checkWrittenNote"();
CREATE CONSTRAINT TRIGGER "Citation_note_check" AFTER UPDATE OR DELETE ON "Citation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "checkUncitedNote"();

-- A preserved text is never changed and never goes.
CREATE FUNCTION "refuseChange"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is immutable', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END
$$;
CREATE TRIGGER "Snapshot_immutable" BEFORE UPDATE OR DELETE ON "Snapshot"
  FOR EACH ROW EXECUTE FUNCTION "refuseChange"();

-- Which statements stand in a pair, or are the first wording of one that does.
CREATE FUNCTION "pairStatement"(statement uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE "Statement" SET "isPaired" = true
  WHERE NOT "isPaired" AND ("id" = statement
    OR "id" = (SELECT "translationOfId" FROM "Statement" WHERE "id" = statement))
$$;
CREATE FUNCTION "pairAllegation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "pairStatement"(NEW."allegationId");
  RETURN NULL;
END
$$;
CREATE FUNCTION "pairResponse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "pairStatement"(NEW."statementId");
  RETURN NULL;
END
$$;
CREATE TRIGGER "Pair_statement" AFTER INSERT OR UPDATE OF "allegationId" ON "Pair"
  FOR EACH ROW EXECUTE FUNCTION "pairAllegation"();
CREATE TRIGGER "PairResponse_statement" AFTER INSERT ON "PairResponse"
  FOR EACH ROW EXECUTE FUNCTION "pairResponse"();

-- Marks that wait for their reason: what needs me.
CREATE INDEX "Mark_waiting_idx" ON "Mark" ("reviewerId", "caseId", "position") WHERE "status" IS DISTINCT FROM "reviewedStatus";
