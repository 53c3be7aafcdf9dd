-- CreateTable
CREATE TABLE "AppealsProcedure" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "enquiryDays" INTEGER NOT NULL,
    "appealDays" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AppealsProcedure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AppealsProcedure_seatId_centreId_idx" ON "AppealsProcedure"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "AppealsProcedure_centreId_number_key" ON "AppealsProcedure"("centreId", "number");

-- AddForeignKey
ALTER TABLE "AppealsProcedure" ADD CONSTRAINT "AppealsProcedure_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- By hand from here: what a schema cannot say.
CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON "AppealsProcedure" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON "AppealsProcedure" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
