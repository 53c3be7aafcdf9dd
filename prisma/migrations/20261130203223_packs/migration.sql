-- CreateEnum
CREATE TYPE "PackPurpose" AS ENUM ('candidate', 'visit');

-- CreateEnum
CREATE TYPE "PackProblem" AS ENUM ('noRoom', 'tooOften', 'fault');

-- CreateTable
CREATE TABLE "Pack" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "purpose" "PackPurpose" NOT NULL,
    "askedBySeatId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "files" INTEGER NOT NULL DEFAULT 0,
    "filesDone" INTEGER NOT NULL DEFAULT 0,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "bytesDone" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "Pack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PackRegistration" (
    "centreId" UUID NOT NULL,
    "packId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,

    CONSTRAINT "PackRegistration_pkey" PRIMARY KEY ("packId","registrationId")
);

-- CreateTable
CREATE TABLE "PackMade" (
    "packId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "manifestSha256" TEXT NOT NULL,
    "files" INTEGER NOT NULL,
    "leftOut" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PackMade_pkey" PRIMARY KEY ("packId")
);

-- CreateTable
CREATE TABLE "PackFailure" (
    "packId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "problem" "PackProblem" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PackFailure_pkey" PRIMARY KEY ("packId")
);

-- CreateIndex
CREATE INDEX "Pack_askedBySeatId_centreId_idx" ON "Pack"("askedBySeatId", "centreId");

-- CreateIndex
CREATE INDEX "Pack_centreId_askedAt_idx" ON "Pack"("centreId", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Pack_id_centreId_key" ON "Pack"("id", "centreId");

-- CreateIndex
CREATE INDEX "PackRegistration_packId_centreId_idx" ON "PackRegistration"("packId", "centreId");

-- CreateIndex
CREATE INDEX "PackRegistration_registrationId_centreId_idx" ON "PackRegistration"("registrationId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "PackMade_manifestSha256_key" ON "PackMade"("manifestSha256");

-- CreateIndex
CREATE UNIQUE INDEX "PackMade_packId_centreId_key" ON "PackMade"("packId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "PackFailure_packId_centreId_key" ON "PackFailure"("packId", "centreId");

-- AddForeignKey
ALTER TABLE "Pack" ADD CONSTRAINT "Pack_askedBySeatId_centreId_fkey" FOREIGN KEY ("askedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PackRegistration" ADD CONSTRAINT "PackRegistration_packId_centreId_fkey" FOREIGN KEY ("packId", "centreId") REFERENCES "Pack"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PackRegistration" ADD CONSTRAINT "PackRegistration_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PackMade" ADD CONSTRAINT "PackMade_packId_centreId_fkey" FOREIGN KEY ("packId", "centreId") REFERENCES "Pack"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PackFailure" ADD CONSTRAINT "PackFailure_packId_centreId_fkey" FOREIGN KEY ("packId", "centreId") REFERENCES "Pack"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- By hand from here: what a schema cannot say.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['PackRegistration', 'PackMade', 'PackFailure'] LOOP
    EXECUTE format('CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

-- Of what was asked for, only how far it has got changes.
CREATE FUNCTION guard_pack() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving text[] := ARRAY['attempts', 'files', 'filesDone', 'bytes', 'bytesDone'];
BEGIN
  IF to_jsonb(NEW) - moving <> to_jsonb(OLD) - moving THEN
    RAISE EXCEPTION 'a pack is on the record: only its progress changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "on_record" BEFORE UPDATE ON "Pack" FOR EACH ROW EXECUTE FUNCTION guard_pack();
CREATE TRIGGER "on_record_gone" BEFORE DELETE ON "Pack" FOR EACH ROW EXECUTE FUNCTION refuse_change();
