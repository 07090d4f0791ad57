-- CreateEnum
CREATE TYPE "Right" AS ENUM ('legal_notes', 'confidential_sources');

-- CreateEnum
CREATE TYPE "ApiScope" AS ENUM ('read', 'write', 'export');

-- AlterEnum
ALTER TYPE "EventKind" ADD VALUE 'confidentiality_set';
ALTER TYPE "EventKind" ADD VALUE 'member_set';
ALTER TYPE "EventKind" ADD VALUE 'member_removed';
ALTER TYPE "EventKind" ADD VALUE 'work_taken_over';
ALTER TYPE "EventKind" ADD VALUE 'person_invited';
ALTER TYPE "EventKind" ADD VALUE 'invitation_withdrawn';
ALTER TYPE "EventKind" ADD VALUE 'person_joined';
ALTER TYPE "EventKind" ADD VALUE 'person_changed';
ALTER TYPE "EventKind" ADD VALUE 'password_set';
ALTER TYPE "EventKind" ADD VALUE 'passkey_added';
ALTER TYPE "EventKind" ADD VALUE 'passkey_removed';
ALTER TYPE "EventKind" ADD VALUE 'second_factor_set';
ALTER TYPE "EventKind" ADD VALUE 'second_factor_removed';
ALTER TYPE "EventKind" ADD VALUE 'token_created';
ALTER TYPE "EventKind" ADD VALUE 'token_revoked';
ALTER TYPE "EventKind" ADD VALUE 'signing_key_added';
ALTER TYPE "EventKind" ADD VALUE 'content_erased';

-- DropIndex
DROP INDEX "Event_actorId_idx";

-- DropIndex
DROP INDEX "Event_caseId_id_idx";

-- DropIndex
DROP INDEX "Event_pairId_id_idx";

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "isConfidential" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "chain" UUID,
ADD COLUMN     "commitment" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "content" TEXT,
ADD COLUMN     "hash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "previousHash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "right" "Right",
ADD COLUMN     "salt" TEXT,
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "caseId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "deactivatedAt" TIMESTAMPTZ(3),
ADD COLUMN     "email" TEXT,
ADD COLUMN     "emailVerified" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "image" TEXT,
ADD COLUMN     "rights" "Right"[] DEFAULT ARRAY[]::"Right"[],
ADD COLUMN     "takenOverById" UUID,
ADD COLUMN     "twoFactorEnabled" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Snapshot" ADD COLUMN     "commitment" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "salt" TEXT,
ALTER COLUMN "sha256" DROP NOT NULL;

-- CreateTable
CREATE TABLE "CaseMember" (
    "caseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role",
    "rights" "Right"[] DEFAULT ARRAY[]::"Right"[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CaseMember_pkey" PRIMARY KEY ("caseId","personId")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT,
    "role" "Role" NOT NULL,
    "rights" "Right"[] DEFAULT ARRAY[]::"Right"[],
    "invitedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedById" UUID,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "scopes" "ApiScope"[] DEFAULT ARRAY[]::"ApiScope"[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SentOnce" (
    "personId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "procedure" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SentOnce_pkey" PRIMARY KEY ("personId","key")
);

-- CreateTable
CREATE TABLE "Tombstone" (
    "id" UUID NOT NULL,
    "eventId" UUID,
    "snapshotId" UUID,
    "order" TEXT NOT NULL,
    "commitment" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "publicKey" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "Tombstone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Checkpoint" (
    "id" UUID NOT NULL,
    "chain" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "publicKey" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "Checkpoint_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CaseMember_personId_idx" ON "CaseMember"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_invitedById_idx" ON "Invitation"("invitedById");

-- CreateIndex
CREATE INDEX "Invitation_acceptedById_idx" ON "Invitation"("acceptedById");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE INDEX "ApiToken_personId_idx" ON "ApiToken"("personId");

-- CreateIndex
CREATE INDEX "SentOnce_at_idx" ON "SentOnce"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Tombstone_eventId_key" ON "Tombstone"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "Tombstone_snapshotId_key" ON "Tombstone"("snapshotId");

-- CreateIndex
CREATE INDEX "Checkpoint_chain_sequence_idx" ON "Checkpoint"("chain", "sequence");

-- CreateIndex
CREATE INDEX "Event_pairId_sequence_idx" ON "Event"("pairId", "sequence");

-- CreateIndex
CREATE INDEX "Event_actorId_chain_sequence_idx" ON "Event"("actorId", "chain", "sequence");

-- CreateIndex
CREATE INDEX "Event_chain_kind_sequence_idx" ON "Event"("chain", "kind", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Event_chain_sequence_key" ON "Event"("chain", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Person_takenOverById_idx" ON "Person"("takenOverById");

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_takenOverById_fkey" FOREIGN KEY ("takenOverById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseMember" ADD CONSTRAINT "CaseMember_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseMember" ADD CONSTRAINT "CaseMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_acceptedById_fkey" FOREIGN KEY ("acceptedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SentOnce" ADD CONSTRAINT "SentOnce_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tombstone" ADD CONSTRAINT "Tombstone_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tombstone" ADD CONSTRAINT "Tombstone_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma cannot say.

ALTER TABLE "Person"
  ADD CONSTRAINT "Person_email_check" CHECK ("email" = lower("email")),
  ADD CONSTRAINT "Person_version_check" CHECK ("version" > 0),
  ADD CONSTRAINT "Person_takenOverBy_check" CHECK ("takenOverById" <> "id");
ALTER TABLE "CaseMember" ADD CONSTRAINT "CaseMember_version_check" CHECK ("version" > 0);
ALTER TABLE "Invitation"
  ADD CONSTRAINT "Invitation_email_check" CHECK ("email" = lower("email")),
  ADD CONSTRAINT "Invitation_accepted_check" CHECK (("acceptedAt" IS NULL) = ("acceptedById" IS NULL)),
  ADD CONSTRAINT "Invitation_once_check" CHECK ("acceptedAt" IS NULL OR "withdrawnAt" IS NULL);
ALTER TABLE "Tombstone"
  ADD CONSTRAINT "Tombstone_of_check" CHECK (num_nonnulls("eventId", "snapshotId") = 1),
  ADD CONSTRAINT "Tombstone_order_check" CHECK ("order" <> '');
ALTER TABLE "Event"
  ADD CONSTRAINT "Event_chain_check" CHECK ("chain" = coalesce("caseId", '00000000-0000-0000-0000-000000000000'));

-- 32 bytes of which PostgreSQL's strong random numbers make 244 bits; hex.
CREATE FUNCTION "newSalt"() RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')
$$;

-- Hex SHA-256 of salt and words.
CREATE FUNCTION "commitmentTo"(salt text, words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT encode(sha256(decode(salt, 'hex') || convert_to(words, 'UTF8')), 'hex')
$$;

-- Hex SHA-256 of an event's header in RFC 8785 form: keys in order, nothing in it that would need an escape.
CREATE FUNCTION "eventHash"(event "Event") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(concat(
    '{"actorId":"', event."actorId",
    '","at":"', to_char(event."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    '","caseId":', coalesce('"' || event."caseId" || '"', 'null'),
    ',"commitment":"', event."commitment",
    '","id":"', event."id",
    '","kind":"', event."kind",
    '","pairId":', coalesce('"' || event."pairId" || '"', 'null'),
    ',"previousHash":"', event."previousHash",
    '","right":', coalesce('"' || event."right" || '"', 'null'),
    ',"sequence":', event."sequence", '}'), 'UTF8')), 'hex')
$$;

-- Puts an event at the end of its chain. Whoever comes first holds the chain until the commit.
CREATE FUNCTION "chainEvent"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."chain" := coalesce(NEW."caseId", '00000000-0000-0000-0000-000000000000');
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW."chain"::text, 20261124));
  SELECT last."sequence" + 1, last."hash" INTO NEW."sequence", NEW."previousHash"
    FROM "Event" last WHERE last."chain" = NEW."chain" ORDER BY last."sequence" DESC LIMIT 1;
  IF NOT FOUND THEN
    NEW."sequence" := 1;
    NEW."previousHash" := repeat('0', 64);
  END IF;
  NEW."salt" := "newSalt"();
  NEW."commitment" := "commitmentTo"(NEW."salt", NEW."content");
  NEW."hash" := "eventHash"(NEW);
  RETURN NEW;
END
$$;

-- Salts a preserved text, so that the history can name it without giving it away.
CREATE FUNCTION "commitSnapshot"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."salt" := "newSalt"();
  NEW."commitment" := "commitmentTo"(NEW."salt", NEW."text");
  RETURN NEW;
END
$$;

-- What stands already: texts get their commitments, events become chains in the order of their ids.
DROP TRIGGER "Snapshot_immutable" ON "Snapshot";
UPDATE "Snapshot" SET "salt" = "newSalt"();
UPDATE "Snapshot" SET "commitment" = "commitmentTo"("salt", "text");

-- RFC 8785 form of what the events so far hold: keys in ASCII, whole numbers.
CREATE FUNCTION "canonicalJson"(value jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE jsonb_typeof(value)
    WHEN 'object' THEN '{' || coalesce((SELECT string_agg(to_json(key)::text || ':' || "canonicalJson"(each.value), ',' ORDER BY key COLLATE "C")
      FROM jsonb_each(value) each), '') || '}'
    WHEN 'array' THEN '[' || coalesce((SELECT string_agg("canonicalJson"(item), ',' ORDER BY place)
      FROM jsonb_array_elements(value) WITH ORDINALITY AS items(item, place)), '') || ']'
    ELSE value::text
  END
$$;
UPDATE "Event" SET "after" = "after" || jsonb_build_object('snapshots', (
    SELECT coalesce(jsonb_object_agg(snapshot."id", snapshot."commitment"), '{}')
    FROM "Snapshot" snapshot JOIN "Source" source ON source."id" = snapshot."sourceId"
    WHERE source."caseId" = "Event"."caseId"))
  WHERE "kind" = 'case_loaded';
UPDATE "Event" SET "after" = "after" || jsonb_build_object('reviewId', review."id")
  FROM "Review" review WHERE "Event"."kind" = 'pair_reviewed' AND review."pairId" = "Event"."pairId"
    AND review."reviewerId" = "Event"."actorId" AND review."revision" = ("after"->>'revision')::int;
UPDATE "Event" SET "before" = "before" || jsonb_build_object('reviewId', review."id")
  FROM "Review" review WHERE "Event"."kind" = 'pair_reviewed' AND review."pairId" = "Event"."pairId"
    AND review."reviewerId" = "Event"."actorId" AND review."revision" = ("before"->>'revision')::int;
UPDATE "Event" SET "sequence" = counted.sequence
  FROM (SELECT "id", row_number() OVER (PARTITION BY "caseId" ORDER BY "id") AS sequence FROM "Event") counted
  WHERE counted."id" = "Event"."id";
UPDATE "Event" SET "chain" = "caseId", "salt" = "newSalt"(), "content" = "canonicalJson"(
  jsonb_build_object('before', coalesce("before", 'null'), 'after', coalesce("after", 'null')));
UPDATE "Event" SET "commitment" = "commitmentTo"("salt", "content");
DO $$
DECLARE
  event "Event";
  previous "Event";
BEGIN
  FOR event IN SELECT * FROM "Event" ORDER BY "chain", "sequence" LOOP
    event."previousHash" := CASE WHEN event."sequence" = 1 THEN repeat('0', 64) ELSE previous."hash" END;
    event."hash" := "eventHash"(event);
    UPDATE "Event" SET "previousHash" = event."previousHash", "hash" = event."hash" WHERE "id" = event."id";
    previous := event;
  END LOOP;
END
$$;
DROP FUNCTION "canonicalJson"(jsonb);
ALTER TABLE "Event" DROP COLUMN "before", DROP COLUMN "after", ALTER COLUMN "chain" SET NOT NULL,
  ADD CONSTRAINT "Event_sequence_check" CHECK ("sequence" > 0);

CREATE TRIGGER "Event_chain" BEFORE INSERT ON "Event" FOR EACH ROW EXECUTE FUNCTION "chainEvent"();
CREATE TRIGGER "Snapshot_commitment" BEFORE INSERT ON "Snapshot" FOR EACH ROW EXECUTE FUNCTION "commitSnapshot"();

-- The one change that history and preserved texts admit: their words give way to a tombstone.
CREATE FUNCTION "admitErasedEvent"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) <> to_jsonb(OLD) || '{"content": null, "salt": null}'
    OR NOT EXISTS (SELECT FROM "Tombstone" WHERE "eventId" = OLD."id" AND "commitment" = OLD."commitment") THEN
    RAISE EXCEPTION 'Event is immutable' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE FUNCTION "admitErasedSnapshot"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) <> to_jsonb(OLD) || '{"text": "", "sha256": null, "wholeSha256": null, "salt": null}'
    OR NOT EXISTS (SELECT FROM "Tombstone" WHERE "snapshotId" = OLD."id" AND "commitment" = OLD."commitment") THEN
    RAISE EXCEPTION 'Snapshot is immutable' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Event_erased" BEFORE UPDATE ON "Event" FOR EACH ROW EXECUTE FUNCTION "admitErasedEvent"();
CREATE TRIGGER "Snapshot_erased" BEFORE UPDATE ON "Snapshot" FOR EACH ROW EXECUTE FUNCTION "admitErasedSnapshot"();
CREATE TRIGGER "Event_stays" BEFORE DELETE OR TRUNCATE ON "Event" EXECUTE FUNCTION "refuseChange"();
CREATE TRIGGER "Snapshot_stays" BEFORE DELETE OR TRUNCATE ON "Snapshot" EXECUTE FUNCTION "refuseChange"();
CREATE TRIGGER "Tombstone_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Tombstone" EXECUTE FUNCTION "refuseChange"();
CREATE TRIGGER "Checkpoint_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Checkpoint" EXECUTE FUNCTION "refuseChange"();

-- An excerpt's whole may be unknown; a whole text that was erased has no hash left.
ALTER TABLE "Snapshot" DROP CONSTRAINT "Snapshot_sha256_check", DROP CONSTRAINT "Snapshot_wholeSha256_check";
ALTER TABLE "Snapshot"
  ADD CONSTRAINT "Snapshot_sha256_check" CHECK (
    CASE WHEN "salt" IS NULL THEN "sha256" IS NULL AND "text" = ''
      ELSE "sha256" IS NOT NULL AND "sha256" = encode(sha256(convert_to("text", 'UTF8')), 'hex') END
  ),
  ADD CONSTRAINT "Snapshot_wholeSha256_check" CHECK (
    CASE
      WHEN "salt" IS NULL THEN "wholeSha256" IS NULL
      WHEN "extent" = 'whole' THEN "wholeSha256" IS NOT DISTINCT FROM "sha256"
      ELSE "wholeSha256" IS NULL OR "wholeSha256" ~ '^[0-9a-f]{64}$'
    END
  );
