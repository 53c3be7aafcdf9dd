-- ---------------------------------------------------------------------------------------------
-- By hand from here: what a schema cannot say.

-- One current row of each kind.
CREATE UNIQUE INDEX "Seat_current_key" ON "Seat" ("centreId", "personId", "role") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "Allocation_current_key" ON "Allocation"
  ("registrationId", "role", COALESCE("unitEnrolmentId", '00000000-0000-0000-0000-000000000000')) WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "UnitCompetence_current_key" ON "UnitCompetence" ("seatId", "unitReference") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "CrossReference_current_key" ON "CrossReference" ("evidenceVersionId", "criterionId") WHERE "withdrawnAt" IS NULL;
CREATE UNIQUE INDEX "Registration_current_key" ON "Registration" ("candidateSeatId", "qualificationVersionId")
  WHERE "state" IN ('active', 'suspended');

ALTER TABLE "UnitEnrolment" ADD CONSTRAINT "UnitEnrolment_returned_check"
  CHECK (("state" = 'returned') = ("returnedTo" IS NOT NULL));
ALTER TABLE "EvidenceVersion" ADD CONSTRAINT "EvidenceVersion_form_check" CHECK (
  (CASE WHEN "fileKey" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "record" IS NULL THEN 0 ELSE 1 END)
  + (CASE WHEN "keptWhere" IS NULL THEN 0 ELSE 1 END) = 1
  AND ("fileKey" IS NULL) = ("sha256" IS NULL) AND ("fileKey" IS NULL) = ("size" IS NULL)
  AND ("fileKey" IS NULL) = ("fileName" IS NULL) AND ("fileKey" IS NULL) = ("mediaType" IS NULL));
ALTER TABLE "SampleConclusion" ADD CONSTRAINT "SampleConclusion_returned_check"
  CHECK (("outcome" = 'disagreed') = ("returnedTo" IS NOT NULL));
ALTER TABLE "Release" ADD CONSTRAINT "Release_way_check" CHECK (("way" = 'sampled') = ("sampleId" IS NOT NULL));

-- A cross-reference and a judgement name a criterion of the very unit they stand under.
ALTER TABLE "CrossReference" ADD CONSTRAINT "CrossReference_unit_fkey"
  FOREIGN KEY ("unitEnrolmentId", "unitId") REFERENCES "UnitEnrolment" ("id", "unitId") ON UPDATE RESTRICT ON DELETE RESTRICT;
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_unit_fkey"
  FOREIGN KEY ("unitEnrolmentId", "unitId") REFERENCES "UnitEnrolment" ("id", "unitId") ON UPDATE RESTRICT ON DELETE RESTRICT;

-- Every portfolio row's registration is of the row's centre.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['EvidenceAttachment', 'Signature', 'CrossReference', 'SubmissionItem', 'UnitDeclaration',
    'Judgement', 'JudgementBasis', 'VersionConfirmation', 'AssessmentDecision', 'Countersignature', 'Sample',
    'SampleConclusion', 'Finding', 'Action', 'ActionClosure', 'Release'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("registrationId", "centreId")
      REFERENCES "Registration" ("id", "centreId") ON UPDATE RESTRICT ON DELETE RESTRICT', t, t || '_centre_fkey');
  END LOOP;
END $$;

-- What is on record stays as it is.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: it is on the record', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['AuditEvent', 'SecurityEvent', 'QualificationVersion', 'Unit', 'LearningOutcome',
    'AssessmentCriterion', 'Submission', 'SubmissionItem', 'Judgement', 'JudgementBasis', 'VersionConfirmation',
    'AssessmentDecision', 'Countersignature', 'Sample', 'SampleConclusion', 'Finding', 'Action', 'ActionClosure',
    'Release'] LOOP
    EXECUTE format('CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;
CREATE TRIGGER "signed" BEFORE UPDATE ON "Signature" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A declaration may only be withdrawn, once.
CREATE FUNCTION guard_declaration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."withdrawnAt" IS NOT NULL OR to_jsonb(NEW) - 'withdrawnAt' <> to_jsonb(OLD) - 'withdrawnAt' THEN
    RAISE EXCEPTION 'a declaration is on the record: it can only be withdrawn' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "on_record" BEFORE UPDATE ON "UnitDeclaration" FOR EACH ROW EXECUTE FUNCTION guard_declaration();
CREATE TRIGGER "on_record_gone" BEFORE DELETE ON "UnitDeclaration" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A version's bytes never change, and nothing of it once it was handed in.
CREATE FUNCTION guard_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE described text[] := ARRAY['title', 'kind', 'producedOn', 'setting', 'shows', 'version'];
BEGIN
  IF to_jsonb(NEW) - described <> to_jsonb(OLD) - described THEN
    RAISE EXCEPTION 'evidence never changes: add a version' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM "SubmissionItem" WHERE "evidenceVersionId" = OLD."id") THEN
    RAISE EXCEPTION 'this version was handed in and stays as it is' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "on_record" BEFORE UPDATE ON "EvidenceVersion" FOR EACH ROW EXECUTE FUNCTION guard_version();

-- A cross-reference that was handed in can only be withdrawn.
CREATE FUNCTION guard_cross_reference() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "SubmissionItem" WHERE "crossReferenceId" = OLD."id")
     AND to_jsonb(NEW) - 'withdrawnAt' <> to_jsonb(OLD) - 'withdrawnAt' THEN
    RAISE EXCEPTION 'this cross-reference was handed in and stays as it is' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "on_record" BEFORE UPDATE ON "CrossReference" FOR EACH ROW EXECUTE FUNCTION guard_cross_reference();

-- Appends to a chain. The lock comes first, so that the head read after it is the head; it is held
-- until the transaction ends, so that the chain never forks. Hash: previous, place, content.
CREATE FUNCTION append_audit_event(
  chain uuid, at timestamptz, type text, subject_kind text, subject_id uuid, registration_id uuid,
  person_id uuid, seat_id uuid, role "Role", request_id text, data jsonb, content text
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  head record;
  place integer;
  previous text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(chain::text, 0));
  SELECT e."sequence", e."hash" INTO head FROM "AuditEvent" e
    WHERE e."chain" = append_audit_event.chain ORDER BY e."sequence" DESC LIMIT 1;
  place := COALESCE(head."sequence", 0) + 1;
  previous := COALESCE(head."hash", repeat('0', 64));
  INSERT INTO "AuditEvent" ("chain", "sequence", "at", "type", "subjectKind", "subjectId", "registrationId",
    "personId", "seatId", "role", "requestId", "data", "previousHash", "hash")
  VALUES (chain, place, at, type, subject_kind, subject_id, registration_id, person_id, seat_id, role, request_id,
    data, previous, encode(sha256(convert_to(previous || E'\n' || place || E'\n' || content, 'UTF8')), 'hex'));
END $$;
