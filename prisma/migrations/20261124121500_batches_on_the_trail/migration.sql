-- Appends events to a chain, in their order: the lock first, so that the head read after it is the head, then each
-- entry upon the one before. Hash: previous, place, content.
DROP FUNCTION append_audit_event;
CREATE FUNCTION append_audit_events(chain uuid, entries jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  entry record;
  place integer;
  previous text;
  hash text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(chain::text, 0));
  SELECT e."sequence", e."hash" INTO place, previous FROM "AuditEvent" e
    WHERE e."chain" = append_audit_events.chain ORDER BY e."sequence" DESC LIMIT 1;
  place := COALESCE(place, 0);
  previous := COALESCE(previous, repeat('0', 64));
  FOR entry IN SELECT * FROM ROWS FROM (jsonb_to_recordset(entries) AS (
    "at" timestamptz, "type" text, "subjectKind" text, "subjectId" uuid, "registrationId" uuid, "personId" uuid,
    "seatId" uuid, "role" "Role", "requestId" text, "data" jsonb, "content" text)) WITH ORDINALITY
    AS given("at", "type", "subjectKind", "subjectId", "registrationId", "personId", "seatId", "role", "requestId",
      "data", "content", "turn") ORDER BY "turn" LOOP
    place := place + 1;
    hash := encode(sha256(convert_to(previous || E'\n' || place || E'\n' || entry."content", 'UTF8')), 'hex');
    INSERT INTO "AuditEvent" ("chain", "sequence", "at", "type", "subjectKind", "subjectId", "registrationId",
      "personId", "seatId", "role", "requestId", "data", "previousHash", "hash")
    VALUES (chain, place, entry."at", entry."type", entry."subjectKind", entry."subjectId", entry."registrationId",
      entry."personId", entry."seatId", entry."role", entry."requestId", entry."data", previous, hash);
    previous := hash;
  END LOOP;
END $$;

-- What a transaction has decided goes on its chain when it commits: the lock that keeps the chain from forking
-- is then held while the server writes, and not while it waits for the program to say COMMIT.
CREATE TABLE "AuditPending" (
    "id" BIGSERIAL NOT NULL,
    "chain" UUID NOT NULL,
    "entries" JSONB NOT NULL,

    CONSTRAINT "AuditPending_pkey" PRIMARY KEY ("id")
);

CREATE FUNCTION append_pending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM append_audit_events(NEW."chain", NEW."entries");
  DELETE FROM "AuditPending" WHERE "id" = NEW."id";
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "append_at_commit" AFTER INSERT ON "AuditPending"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION append_pending();
CREATE TRIGGER "as_decided" BEFORE UPDATE ON "AuditPending" FOR EACH ROW EXECUTE FUNCTION refuse_change();
