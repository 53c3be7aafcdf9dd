-- CreateTable
CREATE TABLE "FeedbackPhrase" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "unitReference" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FeedbackPhrase_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FeedbackPhrase_centreId_name_idx" ON "FeedbackPhrase"("centreId", "name");

-- CreateIndex
CREATE INDEX "FeedbackPhrase_seatId_centreId_idx" ON "FeedbackPhrase"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "FeedbackPhrase_id_centreId_key" ON "FeedbackPhrase"("id", "centreId");

-- AddForeignKey
ALTER TABLE "FeedbackPhrase" ADD CONSTRAINT "FeedbackPhrase_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- By hand from here: what a schema cannot say.
CREATE UNIQUE INDEX "FeedbackPhrase_current_key" ON "FeedbackPhrase" ("centreId", lower("name")) WHERE "retiredAt" IS NULL;
