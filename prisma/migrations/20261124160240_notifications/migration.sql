-- CreateEnum
CREATE TYPE "NotificationKind" AS ENUM ('evidence', 'records', 'decisions', 'countersigning', 'plans', 'quality', 'actions', 'appeals', 'claims', 'work', 'messages');

-- CreateEnum
CREATE TYPE "NotificationChannel" AS ENUM ('product', 'atOnce', 'digest', 'off');

-- CreateEnum
CREATE TYPE "LetterState" AS ENUM ('queued', 'sent', 'needless', 'lapsed', 'givenUp');

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "registrationId" UUID,
    "kind" "NotificationKind" NOT NULL,
    "sentence" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "bySeatId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "letterId" UUID,

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "digest" BOOLEAN NOT NULL,
    "state" "LetterState" NOT NULL DEFAULT 'queued',
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotificationPreference" (
    "personId" UUID NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "channel" "NotificationChannel" NOT NULL,

    CONSTRAINT "NotificationPreference_pkey" PRIMARY KEY ("personId","kind")
);

-- CreateIndex
CREATE INDEX "Notification_seatId_id_idx" ON "Notification"("seatId", "id");

-- CreateIndex
CREATE INDEX "Notification_bySeatId_centreId_idx" ON "Notification"("bySeatId", "centreId");

-- CreateIndex
CREATE INDEX "Notification_registrationId_centreId_idx" ON "Notification"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "Notification_letterId_idx" ON "Notification"("letterId");

-- CreateIndex
CREATE INDEX "Letter_state_nextAt_idx" ON "Letter"("state", "nextAt");

-- CreateIndex
CREATE INDEX "Letter_seatId_centreId_idx" ON "Letter"("seatId", "centreId");

-- CreateIndex
CREATE INDEX "Letter_centreId_state_settledAt_idx" ON "Letter"("centreId", "state", "settledAt");

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_seat_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_by_fkey" FOREIGN KEY ("bySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_registration_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NotificationPreference" ADD CONSTRAINT "NotificationPreference_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- By hand from here: what a schema cannot say.
-- What a masthead counts.
CREATE INDEX "Notification_unread_idx" ON "Notification" ("seatId") WHERE "readAt" IS NULL;
-- One letter of the day to a seat, however many acts put something into it at once.
CREATE UNIQUE INDEX "Letter_digest_key" ON "Letter" ("seatId", "dueAt") WHERE "digest";
-- A portfolio's notification goes out of the installation nowhere but to its own pages.
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_path_check" CHECK ("path" ~ '^/[a-z]');
