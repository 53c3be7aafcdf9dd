-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "unitEnrolmentId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Message_unitEnrolmentId_id_idx" ON "Message"("unitEnrolmentId", "id");

-- CreateIndex
CREATE INDEX "Message_registrationId_centreId_idx" ON "Message"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "Message_seatId_centreId_idx" ON "Message"("seatId", "centreId");

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_unitEnrolmentId_registrationId_fkey" FOREIGN KEY ("unitEnrolmentId", "registrationId") REFERENCES "UnitEnrolment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- By hand from here: what a schema cannot say.
ALTER TABLE "Message" ADD CONSTRAINT "Message_centre_fkey" FOREIGN KEY ("registrationId", "centreId")
  REFERENCES "Registration" ("id", "centreId") ON UPDATE RESTRICT ON DELETE RESTRICT;
CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON "Message" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON "Message" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
