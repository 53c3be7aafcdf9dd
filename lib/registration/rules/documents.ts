import { refusal, type Refusal } from '@/lib/kernel/result'
import type { StoredDocument } from '@/lib/registration/model/documents'

/** A document as the event of its command carries it: a new id, and which bytes. */
export const namedOnTrail = (
  document: StoredDocument | undefined,
  newId: () => string,
): { id: string; sha256: string } | null =>
  document ? { id: newId(), sha256: document.sha256 } : null

/** The bytes lie under the centre that keeps them; a key of another centre's is never taken over. */
export function foreignDocument(
  centreId: string,
  document: StoredDocument | undefined,
): Refusal | null {
  if (!document) return null
  const { fileKey, sha256 } = document
  return fileKey.startsWith(`${centreId}/`) && fileKey.endsWith(`/${sha256}`)
    ? null
    : refusal('foreign-document', 'This document is not of your centre. Choose the file again.')
}
