-- CreateEnum
CREATE TYPE "ActionPointOwner" AS ENUM ('candidate', 'assessor');

-- CreateEnum
CREATE TYPE "ActionPointState" AS ENUM ('open', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "ActionPointMove" AS ENUM ('change', 'complete', 'cancel', 'reopen');

-- CreateTable
CREATE TABLE "ActionPoint" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "unitEnrolmentId" UUID,
    "decisionId" UUID,
    "owner" "ActionPointOwner" NOT NULL,
    "text" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "state" "ActionPointState" NOT NULL DEFAULT 'open',
    "stateSince" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "raisedBySeatId" UUID NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ActionPoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActionPointStep" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "actionPointId" UUID NOT NULL,
    "move" "ActionPointMove" NOT NULL,
    "note" TEXT NOT NULL,
    "dueOn" DATE,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ActionPointStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActionPointEvidence" (
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "stepId" UUID NOT NULL,
    "evidenceVersionId" UUID NOT NULL,

    CONSTRAINT "ActionPointEvidence_pkey" PRIMARY KEY ("stepId","evidenceVersionId")
);

-- CreateIndex
CREATE INDEX "ActionPoint_registrationId_state_idx" ON "ActionPoint"("registrationId", "state");

-- CreateIndex
CREATE INDEX "ActionPoint_unitEnrolmentId_registrationId_idx" ON "ActionPoint"("unitEnrolmentId", "registrationId");

-- CreateIndex
CREATE INDEX "ActionPoint_decisionId_registrationId_idx" ON "ActionPoint"("decisionId", "registrationId");

-- CreateIndex
CREATE INDEX "ActionPoint_raisedBySeatId_centreId_idx" ON "ActionPoint"("raisedBySeatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "ActionPoint_id_registrationId_key" ON "ActionPoint"("id", "registrationId");

-- CreateIndex
CREATE INDEX "ActionPointStep_actionPointId_registrationId_idx" ON "ActionPointStep"("actionPointId", "registrationId");

-- CreateIndex
CREATE INDEX "ActionPointStep_registrationId_centreId_idx" ON "ActionPointStep"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "ActionPointStep_seatId_centreId_idx" ON "ActionPointStep"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "ActionPointStep_id_registrationId_key" ON "ActionPointStep"("id", "registrationId");

-- CreateIndex
CREATE INDEX "ActionPointEvidence_evidenceVersionId_registrationId_idx" ON "ActionPointEvidence"("evidenceVersionId", "registrationId");

-- CreateIndex
CREATE INDEX "ActionPointEvidence_registrationId_centreId_idx" ON "ActionPointEvidence"("registrationId", "centreId");

-- AddForeignKey
ALTER TABLE "ActionPoint" ADD CONSTRAINT "ActionPoint_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ActionPoint" ADD CONSTRAINT "ActionPoint_unitEnrolmentId_registrationId_fkey" FOREIGN KEY ("unitEnrolmentId", "registrationId") REFERENCES "UnitEnrolment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ActionPoint" ADD CONSTRAINT "ActionPoint_decisionId_registrationId_fkey" FOREIGN KEY ("decisionId", "registrationId") REFERENCES "AssessmentDecision"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ActionPoint" ADD CONSTRAINT "ActionPoint_raisedBySeatId_centreId_fkey" FOREIGN KEY ("raisedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ActionPointStep" ADD CONSTRAINT "ActionPointStep_actionPointId_registrationId_fkey" FOREIGN KEY ("actionPointId", "registrationId") REFERENCES "ActionPoint"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ActionPointStep" ADD CONSTRAINT "ActionPointStep_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ActionPointEvidence" ADD CONSTRAINT "ActionPointEvidence_stepId_registrationId_fkey" FOREIGN KEY ("stepId", "registrationId") REFERENCES "ActionPointStep"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ActionPointEvidence" ADD CONSTRAINT "ActionPointEvidence_evidenceVersionId_registrationId_fkey" FOREIGN KEY ("evidenceVersionId", "registrationId") REFERENCES "EvidenceVersion"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- By hand from here: what a schema cannot say.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ActionPointStep', 'ActionPointEvidence'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("registrationId", "centreId")
      REFERENCES "Registration" ("id", "centreId") ON UPDATE RESTRICT ON DELETE RESTRICT', t, t || '_centre_fkey');
    EXECUTE format('CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;
-- What was asked stays as it was asked; where it stands moves by its steps.
CREATE TRIGGER "on_record" BEFORE DELETE OR UPDATE OF "id", "centreId", "registrationId", "unitEnrolmentId",
  "decisionId", "owner", "text", "raisedBySeatId", "raisedAt" ON "ActionPoint"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON "ActionPoint" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
