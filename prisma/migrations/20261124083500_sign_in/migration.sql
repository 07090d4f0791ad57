-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "providerId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "password" TEXT,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TwoFactor" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "failedVerificationCount" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "TwoFactor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passkey" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT,
    "credentialID" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "deviceType" TEXT NOT NULL,
    "backedUp" BOOLEAN NOT NULL,
    "transports" TEXT,
    "aaguid" TEXT,
    "createdAt" TIMESTAMPTZ(3),

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
-- What was counted of the last minute needs no disk to wait for; after a crash it is counted anew.
CREATE UNLOGGED TABLE "RouteLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RouteLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_providerId_accountId_key" ON "Account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "TwoFactor_userId_key" ON "TwoFactor"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Passkey_credentialID_key" ON "Passkey"("credentialID");

-- CreateIndex
CREATE INDEX "Passkey_userId_idx" ON "Passkey"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "RateLimit_key_key" ON "RateLimit"("key");

-- CreateIndex
CREATE INDEX "RouteLimit_expire_idx" ON "RouteLimit"("expire");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TwoFactor" ADD CONSTRAINT "TwoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma cannot say.

ALTER TABLE "Account" ADD CONSTRAINT "Account_accountId_check"
  CHECK ("providerId" <> 'credential' OR ("accountId" = "userId"::text AND "password" IS NOT NULL));

-- The few cases that are hidden from most: asked for with every request.
CREATE INDEX "Case_confidential_idx" ON "Case" ("id") WHERE "isConfidential";

-- What changes how somebody proves who they are is history too, whoever writes it.
CREATE FUNCTION "recordWayIn"(person uuid, what "EventKind") RETURNS void LANGUAGE sql AS $$
  INSERT INTO "Event" ("id", "actorId", "kind", "content", "at")
  VALUES (gen_random_uuid(), person, what, '{"after":null,"before":null}', date_trunc('milliseconds', clock_timestamp()))
$$;
CREATE FUNCTION "recordPassword"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "recordWayIn"(NEW."userId", 'password_set');
  RETURN NULL;
END
$$;
CREATE FUNCTION "recordPasskey"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM "recordWayIn"(NEW."userId", 'passkey_added');
  ELSE
    PERFORM "recordWayIn"(OLD."userId", 'passkey_removed');
  END IF;
  RETURN NULL;
END
$$;
CREATE FUNCTION "recordSecondFactor"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."twoFactorEnabled" THEN
    PERFORM "recordWayIn"(NEW."id", 'second_factor_set');
  ELSE
    PERFORM "recordWayIn"(NEW."id", 'second_factor_removed');
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Account_password" AFTER UPDATE OF "password" ON "Account"
  FOR EACH ROW WHEN (NEW."password" IS DISTINCT FROM OLD."password") EXECUTE FUNCTION "recordPassword"();
CREATE TRIGGER "Passkey_event" AFTER INSERT OR DELETE ON "Passkey"
  FOR EACH ROW EXECUTE FUNCTION "recordPasskey"();
CREATE TRIGGER "Person_secondFactor" AFTER UPDATE OF "twoFactorEnabled" ON "Person"
  FOR EACH ROW WHEN (NEW."twoFactorEnabled" <> OLD."twoFactorEnabled") EXECUTE FUNCTION "recordSecondFactor"();

-- Whoever listens for live updates is told that a session ended, however it did.
CREATE FUNCTION "tellSessionEnded"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM gone) THEN
    PERFORM pg_notify('rejoinder', 'session ended');
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Session_ended" AFTER DELETE ON "Session"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "tellSessionEnded"();

-- No function takes a table for another that somebody made under its name.
ALTER FUNCTION "noteHasCitation"(uuid) SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION "checkWrittenNote"() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION "checkUncitedNote"() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION "pairStatement"(uuid) SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION "pairAllegation"() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION "pairResponse"() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION "chainEvent"() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION "commitSnapshot"() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION "admitErasedEvent"() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION "admitErasedSnapshot"() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION "recordWayIn"(uuid, "EventKind") SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION "recordPassword"() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION "recordPasskey"() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION "recordSecondFactor"() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION "tellSessionEnded"() SET search_path = pg_catalog, public, pg_temp;
