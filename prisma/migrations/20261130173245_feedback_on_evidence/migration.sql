-- CreateTable
CREATE TABLE "EvidenceComment" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "evidenceVersionId" UUID NOT NULL,
    "location" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EvidenceComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentReply" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommentReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentDealing" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommentDealing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "EvidenceComment_evidenceVersionId_registrationId_idx" ON "EvidenceComment"("evidenceVersionId", "registrationId");

-- CreateIndex
CREATE INDEX "EvidenceComment_registrationId_centreId_idx" ON "EvidenceComment"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "EvidenceComment_seatId_centreId_idx" ON "EvidenceComment"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceComment_id_registrationId_key" ON "EvidenceComment"("id", "registrationId");

-- CreateIndex
CREATE INDEX "CommentReply_commentId_registrationId_idx" ON "CommentReply"("commentId", "registrationId");

-- CreateIndex
CREATE INDEX "CommentReply_registrationId_centreId_idx" ON "CommentReply"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "CommentReply_seatId_centreId_idx" ON "CommentReply"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "CommentDealing_commentId_key" ON "CommentDealing"("commentId");

-- CreateIndex
CREATE INDEX "CommentDealing_registrationId_centreId_idx" ON "CommentDealing"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "CommentDealing_seatId_centreId_idx" ON "CommentDealing"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "CommentDealing_commentId_registrationId_key" ON "CommentDealing"("commentId", "registrationId");

-- AddForeignKey
ALTER TABLE "EvidenceComment" ADD CONSTRAINT "EvidenceComment_evidenceVersionId_registrationId_fkey" FOREIGN KEY ("evidenceVersionId", "registrationId") REFERENCES "EvidenceVersion"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EvidenceComment" ADD CONSTRAINT "EvidenceComment_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CommentReply" ADD CONSTRAINT "CommentReply_commentId_registrationId_fkey" FOREIGN KEY ("commentId", "registrationId") REFERENCES "EvidenceComment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CommentReply" ADD CONSTRAINT "CommentReply_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CommentDealing" ADD CONSTRAINT "CommentDealing_commentId_registrationId_fkey" FOREIGN KEY ("commentId", "registrationId") REFERENCES "EvidenceComment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CommentDealing" ADD CONSTRAINT "CommentDealing_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- By hand from here: what a schema cannot say.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['EvidenceComment', 'CommentReply', 'CommentDealing'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("registrationId", "centreId")
      REFERENCES "Registration" ("id", "centreId") ON UPDATE RESTRICT ON DELETE RESTRICT', t, t || '_centre_fkey');
    EXECUTE format('CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;
ALTER TABLE "EvidenceComment" ADD CONSTRAINT "EvidenceComment_location_check"
  CHECK ("location" ->> 'kind' IN ('whole', 'page', 'paragraph', 'region', 'time', 'words'));
