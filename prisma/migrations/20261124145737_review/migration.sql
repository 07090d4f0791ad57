-- CreateEnum
CREATE TYPE "RestingCause" AS ENUM ('evidence_added', 'evidence_removed', 'evidence_rerated', 'response_added', 'source_superseded', 'anchor_lost', 'procedure_moved_on');

-- CreateEnum
CREATE TYPE "ClaimEnd" AS ENUM ('reviewed', 'handed_back', 'reassigned', 'expired', 'decided');

-- CreateEnum
CREATE TYPE "DecisionWay" AS ENUM ('agreement', 'adjudication');

-- CreateEnum
CREATE TYPE "PairReasonKind" AS ENUM ('one_origin', 'imbalance', 'no_response');

-- CreateEnum
CREATE TYPE "RequestChannel" AS ENUM ('email', 'letter', 'phone', 'web_form', 'messenger', 'in_person');

-- CreateEnum
CREATE TYPE "RequestOutcome" AS ENUM ('replied', 'declined', 'undelivered');

-- CreateEnum
CREATE TYPE "RightOfReplyOutcome" AS ENUM ('published', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "OwnWords" AS ENUM ('note', 'rationale', 'pair_title', 'case_title', 'case_summary');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "EventKind" ADD VALUE 'evidence_rated';
ALTER TYPE "EventKind" ADD VALUE 'search_logged';
ALTER TYPE "EventKind" ADD VALUE 'search_withdrawn';
ALTER TYPE "EventKind" ADD VALUE 'pair_claimed';
ALTER TYPE "EventKind" ADD VALUE 'pair_released';
ALTER TYPE "EventKind" ADD VALUE 'pair_disputed';
ALTER TYPE "EventKind" ADD VALUE 'dispute_opened';
ALTER TYPE "EventKind" ADD VALUE 'pair_decided';
ALTER TYPE "EventKind" ADD VALUE 'pair_went_stale';
ALTER TYPE "EventKind" ADD VALUE 'pair_reopened';
ALTER TYPE "EventKind" ADD VALUE 'reviews_wanted_set';
ALTER TYPE "EventKind" ADD VALUE 'review_commented';
ALTER TYPE "EventKind" ADD VALUE 'comment_resolved';
ALTER TYPE "EventKind" ADD VALUE 'pair_reason_given';
ALTER TYPE "EventKind" ADD VALUE 'pair_reason_withdrawn';
ALTER TYPE "EventKind" ADD VALUE 'answer_set';
ALTER TYPE "EventKind" ADD VALUE 'element_unanswered';
ALTER TYPE "EventKind" ADD VALUE 'request_logged';
ALTER TYPE "EventKind" ADD VALUE 'request_settled';
ALTER TYPE "EventKind" ADD VALUE 'reply_link_made';
ALTER TYPE "EventKind" ADD VALUE 'reply_link_revoked';
ALTER TYPE "EventKind" ADD VALUE 'reply_received';
ALTER TYPE "EventKind" ADD VALUE 'reply_confirmed';
ALTER TYPE "EventKind" ADD VALUE 'right_of_reply_logged';
ALTER TYPE "EventKind" ADD VALUE 'right_of_reply_settled';
ALTER TYPE "EventKind" ADD VALUE 'case_settings_changed';
ALTER TYPE "EventKind" ADD VALUE 'pair_signed_off';
ALTER TYPE "EventKind" ADD VALUE 'sign_off_withdrawn';
ALTER TYPE "EventKind" ADD VALUE 'hold_placed';
ALTER TYPE "EventKind" ADD VALUE 'hold_lifted';
ALTER TYPE "EventKind" ADD VALUE 'stage_added';
ALTER TYPE "EventKind" ADD VALUE 'wording_dismissed';

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "needsSignOff" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "timeZone" TEXT NOT NULL DEFAULT 'UTC',
ADD COLUMN     "wantedReviews" INTEGER;

-- AlterTable
ALTER TABLE "Element" ADD COLUMN     "whyUnanswered" TEXT;

-- AlterTable
ALTER TABLE "Mark" ADD COLUMN     "seesOthers" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Pair" ADD COLUMN     "roundFrom" TIMESTAMPTZ(3),
ADD COLUMN     "staleCauses" "RestingCause"[] DEFAULT ARRAY[]::"RestingCause"[],
ADD COLUMN     "wantedReviews" INTEGER;

-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "elements" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "evidenceIds" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "isInformed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "pairId" UUID NOT NULL,
    "reviewerId" UUID NOT NULL,
    "givenById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "end" "ClaimEnd",

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "pairId" UUID NOT NULL,
    "status" "EvidenceStatus" NOT NULL,
    "way" "DecisionWay" NOT NULL,
    "deciderId" UUID,
    "reason" TEXT,
    "reviewIds" UUID[] DEFAULT ARRAY[]::UUID[],
    "at" TIMESTAMPTZ(3) NOT NULL,
    "staleAt" TIMESTAMPTZ(3),

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewComment" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" UUID[] DEFAULT ARRAY[]::UUID[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,

    CONSTRAINT "ReviewComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Search" (
    "id" UUID NOT NULL,
    "pairId" UUID NOT NULL,
    "isForContrary" BOOLEAN NOT NULL,
    "places" TEXT NOT NULL,
    "searchedOn" TEXT NOT NULL,
    "found" TEXT NOT NULL,
    "loggedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Search_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PairReason" (
    "id" UUID NOT NULL,
    "pairId" UUID NOT NULL,
    "kind" "PairReasonKind" NOT NULL,
    "text" TEXT NOT NULL,
    "givenById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "PairReason_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestForComment" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "channel" "RequestChannel" NOT NULL,
    "addressee" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "RequestOutcome",
    "settledAt" TIMESTAMPTZ(3),
    "outcomeWords" TEXT,
    "loggedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RequestForComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestPair" (
    "requestId" UUID NOT NULL,
    "pairId" UUID NOT NULL,

    CONSTRAINT "RequestPair_pkey" PRIMARY KEY ("requestId","pairId")
);

-- CreateTable
CREATE TABLE "ResponderLink" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ResponderLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reply" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "signedAs" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedById" UUID,
    "statementId" UUID,

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RightOfReply" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "pairId" UUID,
    "partyId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "RightOfReplyOutcome",
    "settledAt" TIMESTAMPTZ(3),
    "outcomeWords" TEXT,
    "loggedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RightOfReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignOff" (
    "id" UUID NOT NULL,
    "pairId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "words" TEXT,
    "recordedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignOff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LegalHold" (
    "id" UUID NOT NULL,
    "pairId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "placedById" UUID NOT NULL,
    "placedAt" TIMESTAMPTZ(3) NOT NULL,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedById" UUID,
    "liftReason" TEXT,

    CONSTRAINT "LegalHold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WordingDismissal" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "of" "OwnWords" NOT NULL,
    "recordId" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WordingDismissal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Phrase" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Phrase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BulkMark" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "status" "EvidenceStatus" NOT NULL,
    "rows" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "BulkMark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Claim_pairId_idx" ON "Claim"("pairId");

-- CreateIndex
CREATE INDEX "Claim_reviewerId_idx" ON "Claim"("reviewerId");

-- CreateIndex
CREATE INDEX "Claim_givenById_idx" ON "Claim"("givenById");

-- CreateIndex
CREATE INDEX "Decision_pairId_at_idx" ON "Decision"("pairId", "at");

-- CreateIndex
CREATE INDEX "Decision_deciderId_idx" ON "Decision"("deciderId");

-- CreateIndex
CREATE INDEX "ReviewComment_reviewId_idx" ON "ReviewComment"("reviewId");

-- CreateIndex
CREATE INDEX "ReviewComment_authorId_idx" ON "ReviewComment"("authorId");

-- CreateIndex
CREATE INDEX "ReviewComment_resolvedById_idx" ON "ReviewComment"("resolvedById");

-- CreateIndex
CREATE INDEX "ReviewComment_mentions_idx" ON "ReviewComment" USING GIN ("mentions");

-- CreateIndex
CREATE INDEX "Search_pairId_idx" ON "Search"("pairId");

-- CreateIndex
CREATE INDEX "Search_loggedById_idx" ON "Search"("loggedById");

-- CreateIndex
CREATE INDEX "PairReason_pairId_idx" ON "PairReason"("pairId");

-- CreateIndex
CREATE INDEX "PairReason_givenById_idx" ON "PairReason"("givenById");

-- CreateIndex
CREATE INDEX "RequestForComment_caseId_deadline_idx" ON "RequestForComment"("caseId", "deadline");

-- CreateIndex
CREATE INDEX "RequestForComment_partyId_idx" ON "RequestForComment"("partyId");

-- CreateIndex
CREATE INDEX "RequestForComment_loggedById_idx" ON "RequestForComment"("loggedById");

-- CreateIndex
CREATE INDEX "RequestPair_pairId_idx" ON "RequestPair"("pairId");

-- CreateIndex
CREATE UNIQUE INDEX "ResponderLink_tokenHash_key" ON "ResponderLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ResponderLink_requestId_idx" ON "ResponderLink"("requestId");

-- CreateIndex
CREATE INDEX "ResponderLink_madeById_idx" ON "ResponderLink"("madeById");

-- CreateIndex
CREATE UNIQUE INDEX "Reply_linkId_key" ON "Reply"("linkId");

-- CreateIndex
CREATE UNIQUE INDEX "Reply_sourceId_key" ON "Reply"("sourceId");

-- CreateIndex
CREATE INDEX "Reply_requestId_idx" ON "Reply"("requestId");

-- CreateIndex
CREATE INDEX "Reply_confirmedById_idx" ON "Reply"("confirmedById");

-- CreateIndex
CREATE INDEX "Reply_statementId_idx" ON "Reply"("statementId");

-- CreateIndex
CREATE INDEX "RightOfReply_caseId_deadline_idx" ON "RightOfReply"("caseId", "deadline");

-- CreateIndex
CREATE INDEX "RightOfReply_pairId_idx" ON "RightOfReply"("pairId");

-- CreateIndex
CREATE INDEX "RightOfReply_partyId_idx" ON "RightOfReply"("partyId");

-- CreateIndex
CREATE INDEX "RightOfReply_loggedById_idx" ON "RightOfReply"("loggedById");

-- CreateIndex
CREATE INDEX "SignOff_pairId_idx" ON "SignOff"("pairId");

-- CreateIndex
CREATE INDEX "SignOff_decisionId_idx" ON "SignOff"("decisionId");

-- CreateIndex
CREATE INDEX "SignOff_recordedById_idx" ON "SignOff"("recordedById");

-- CreateIndex
CREATE INDEX "LegalHold_pairId_idx" ON "LegalHold"("pairId");

-- CreateIndex
CREATE INDEX "LegalHold_placedById_idx" ON "LegalHold"("placedById");

-- CreateIndex
CREATE INDEX "LegalHold_liftedById_idx" ON "LegalHold"("liftedById");

-- CreateIndex
CREATE INDEX "WordingDismissal_caseId_idx" ON "WordingDismissal"("caseId");

-- CreateIndex
CREATE INDEX "WordingDismissal_byId_idx" ON "WordingDismissal"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "WordingDismissal_recordId_of_rule_words_key" ON "WordingDismissal"("recordId", "of", "rule", "words");

-- CreateIndex
CREATE INDEX "SavedView_caseId_idx" ON "SavedView"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_personId_caseId_name_key" ON "SavedView"("personId", "caseId", "name");

-- CreateIndex
CREATE INDEX "Phrase_personId_idx" ON "Phrase"("personId");

-- CreateIndex
CREATE INDEX "BulkMark_caseId_idx" ON "BulkMark"("caseId");

-- CreateIndex
CREATE INDEX "BulkMark_personId_idx" ON "BulkMark"("personId");

-- CreateIndex
CREATE INDEX "Pair_caseId_state_position_idx" ON "Pair"("caseId", "state", "position");

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_givenById_fkey" FOREIGN KEY ("givenById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_deciderId_fkey" FOREIGN KEY ("deciderId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Search" ADD CONSTRAINT "Search_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Search" ADD CONSTRAINT "Search_loggedById_fkey" FOREIGN KEY ("loggedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairReason" ADD CONSTRAINT "PairReason_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairReason" ADD CONSTRAINT "PairReason_givenById_fkey" FOREIGN KEY ("givenById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestForComment" ADD CONSTRAINT "RequestForComment_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestForComment" ADD CONSTRAINT "RequestForComment_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestForComment" ADD CONSTRAINT "RequestForComment_loggedById_fkey" FOREIGN KEY ("loggedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestPair" ADD CONSTRAINT "RequestPair_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "RequestForComment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestPair" ADD CONSTRAINT "RequestPair_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponderLink" ADD CONSTRAINT "ResponderLink_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "RequestForComment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponderLink" ADD CONSTRAINT "ResponderLink_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "RequestForComment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "ResponderLink"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RightOfReply" ADD CONSTRAINT "RightOfReply_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RightOfReply" ADD CONSTRAINT "RightOfReply_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RightOfReply" ADD CONSTRAINT "RightOfReply_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RightOfReply" ADD CONSTRAINT "RightOfReply_loggedById_fkey" FOREIGN KEY ("loggedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalHold" ADD CONSTRAINT "LegalHold_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalHold" ADD CONSTRAINT "LegalHold_placedById_fkey" FOREIGN KEY ("placedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalHold" ADD CONSTRAINT "LegalHold_liftedById_fkey" FOREIGN KEY ("liftedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WordingDismissal" ADD CONSTRAINT "WordingDismissal_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WordingDismissal" ADD CONSTRAINT "WordingDismissal_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Phrase" ADD CONSTRAINT "Phrase_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkMark" ADD CONSTRAINT "BulkMark_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkMark" ADD CONSTRAINT "BulkMark_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

ALTER TABLE "Case" ADD CONSTRAINT "Case_wantedReviews_check" CHECK ("wantedReviews" BETWEEN 1 AND 9);
ALTER TABLE "Pair" ADD CONSTRAINT "Pair_wantedReviews_check" CHECK ("wantedReviews" BETWEEN 1 AND 9);
ALTER TABLE "Element" ADD CONSTRAINT "Element_whyUnanswered_check" CHECK (
  "whyUnanswered" IS NULL OR ("unanswered" = 'not_sought' AND "whyUnanswered" <> '')
);
ALTER TABLE "Claim"
  ADD CONSTRAINT "Claim_until_check" CHECK ("until" > "at"),
  ADD CONSTRAINT "Claim_end_check" CHECK (("endedAt" IS NULL) = ("end" IS NULL));
ALTER TABLE "Decision"
  ADD CONSTRAINT "Decision_status_check" CHECK ("status" <> 'not_reviewed'),
  ADD CONSTRAINT "Decision_way_check" CHECK (
    CASE "way" WHEN 'agreement' THEN num_nonnulls("deciderId", "reason") = 0
      ELSE num_nulls("deciderId", "reason") = 0 AND "reason" <> '' END
  );
ALTER TABLE "ReviewComment"
  ADD CONSTRAINT "ReviewComment_text_check" CHECK ("text" <> ''),
  ADD CONSTRAINT "ReviewComment_resolved_check" CHECK (("resolvedAt" IS NULL) = ("resolvedById" IS NULL));
ALTER TABLE "Search"
  ADD CONSTRAINT "Search_words_check" CHECK ("places" <> '' AND "searchedOn" <> '' AND "found" <> ''),
  ADD CONSTRAINT "Search_version_check" CHECK ("version" > 0);
ALTER TABLE "PairReason" ADD CONSTRAINT "PairReason_text_check" CHECK ("text" <> '');
ALTER TABLE "RequestForComment"
  ADD CONSTRAINT "RequestForComment_words_check" CHECK ("asked" <> '' AND "addressee" <> ''),
  ADD CONSTRAINT "RequestForComment_deadline_check" CHECK ("deadline" > "sentAt"),
  ADD CONSTRAINT "RequestForComment_settled_check" CHECK (("outcome" IS NULL) = ("settledAt" IS NULL)),
  ADD CONSTRAINT "RequestForComment_version_check" CHECK ("version" > 0);
ALTER TABLE "ResponderLink"
  ADD CONSTRAINT "ResponderLink_expiresAt_check" CHECK ("expiresAt" > "madeAt"),
  ADD CONSTRAINT "ResponderLink_once_check" CHECK ("usedAt" IS NULL OR "revokedAt" IS NULL);
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_confirmed_check" CHECK (
  num_nonnulls("confirmedAt", "confirmedById", "statementId") IN (0, 3)
);
ALTER TABLE "RightOfReply"
  ADD CONSTRAINT "RightOfReply_words_check" CHECK ("words" <> ''),
  ADD CONSTRAINT "RightOfReply_deadline_check" CHECK ("deadline" > "receivedAt"),
  ADD CONSTRAINT "RightOfReply_settled_check" CHECK (("outcome" IS NULL) = ("settledAt" IS NULL)),
  ADD CONSTRAINT "RightOfReply_version_check" CHECK ("version" > 0);
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_name_check" CHECK ("name" <> '');
ALTER TABLE "LegalHold"
  ADD CONSTRAINT "LegalHold_reason_check" CHECK ("reason" <> ''),
  ADD CONSTRAINT "LegalHold_lifted_check" CHECK (num_nonnulls("liftedAt", "liftedById", "liftReason") IN (0, 3));
ALTER TABLE "WordingDismissal" ADD CONSTRAINT "WordingDismissal_reason_check" CHECK ("reason" <> '');
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_name_check" CHECK ("name" <> '');
ALTER TABLE "Phrase" ADD CONSTRAINT "Phrase_text_check" CHECK ("text" <> '');
ALTER TABLE "BulkMark" ADD CONSTRAINT "BulkMark_status_check" CHECK ("status" <> 'not_reviewed');

-- One claim a person and pair, one decision a pair that counts, and so on.
CREATE UNIQUE INDEX "Claim_running_key" ON "Claim" ("pairId", "reviewerId") WHERE "endedAt" IS NULL;
CREATE INDEX "Claim_until_idx" ON "Claim" ("until") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "Decision_standing_key" ON "Decision" ("pairId") WHERE "staleAt" IS NULL;
CREATE UNIQUE INDEX "PairReason_standing_key" ON "PairReason" ("pairId", "kind") WHERE "withdrawnAt" IS NULL;
CREATE UNIQUE INDEX "SignOff_standing_key" ON "SignOff" ("decisionId") WHERE "withdrawnAt" IS NULL;
CREATE UNIQUE INDEX "LegalHold_standing_key" ON "LegalHold" ("pairId") WHERE "liftedAt" IS NULL;

-- A decision stays as it was made, but that it counts no more, or that its words were erased.
CREATE FUNCTION "keepDecision"() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF to_jsonb(NEW) - 'staleAt' - 'reason' <> to_jsonb(OLD) - 'staleAt' - 'reason'
    OR (OLD."staleAt" IS NOT NULL AND NEW."staleAt" IS DISTINCT FROM OLD."staleAt")
    OR NEW."reason" IS DISTINCT FROM OLD."reason" AND NEW."reason" IS DISTINCT FROM '[erased · effacé]' THEN
    RAISE EXCEPTION 'Decision is immutable' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Decision_kept" BEFORE UPDATE ON "Decision" FOR EACH ROW EXECUTE FUNCTION "keepDecision"();
CREATE TRIGGER "Decision_stays" BEFORE DELETE OR TRUNCATE ON "Decision" EXECUTE FUNCTION "refuseChange"();

-- The moves of the way of a pair, as packages/domain has them; a test holds the two together.
CREATE FUNCTION "isOnPairWay"("from" "ReviewState", "to" "ReviewState") RETURNS boolean LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT ("from"::text, "to"::text) IN (
    ('open', 'in_review'),
    ('in_review', 'open'),
    ('in_review', 'stale'),
    ('in_review', 'decided'),
    ('in_review', 'disputed'),
    ('disputed', 'decided'),
    ('disputed', 'in_review'),
    ('decided', 'stale'),
    ('stale', 'in_review')
  )
$$;
-- A pair moves on its way alone, and is decided where a decision stands, and only there.
CREATE FUNCTION "keepPairWay"() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'open' THEN
      RAISE EXCEPTION 'a pair begins open' USING ERRCODE = 'check_violation', CONSTRAINT = 'Pair_way_check';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW."state" <> OLD."state" AND NOT "isOnPairWay"(OLD."state", NEW."state") THEN
    RAISE EXCEPTION 'a pair does not go from % to %', OLD."state", NEW."state"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Pair_way_check';
  END IF;
  IF (NEW."state" = 'decided') <> EXISTS (
    SELECT FROM "Decision" WHERE "pairId" = NEW."id" AND "staleAt" IS NULL
      AND "status" IS NOT DISTINCT FROM NEW."decidedStatus"
  ) THEN
    RAISE EXCEPTION 'a pair is decided where a decision stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'Pair_decision_check';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Pair_way_update" BEFORE UPDATE OF "state", "decidedStatus" ON "Pair" FOR EACH ROW EXECUTE FUNCTION "keepPairWay"();
CREATE TRIGGER "Pair_way_insert" BEFORE INSERT ON "Pair" FOR EACH ROW WHEN (NEW."state" <> 'open') EXECUTE FUNCTION "keepPairWay"();

-- The end of a chain is looked up by its index, also where statistics still take the table for a small one.
ALTER FUNCTION "chainEvent"() SET enable_seqscan = off;
ALTER FUNCTION "chainEvent"() SET enable_bitmapscan = off;
