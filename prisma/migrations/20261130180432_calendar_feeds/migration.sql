-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_seatId_id_idx" ON "CalendarFeed"("seatId", "id");

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- By hand from here: what a schema cannot say.
CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON "CalendarFeed" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON "CalendarFeed" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
