-- CreateTable
CREATE TABLE "PasswordRequest" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "emailKey" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "personId" UUID,
    "tokenHash" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PasswordRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PasswordRequest_tokenHash_key" ON "PasswordRequest"("tokenHash");

-- CreateIndex
CREATE INDEX "PasswordRequest_emailKey_at_idx" ON "PasswordRequest"("emailKey", "at");

-- CreateIndex
CREATE INDEX "PasswordRequest_address_at_idx" ON "PasswordRequest"("address", "at");

-- CreateIndex
CREATE INDEX "PasswordRequest_personId_idx" ON "PasswordRequest"("personId");

-- AddForeignKey
ALTER TABLE "PasswordRequest" ADD CONSTRAINT "PasswordRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
