-- CreateEnum
CREATE TYPE "SharedFileOutcome" AS ENUM ('explained', 'notTheirs', 'suspected');

-- CreateTable
CREATE TABLE "SharedFileFinding" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "evidenceVersionId" UUID NOT NULL,
    "outcome" "SharedFileOutcome" NOT NULL,
    "note" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SharedFileFinding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SharedFileFinding_evidenceVersionId_registrationId_idx" ON "SharedFileFinding"("evidenceVersionId", "registrationId");

-- CreateIndex
CREATE INDEX "SharedFileFinding_seatId_centreId_idx" ON "SharedFileFinding"("seatId", "centreId");

-- AddForeignKey
ALTER TABLE "SharedFileFinding" ADD CONSTRAINT "SharedFileFinding_evidenceVersionId_registrationId_fkey" FOREIGN KEY ("evidenceVersionId", "registrationId") REFERENCES "EvidenceVersion"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SharedFileFinding" ADD CONSTRAINT "SharedFileFinding_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- By hand from here: what a schema cannot say.
ALTER TABLE "SharedFileFinding" ADD CONSTRAINT "SharedFileFinding_centre_fkey" FOREIGN KEY ("registrationId", "centreId")
  REFERENCES "Registration" ("id", "centreId") ON UPDATE RESTRICT ON DELETE RESTRICT;
CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON "SharedFileFinding" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON "SharedFileFinding" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
