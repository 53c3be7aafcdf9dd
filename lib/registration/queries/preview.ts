import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { refusal } from '@/lib/kernel/result'
import { latestSpecification } from '@/lib/specification/queries'
import { checkQualificationFile, parseFile } from '@/lib/specification/rules/checking'
import { slugOf } from '@/lib/specification/rules/identifiers'
import { previewAgainst, type Previewed } from '@/lib/specification/rules/previewing'

/** What a qualification's file holds, what is wrong with it, and what it would change here. Writes nothing. */
export async function previewOf(db: Db, actor: Actor, text: string): Promise<Previewed> {
  const json = parseFile(text)
  if (!json.ok) {
    const { message } = json.refusal
    return { ok: false, refusal: { ...json.refusal, fields: { file: message } }, faults: [] }
  }
  const { file, faults, warnings } = checkQualificationFile(json.value)
  if (!file) {
    const words = `The file is not in order: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}. Nothing was published.`
    return {
      ok: false,
      refusal: refusal('faulty-file', words, { fields: { file: words } }),
      faults,
    }
  }
  const present = await latestSpecification(db, slugOf(file.number), actor.centreId)
  return { ok: true, text, preview: previewAgainst(file, warnings, present) }
}
