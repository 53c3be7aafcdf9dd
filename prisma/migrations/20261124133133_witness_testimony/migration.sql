-- CreateEnum
CREATE TYPE "ContactMeans" AS ENUM ('telephone', 'videoCall', 'inPerson', 'email');

-- CreateEnum
CREATE TYPE "ContactOutcome" AS ENUM ('confirmed', 'notConfirmed');

-- CreateEnum
CREATE TYPE "WitnessStanding" AS ENUM ('expert', 'other');

-- AlterEnum
ALTER TYPE "EvidenceForm" ADD VALUE 'testimony';

-- AlterEnum
ALTER TYPE "SignatureCapacity" ADD VALUE 'witness';

-- AlterTable
ALTER TABLE "Signature" ALTER COLUMN "seatId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "WitnessRequest" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "witnessName" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "askedBySeatId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "WitnessRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WitnessRequestCriterion" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "unitEnrolmentId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,

    CONSTRAINT "WitnessRequestCriterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WitnessDraft" (
    "requestId" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WitnessDraft_pkey" PRIMARY KEY ("requestId")
);

-- CreateTable
CREATE TABLE "WitnessCode" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "statement" JSONB NOT NULL,
    "codeHash" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WitnessCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WitnessTestimony" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "evidenceVersionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "competence" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WitnessTestimony_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WitnessContact" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "testimonyId" UUID NOT NULL,
    "contactedOn" DATE NOT NULL,
    "means" "ContactMeans" NOT NULL,
    "outcome" "ContactOutcome" NOT NULL,
    "standing" "WitnessStanding" NOT NULL,
    "said" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WitnessContact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "WitnessRequest_tokenHash_key" ON "WitnessRequest"("tokenHash");

-- CreateIndex
CREATE INDEX "WitnessRequest_registrationId_centreId_idx" ON "WitnessRequest"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "WitnessRequest_askedBySeatId_centreId_idx" ON "WitnessRequest"("askedBySeatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "WitnessRequest_id_registrationId_key" ON "WitnessRequest"("id", "registrationId");

-- CreateIndex
CREATE INDEX "WitnessRequestCriterion_requestId_registrationId_idx" ON "WitnessRequestCriterion"("requestId", "registrationId");

-- CreateIndex
CREATE INDEX "WitnessRequestCriterion_unitEnrolmentId_registrationId_idx" ON "WitnessRequestCriterion"("unitEnrolmentId", "registrationId");

-- CreateIndex
CREATE INDEX "WitnessRequestCriterion_criterionId_unitId_idx" ON "WitnessRequestCriterion"("criterionId", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "WitnessRequestCriterion_requestId_criterionId_key" ON "WitnessRequestCriterion"("requestId", "criterionId");

-- CreateIndex
CREATE INDEX "WitnessCode_requestId_registrationId_idx" ON "WitnessCode"("requestId", "registrationId");

-- CreateIndex
CREATE INDEX "WitnessCode_email_sentAt_idx" ON "WitnessCode"("email", "sentAt");

-- CreateIndex
CREATE INDEX "WitnessCode_address_sentAt_idx" ON "WitnessCode"("address", "sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "WitnessTestimony_requestId_key" ON "WitnessTestimony"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "WitnessTestimony_evidenceVersionId_key" ON "WitnessTestimony"("evidenceVersionId");

-- CreateIndex
CREATE INDEX "WitnessTestimony_registrationId_centreId_idx" ON "WitnessTestimony"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "WitnessTestimony_centreId_email_idx" ON "WitnessTestimony"("centreId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "WitnessTestimony_id_registrationId_key" ON "WitnessTestimony"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "WitnessTestimony_requestId_registrationId_key" ON "WitnessTestimony"("requestId", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "WitnessTestimony_evidenceVersionId_registrationId_key" ON "WitnessTestimony"("evidenceVersionId", "registrationId");

-- CreateIndex
CREATE INDEX "WitnessContact_testimonyId_registrationId_idx" ON "WitnessContact"("testimonyId", "registrationId");

-- CreateIndex
CREATE INDEX "WitnessContact_seatId_centreId_idx" ON "WitnessContact"("seatId", "centreId");

-- AddForeignKey
ALTER TABLE "WitnessRequest" ADD CONSTRAINT "WitnessRequest_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WitnessRequest" ADD CONSTRAINT "WitnessRequest_askedBySeatId_centreId_fkey" FOREIGN KEY ("askedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WitnessRequestCriterion" ADD CONSTRAINT "WitnessRequestCriterion_requestId_registrationId_fkey" FOREIGN KEY ("requestId", "registrationId") REFERENCES "WitnessRequest"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WitnessRequestCriterion" ADD CONSTRAINT "WitnessRequestCriterion_enrolment_fkey" FOREIGN KEY ("unitEnrolmentId", "registrationId") REFERENCES "UnitEnrolment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WitnessRequestCriterion" ADD CONSTRAINT "WitnessRequestCriterion_criterionId_unitId_fkey" FOREIGN KEY ("criterionId", "unitId") REFERENCES "AssessmentCriterion"("id", "unitId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WitnessDraft" ADD CONSTRAINT "WitnessDraft_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "WitnessRequest"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WitnessCode" ADD CONSTRAINT "WitnessCode_requestId_registrationId_fkey" FOREIGN KEY ("requestId", "registrationId") REFERENCES "WitnessRequest"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WitnessTestimony" ADD CONSTRAINT "WitnessTestimony_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WitnessTestimony" ADD CONSTRAINT "WitnessTestimony_requestId_registrationId_fkey" FOREIGN KEY ("requestId", "registrationId") REFERENCES "WitnessRequest"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WitnessTestimony" ADD CONSTRAINT "WitnessTestimony_evidenceVersionId_registrationId_fkey" FOREIGN KEY ("evidenceVersionId", "registrationId") REFERENCES "EvidenceVersion"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WitnessContact" ADD CONSTRAINT "WitnessContact_testimonyId_registrationId_fkey" FOREIGN KEY ("testimonyId", "registrationId") REFERENCES "WitnessTestimony"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WitnessContact" ADD CONSTRAINT "WitnessContact_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------
-- By hand from here: what a schema cannot say.

-- A witness signs without a seat, everybody else from theirs. As text: a value of an enum cannot be
-- used in the transaction that adds it.
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_seat_check"
  CHECK (("capacity"::text = 'witness') = ("seatId" IS NULL));

-- A criterion is of the very unit it stands under; every row's registration is of the row's centre.
ALTER TABLE "WitnessRequestCriterion" ADD CONSTRAINT "WitnessRequestCriterion_unit_fkey"
  FOREIGN KEY ("unitEnrolmentId", "unitId") REFERENCES "UnitEnrolment" ("id", "unitId") ON UPDATE RESTRICT ON DELETE RESTRICT;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['WitnessRequestCriterion', 'WitnessCode', 'WitnessContact'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("registrationId", "centreId")
      REFERENCES "Registration" ("id", "centreId") ON UPDATE RESTRICT ON DELETE RESTRICT', t, t || '_centre_fkey');
  END LOOP;
  FOREACH t IN ARRAY ARRAY['WitnessRequestCriterion', 'WitnessTestimony', 'WitnessContact'] LOOP
    EXECUTE format('CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

-- A request can only be taken back, once; its words stay as they were sent.
CREATE FUNCTION guard_witness_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."withdrawnAt" IS NOT NULL OR to_jsonb(NEW) - 'withdrawnAt' <> to_jsonb(OLD) - 'withdrawnAt' THEN
    RAISE EXCEPTION 'a request to a witness is on the record: it can only be taken back' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "on_record" BEFORE UPDATE ON "WitnessRequest" FOR EACH ROW EXECUTE FUNCTION guard_witness_request();
CREATE TRIGGER "on_record_gone" BEFORE DELETE ON "WitnessRequest" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What a code confirms stays as it was sent: only guesses are counted and the code is spent.
CREATE FUNCTION guard_witness_code() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE counted text[] := ARRAY['attempts', 'usedAt'];
BEGIN
  IF OLD."usedAt" IS NOT NULL OR to_jsonb(NEW) - counted <> to_jsonb(OLD) - counted THEN
    RAISE EXCEPTION 'what a code confirms stays as it was sent' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "on_record" BEFORE UPDATE ON "WitnessCode" FOR EACH ROW EXECUTE FUNCTION guard_witness_code();

-- A testimony is a record, and stays as it was signed, handed in or not.
CREATE FUNCTION guard_testimony_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "WitnessTestimony" WHERE "evidenceVersionId" = OLD."id") THEN
    RAISE EXCEPTION 'a testimony stays as it was signed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "testimony" BEFORE UPDATE ON "EvidenceVersion" FOR EACH ROW EXECUTE FUNCTION guard_testimony_version();
