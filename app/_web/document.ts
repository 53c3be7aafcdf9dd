import 'server-only'
import { chosenFile } from '@/app/_web/chosen'
import { fileStore } from '@/lib/infra/files/disk-store'
import { keepSmallFile } from '@/lib/infra/files/small-file'
import { mayAdministerCentre } from '@/lib/identity/policy'
import type { Actor } from '@/lib/kernel/actor'
import { ok, refuse, type Refusal, type Result } from '@/lib/kernel/result'
import {
  documentMaxBytes,
  documentTypes,
  documentWords,
  type StoredDocument,
} from '@/lib/registration/model/documents'

/** A field of a form that holds a document. Whoever may not keep one stores no bytes by trying. */
export type DocumentField = { name: string; allow?: (actor: Actor) => Refusal | null }

const limits = { maxBytes: documentMaxBytes, types: documentTypes, words: documentWords }

/**
 * Takes the document out of a form into the file store, before the command that records it. Nothing
 * chosen is `undefined`. What a refused command leaves behind is swept up after a day.
 */
export async function takeDocument(
  form: FormData,
  { name, allow = mayAdministerCentre }: DocumentField,
  actor: Actor | null,
): Promise<Result<StoredDocument | undefined>> {
  const given = chosenFile(form.get(name))
  if (!given) return ok(undefined)
  if (!actor) return refuse('sign-in', 'Sign in, then try again.')
  const denial = allow(actor)
  if (denial) return { ok: false, refusal: denial }
  const { file, problem } = await keepSmallFile(fileStore(), actor.centreId, given, limits)
  return problem === undefined
    ? ok(file)
    : refuse('document-refused', problem, { fields: { [name]: problem } })
}

/**
 * Runs what follows with the document in the place of its field, whatever the form itself said under
 * that name; a form can only ever send bytes, never the address of some that are kept.
 */
export async function withDocument<Output>(
  form: FormData,
  field: DocumentField | undefined,
  actor: Actor | null,
  next: (kept: Record<string, StoredDocument | undefined>) => Promise<Result<Output>>,
): Promise<Result<Output>> {
  if (!field) return next({})
  const taken = await takeDocument(form, field, actor)
  return taken.ok ? next({ [field.name]: taken.value }) : taken
}
