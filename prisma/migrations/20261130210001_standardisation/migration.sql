-- CreateEnum
CREATE TYPE "ActivityKind" AS ENUM ('observation', 'interview', 'meeting');

-- CreateTable
CREATE TABLE "SampleQuestionSet" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "questions" JSONB NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SampleQuestionSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SampleSetAnswers" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "sampleId" UUID NOT NULL,
    "setId" UUID NOT NULL,
    "answers" JSONB NOT NULL,

    CONSTRAINT "SampleSetAnswers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FeedbackAcknowledgement" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "sampleId" UUID NOT NULL,
    "reply" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FeedbackAcknowledgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StandardisationRound" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "brief" TEXT NOT NULL,
    "qualificationVersionId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "openedBySeatId" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StandardisationRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StandardisationCriterion" (
    "centreId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,

    CONSTRAINT "StandardisationCriterion_pkey" PRIMARY KEY ("roundId","criterionId")
);

-- CreateTable
CREATE TABLE "StandardisationPiece" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "evidenceVersionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "StandardisationPiece_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StandardisationJudge" (
    "centreId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "seatId" UUID NOT NULL,

    CONSTRAINT "StandardisationJudge_pkey" PRIMARY KEY ("roundId","seatId")
);

-- CreateTable
CREATE TABLE "StandardisationSheet" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "wording" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StandardisationSheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StandardisationVerdict" (
    "centreId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "StandardisationVerdict_pkey" PRIMARY KEY ("sheetId","criterionId")
);

-- CreateTable
CREATE TABLE "StandardisationClosing" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StandardisationClosing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StandardisationMinutes" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "heldOn" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StandardisationMinutes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StandardisationPresence" (
    "centreId" UUID NOT NULL,
    "minutesId" UUID NOT NULL,
    "seatId" UUID NOT NULL,

    CONSTRAINT "StandardisationPresence_pkey" PRIMARY KEY ("minutesId","seatId")
);

-- CreateTable
CREATE TABLE "StandardisationAgreed" (
    "centreId" UUID NOT NULL,
    "minutesId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "why" TEXT NOT NULL,

    CONSTRAINT "StandardisationAgreed_pkey" PRIMARY KEY ("minutesId","criterionId")
);

-- CreateTable
CREATE TABLE "Activity" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "kind" "ActivityKind" NOT NULL,
    "assessorSeatId" UUID,
    "registrationId" UUID,
    "about" TEXT NOT NULL,
    "plannedOn" DATE NOT NULL,
    "seatId" UUID NOT NULL,
    "plannedBySeatId" UUID NOT NULL,
    "plannedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActivityRecord" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "heldOn" DATE,
    "present" TEXT NOT NULL,
    "findings" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ActivityRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUp" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "roundId" UUID,
    "activityId" UUID,
    "text" TEXT NOT NULL,
    "ownerSeatId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "raisedBySeatId" UUID NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUpDone" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "followUpId" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FollowUpDone_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SampleQuestionSet_seatId_centreId_idx" ON "SampleQuestionSet"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "SampleQuestionSet_id_centreId_key" ON "SampleQuestionSet"("id", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "SampleQuestionSet_centreId_number_key" ON "SampleQuestionSet"("centreId", "number");

-- CreateIndex
CREATE INDEX "SampleSetAnswers_setId_centreId_idx" ON "SampleSetAnswers"("setId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "SampleSetAnswers_sampleId_registrationId_key" ON "SampleSetAnswers"("sampleId", "registrationId");

-- CreateIndex
CREATE INDEX "FeedbackAcknowledgement_seatId_centreId_idx" ON "FeedbackAcknowledgement"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "FeedbackAcknowledgement_sampleId_registrationId_key" ON "FeedbackAcknowledgement"("sampleId", "registrationId");

-- CreateIndex
CREATE INDEX "StandardisationRound_unitId_qualificationVersionId_idx" ON "StandardisationRound"("unitId", "qualificationVersionId");

-- CreateIndex
CREATE INDEX "StandardisationRound_openedBySeatId_centreId_idx" ON "StandardisationRound"("openedBySeatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "StandardisationRound_id_centreId_key" ON "StandardisationRound"("id", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "StandardisationRound_id_unitId_key" ON "StandardisationRound"("id", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "StandardisationRound_centreId_number_key" ON "StandardisationRound"("centreId", "number");

-- CreateIndex
CREATE INDEX "StandardisationCriterion_roundId_centreId_idx" ON "StandardisationCriterion"("roundId", "centreId");

-- CreateIndex
CREATE INDEX "StandardisationCriterion_criterionId_unitId_idx" ON "StandardisationCriterion"("criterionId", "unitId");

-- CreateIndex
CREATE INDEX "StandardisationPiece_roundId_centreId_idx" ON "StandardisationPiece"("roundId", "centreId");

-- CreateIndex
CREATE INDEX "StandardisationPiece_registrationId_centreId_idx" ON "StandardisationPiece"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "StandardisationPiece_evidenceVersionId_registrationId_idx" ON "StandardisationPiece"("evidenceVersionId", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "StandardisationPiece_roundId_position_key" ON "StandardisationPiece"("roundId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "StandardisationPiece_roundId_evidenceVersionId_key" ON "StandardisationPiece"("roundId", "evidenceVersionId");

-- CreateIndex
CREATE INDEX "StandardisationJudge_roundId_centreId_idx" ON "StandardisationJudge"("roundId", "centreId");

-- CreateIndex
CREATE INDEX "StandardisationJudge_seatId_centreId_idx" ON "StandardisationJudge"("seatId", "centreId");

-- CreateIndex
CREATE INDEX "StandardisationSheet_roundId_centreId_idx" ON "StandardisationSheet"("roundId", "centreId");

-- CreateIndex
CREATE INDEX "StandardisationSheet_seatId_centreId_idx" ON "StandardisationSheet"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "StandardisationSheet_id_centreId_key" ON "StandardisationSheet"("id", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "StandardisationSheet_roundId_seatId_key" ON "StandardisationSheet"("roundId", "seatId");

-- CreateIndex
CREATE INDEX "StandardisationVerdict_sheetId_centreId_idx" ON "StandardisationVerdict"("sheetId", "centreId");

-- CreateIndex
CREATE INDEX "StandardisationVerdict_criterionId_unitId_idx" ON "StandardisationVerdict"("criterionId", "unitId");

-- CreateIndex
CREATE INDEX "StandardisationClosing_seatId_centreId_idx" ON "StandardisationClosing"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "StandardisationClosing_roundId_centreId_key" ON "StandardisationClosing"("roundId", "centreId");

-- CreateIndex
CREATE INDEX "StandardisationMinutes_seatId_centreId_idx" ON "StandardisationMinutes"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "StandardisationMinutes_id_centreId_key" ON "StandardisationMinutes"("id", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "StandardisationMinutes_roundId_centreId_key" ON "StandardisationMinutes"("roundId", "centreId");

-- CreateIndex
CREATE INDEX "StandardisationPresence_minutesId_centreId_idx" ON "StandardisationPresence"("minutesId", "centreId");

-- CreateIndex
CREATE INDEX "StandardisationPresence_seatId_centreId_idx" ON "StandardisationPresence"("seatId", "centreId");

-- CreateIndex
CREATE INDEX "StandardisationAgreed_minutesId_centreId_idx" ON "StandardisationAgreed"("minutesId", "centreId");

-- CreateIndex
CREATE INDEX "StandardisationAgreed_criterionId_unitId_idx" ON "StandardisationAgreed"("criterionId", "unitId");

-- CreateIndex
CREATE INDEX "Activity_assessorSeatId_centreId_idx" ON "Activity"("assessorSeatId", "centreId");

-- CreateIndex
CREATE INDEX "Activity_registrationId_centreId_idx" ON "Activity"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "Activity_seatId_centreId_idx" ON "Activity"("seatId", "centreId");

-- CreateIndex
CREATE INDEX "Activity_plannedBySeatId_centreId_idx" ON "Activity"("plannedBySeatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Activity_id_centreId_key" ON "Activity"("id", "centreId");

-- CreateIndex
CREATE INDEX "ActivityRecord_seatId_centreId_idx" ON "ActivityRecord"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "ActivityRecord_activityId_centreId_key" ON "ActivityRecord"("activityId", "centreId");

-- CreateIndex
CREATE INDEX "FollowUp_roundId_centreId_idx" ON "FollowUp"("roundId", "centreId");

-- CreateIndex
CREATE INDEX "FollowUp_activityId_centreId_idx" ON "FollowUp"("activityId", "centreId");

-- CreateIndex
CREATE INDEX "FollowUp_ownerSeatId_centreId_idx" ON "FollowUp"("ownerSeatId", "centreId");

-- CreateIndex
CREATE INDEX "FollowUp_raisedBySeatId_centreId_idx" ON "FollowUp"("raisedBySeatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUp_id_centreId_key" ON "FollowUp"("id", "centreId");

-- CreateIndex
CREATE INDEX "FollowUpDone_seatId_centreId_idx" ON "FollowUpDone"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUpDone_followUpId_centreId_key" ON "FollowUpDone"("followUpId", "centreId");

-- AddForeignKey
ALTER TABLE "SampleQuestionSet" ADD CONSTRAINT "SampleQuestionSet_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SampleSetAnswers" ADD CONSTRAINT "SampleSetAnswers_sampleId_registrationId_fkey" FOREIGN KEY ("sampleId", "registrationId") REFERENCES "Sample"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SampleSetAnswers" ADD CONSTRAINT "SampleSetAnswers_setId_centreId_fkey" FOREIGN KEY ("setId", "centreId") REFERENCES "SampleQuestionSet"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FeedbackAcknowledgement" ADD CONSTRAINT "FeedbackAcknowledgement_sampleId_registrationId_fkey" FOREIGN KEY ("sampleId", "registrationId") REFERENCES "Sample"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FeedbackAcknowledgement" ADD CONSTRAINT "FeedbackAcknowledgement_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationRound" ADD CONSTRAINT "StandardisationRound_unitId_qualificationVersionId_fkey" FOREIGN KEY ("unitId", "qualificationVersionId") REFERENCES "Unit"("id", "qualificationVersionId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationRound" ADD CONSTRAINT "StandardisationRound_openedBySeatId_centreId_fkey" FOREIGN KEY ("openedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationCriterion" ADD CONSTRAINT "StandardisationCriterion_roundId_centreId_fkey" FOREIGN KEY ("roundId", "centreId") REFERENCES "StandardisationRound"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationCriterion" ADD CONSTRAINT "StandardisationCriterion_criterionId_unitId_fkey" FOREIGN KEY ("criterionId", "unitId") REFERENCES "AssessmentCriterion"("id", "unitId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationPiece" ADD CONSTRAINT "StandardisationPiece_roundId_centreId_fkey" FOREIGN KEY ("roundId", "centreId") REFERENCES "StandardisationRound"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationPiece" ADD CONSTRAINT "StandardisationPiece_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationPiece" ADD CONSTRAINT "StandardisationPiece_evidenceVersionId_registrationId_fkey" FOREIGN KEY ("evidenceVersionId", "registrationId") REFERENCES "EvidenceVersion"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationJudge" ADD CONSTRAINT "StandardisationJudge_roundId_centreId_fkey" FOREIGN KEY ("roundId", "centreId") REFERENCES "StandardisationRound"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationJudge" ADD CONSTRAINT "StandardisationJudge_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationSheet" ADD CONSTRAINT "StandardisationSheet_roundId_centreId_fkey" FOREIGN KEY ("roundId", "centreId") REFERENCES "StandardisationRound"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationSheet" ADD CONSTRAINT "StandardisationSheet_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationVerdict" ADD CONSTRAINT "StandardisationVerdict_sheetId_centreId_fkey" FOREIGN KEY ("sheetId", "centreId") REFERENCES "StandardisationSheet"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationVerdict" ADD CONSTRAINT "StandardisationVerdict_criterionId_unitId_fkey" FOREIGN KEY ("criterionId", "unitId") REFERENCES "AssessmentCriterion"("id", "unitId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationClosing" ADD CONSTRAINT "StandardisationClosing_roundId_centreId_fkey" FOREIGN KEY ("roundId", "centreId") REFERENCES "StandardisationRound"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationClosing" ADD CONSTRAINT "StandardisationClosing_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationMinutes" ADD CONSTRAINT "StandardisationMinutes_roundId_centreId_fkey" FOREIGN KEY ("roundId", "centreId") REFERENCES "StandardisationRound"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationMinutes" ADD CONSTRAINT "StandardisationMinutes_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationPresence" ADD CONSTRAINT "StandardisationPresence_minutesId_centreId_fkey" FOREIGN KEY ("minutesId", "centreId") REFERENCES "StandardisationMinutes"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationPresence" ADD CONSTRAINT "StandardisationPresence_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationAgreed" ADD CONSTRAINT "StandardisationAgreed_minutesId_centreId_fkey" FOREIGN KEY ("minutesId", "centreId") REFERENCES "StandardisationMinutes"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardisationAgreed" ADD CONSTRAINT "StandardisationAgreed_criterionId_unitId_fkey" FOREIGN KEY ("criterionId", "unitId") REFERENCES "AssessmentCriterion"("id", "unitId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_assessor_fkey" FOREIGN KEY ("assessorSeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_seat_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_planner_fkey" FOREIGN KEY ("plannedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ActivityRecord" ADD CONSTRAINT "ActivityRecord_activityId_centreId_fkey" FOREIGN KEY ("activityId", "centreId") REFERENCES "Activity"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ActivityRecord" ADD CONSTRAINT "ActivityRecord_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_roundId_centreId_fkey" FOREIGN KEY ("roundId", "centreId") REFERENCES "StandardisationRound"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_activityId_centreId_fkey" FOREIGN KEY ("activityId", "centreId") REFERENCES "Activity"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_owner_fkey" FOREIGN KEY ("ownerSeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_raiser_fkey" FOREIGN KEY ("raisedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FollowUpDone" ADD CONSTRAINT "FollowUpDone_followUpId_centreId_fkey" FOREIGN KEY ("followUpId", "centreId") REFERENCES "FollowUp"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FollowUpDone" ADD CONSTRAINT "FollowUpDone_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------
-- By hand from here: what a schema cannot say.
ALTER TABLE "StandardisationCriterion" ADD CONSTRAINT "StandardisationCriterion_unit_fkey"
  FOREIGN KEY ("roundId", "unitId") REFERENCES "StandardisationRound" ("id", "unitId") ON UPDATE RESTRICT ON DELETE RESTRICT;

-- A follow-up is of a round or of an activity; an observation is of somebody, an interview with somebody.
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_of_check"
  CHECK (("roundId" IS NULL) <> ("activityId" IS NULL));
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_with_check"
  CHECK (("kind" = 'observation') = ("assessorSeatId" IS NOT NULL)
    AND ("kind" = 'interview') = ("registrationId" IS NOT NULL));

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['SampleSetAnswers', 'FeedbackAcknowledgement'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("registrationId", "centreId")
      REFERENCES "Registration" ("id", "centreId") ON UPDATE RESTRICT ON DELETE RESTRICT', t, t || '_centre_fkey');
  END LOOP;
  FOREACH t IN ARRAY ARRAY['SampleQuestionSet', 'SampleSetAnswers', 'FeedbackAcknowledgement',
    'StandardisationRound', 'StandardisationCriterion', 'StandardisationPiece', 'StandardisationJudge',
    'StandardisationSheet', 'StandardisationVerdict', 'StandardisationClosing', 'StandardisationMinutes',
    'StandardisationPresence', 'StandardisationAgreed', 'Activity', 'ActivityRecord', 'FollowUp',
    'FollowUpDone'] LOOP
    EXECUTE format('CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

-- What came after the closing would not have been blind.
CREATE FUNCTION guard_closed_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The round's row is where a sheet and the closing meet: whoever is second sees the other.
  PERFORM 1 FROM "StandardisationRound" WHERE "id" = NEW."roundId" FOR UPDATE;
  IF TG_TABLE_NAME = 'StandardisationSheet'
    AND EXISTS (SELECT 1 FROM "StandardisationClosing" WHERE "roundId" = NEW."roundId") THEN
    RAISE EXCEPTION 'the round is closed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "before_closing" BEFORE INSERT ON "StandardisationSheet" FOR EACH ROW EXECUTE FUNCTION guard_closed_round();
CREATE TRIGGER "before_closing" BEFORE INSERT ON "StandardisationClosing" FOR EACH ROW EXECUTE FUNCTION guard_closed_round();
