-- CreateEnum
CREATE TYPE "QuestionWay" AS ENUM ('both', 'oral', 'written');

-- CreateEnum
CREATE TYPE "AnswerVerdict" AS ENUM ('satisfactory', 'notYet');

-- CreateTable
CREATE TABLE "BankQuestion" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "unitReference" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "criteria" TEXT[],
    "goodAnswer" TEXT NOT NULL,
    "way" "QuestionWay" NOT NULL,
    "addedBySeatId" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3),
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "BankQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionSet" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "setBySeatId" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredWording" TEXT,
    "judgedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "evidenceVersionId" UUID,

    CONSTRAINT "QuestionSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetQuestion" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "setId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "goodAnswer" TEXT NOT NULL,
    "answer" TEXT,
    "verdict" "AnswerVerdict",
    "comment" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SetQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetQuestionCriterion" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "unitEnrolmentId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,

    CONSTRAINT "SetQuestionCriterion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BankQuestion_centreId_unitReference_addedAt_idx" ON "BankQuestion"("centreId", "unitReference", "addedAt");

-- CreateIndex
CREATE INDEX "BankQuestion_addedBySeatId_centreId_idx" ON "BankQuestion"("addedBySeatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionSet_evidenceVersionId_key" ON "QuestionSet"("evidenceVersionId");

-- CreateIndex
CREATE INDEX "QuestionSet_registrationId_centreId_idx" ON "QuestionSet"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "QuestionSet_setBySeatId_centreId_idx" ON "QuestionSet"("setBySeatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionSet_id_registrationId_key" ON "QuestionSet"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionSet_evidenceVersionId_registrationId_key" ON "QuestionSet"("evidenceVersionId", "registrationId");

-- CreateIndex
CREATE INDEX "SetQuestion_setId_registrationId_idx" ON "SetQuestion"("setId", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "SetQuestion_id_registrationId_key" ON "SetQuestion"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "SetQuestion_setId_position_key" ON "SetQuestion"("setId", "position");

-- CreateIndex
CREATE INDEX "SetQuestionCriterion_questionId_registrationId_idx" ON "SetQuestionCriterion"("questionId", "registrationId");

-- CreateIndex
CREATE INDEX "SetQuestionCriterion_unitEnrolmentId_registrationId_idx" ON "SetQuestionCriterion"("unitEnrolmentId", "registrationId");

-- CreateIndex
CREATE INDEX "SetQuestionCriterion_criterionId_unitId_idx" ON "SetQuestionCriterion"("criterionId", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "SetQuestionCriterion_questionId_criterionId_key" ON "SetQuestionCriterion"("questionId", "criterionId");

-- AddForeignKey
ALTER TABLE "BankQuestion" ADD CONSTRAINT "BankQuestion_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BankQuestion" ADD CONSTRAINT "BankQuestion_addedBySeatId_centreId_fkey" FOREIGN KEY ("addedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "QuestionSet" ADD CONSTRAINT "QuestionSet_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "QuestionSet" ADD CONSTRAINT "QuestionSet_setBySeatId_centreId_fkey" FOREIGN KEY ("setBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "QuestionSet" ADD CONSTRAINT "QuestionSet_evidenceVersionId_registrationId_fkey" FOREIGN KEY ("evidenceVersionId", "registrationId") REFERENCES "EvidenceVersion"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SetQuestion" ADD CONSTRAINT "SetQuestion_setId_registrationId_fkey" FOREIGN KEY ("setId", "registrationId") REFERENCES "QuestionSet"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SetQuestionCriterion" ADD CONSTRAINT "SetQuestionCriterion_questionId_registrationId_fkey" FOREIGN KEY ("questionId", "registrationId") REFERENCES "SetQuestion"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SetQuestionCriterion" ADD CONSTRAINT "SetQuestionCriterion_enrolment_fkey" FOREIGN KEY ("unitEnrolmentId", "registrationId") REFERENCES "UnitEnrolment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SetQuestionCriterion" ADD CONSTRAINT "SetQuestionCriterion_criterionId_unitId_fkey" FOREIGN KEY ("criterionId", "unitId") REFERENCES "AssessmentCriterion"("id", "unitId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------
-- By hand from here: what a schema cannot say.

-- A criterion is of the very unit it stands under; every row's registration is of the row's centre.
ALTER TABLE "SetQuestionCriterion" ADD CONSTRAINT "SetQuestionCriterion_unit_fkey"
  FOREIGN KEY ("unitEnrolmentId", "unitId") REFERENCES "UnitEnrolment" ("id", "unitId") ON UPDATE RESTRICT ON DELETE RESTRICT;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['SetQuestion', 'SetQuestionCriterion'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("registrationId", "centreId")
      REFERENCES "Registration" ("id", "centreId") ON UPDATE RESTRICT ON DELETE RESTRICT', t, t || '_centre_fkey');
  END LOOP;
  -- Retired or withdrawn, never deleted.
  FOREACH t IN ARRAY ARRAY['BankQuestion', 'QuestionSet', 'SetQuestion'] LOOP
    EXECUTE format('CREATE TRIGGER "on_record_gone" BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;
CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON "SetQuestionCriterion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON "SetQuestionCriterion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is left out of these may be said once, and stays as it was said.
CREATE FUNCTION guard_said_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE said text;
BEGIN
  IF to_jsonb(NEW) - TG_ARGV <> to_jsonb(OLD) - TG_ARGV THEN
    RAISE EXCEPTION 'questions that were set are on the record' USING ERRCODE = 'restrict_violation';
  END IF;
  FOREACH said IN ARRAY TG_ARGV LOOP
    IF COALESCE(to_jsonb(OLD)->>said, '') <> '' AND to_jsonb(NEW)->said <> to_jsonb(OLD)->said THEN
      RAISE EXCEPTION 'what was answered and judged is on the record' USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
CREATE TRIGGER "on_record" BEFORE UPDATE ON "QuestionSet" FOR EACH ROW
  EXECUTE FUNCTION guard_said_once('answeredAt', 'answeredWording', 'judgedAt', 'withdrawnAt', 'evidenceVersionId');
CREATE TRIGGER "on_record" BEFORE UPDATE ON "SetQuestion" FOR EACH ROW
  EXECUTE FUNCTION guard_said_once('answer', 'verdict', 'comment');
