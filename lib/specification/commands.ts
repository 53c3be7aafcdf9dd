import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { command, openCommand, run } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { installation } from '@/lib/kernel/actor'
import { canonicalJson } from '@/lib/kernel/canonical'
import { happened } from '@/lib/kernel/event'
import { ok, refuse, type Refusal } from '@/lib/kernel/result'
import { qualificationPublished } from '@/lib/specification/events'
import { loadQualificationInput, publishInput } from '@/lib/specification/model'
import { mayPublish } from '@/lib/specification/policy'
import { checkQualificationFile, parseFile, totalsOf } from '@/lib/specification/rules/checking'
import { slugOf } from '@/lib/specification/rules/identifiers'
import { keepVersion } from '@/lib/specification/store'

const sha256Of = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex')

const looked = async (db: Db, raw: unknown, centreId: string | null) => {
  const checked = checkQualificationFile(raw)
  const { file } = checked
  const published = file
    ? await db.qualificationVersion.findFirst({
        where: {
          number: file.number,
          edition: file.edition,
          OR: [{ centreId: null }, ...(centreId ? [{ centreId }] : [])],
        },
        select: { id: true, sha256: true },
      })
    : null
  return { ...checked, published, sha256: file ? sha256Of(file) : '', centreId }
}

type Looked = Awaited<ReturnType<typeof looked>>

/** What is published never changes: the same edition with other content is refused. */
function publish(
  { file, faults, published, sha256, unreadable }: Looked & { unreadable?: Refusal | null },
  _: unknown,
  { newId }: { newId: () => string },
) {
  if (unreadable) return { ok: false as const, refusal: unreadable }
  if (!file) {
    const found = faults.map(({ place, message }) => `${place}: ${message}`).join('\n')
    return refuse('faulty-file', `The file is not in order.\n${found}`, { detail: faults })
  }
  const { number, edition, title, units } = file
  if (published?.sha256 === sha256) {
    return refuse(
      'published',
      `${number}, edition ${edition}, is published already. There is nothing to load.`,
      {
        detail: { versionId: published.id },
      },
    )
  }
  if (published) {
    return refuse(
      'edition-taken',
      `${number}, edition ${edition}, is published with other wording. What is published never changes: give the file an edition of its own.`,
    )
  }
  const { criteria } = totalsOf(units)
  return ok(
    happened(qualificationPublished, newId(), null, {
      number,
      edition,
      title,
      sha256,
      units: units.length,
      criteria,
    }),
  )
}

async function keep(db: Db, versionId: string, { file, sha256, centreId }: Looked, at: Date) {
  if (!file) throw new Error('an event without a file')
  await keepVersion(db, { id: versionId, file, sha256, publishedAt: at, centreId })
  return { versionId, slug: slugOf(file.number) }
}

/** Publishes an edition of a qualification from its data file, for every centre of the installation. */
export const publishQualification = openCommand({
  name: 'publishQualification',
  input: publishInput,
  load: (db, input) => looked(db, input.file, null),
  allow: mayPublish,
  decide: publish,
  save: (db, event, subject, at) => keep(db, event.subject.id, subject, at),
})

/** An administrator loads an edition of a qualification for their own centre; no other centre sees it. */
export const loadQualification = command({
  name: 'loadQualification',
  input: loadQualificationInput,
  load: async (db, { text }, actor) => {
    const json = parseFile(text)
    return {
      ...(await looked(db, json.ok ? json.value : null, actor.centreId)),
      unreadable: json.ok ? null : json.refusal,
    }
  },
  allow: mayAdministerCentre,
  decide: publish,
  save: (db, event, subject, at) => keep(db, event.subject.id, subject, at),
})

/** At the installation's start: publishes a file unless the very same is published already. */
export async function publishIfNew(file: unknown, at: Date): Promise<{ versionId: string }> {
  const published = await run(publishQualification, { actor: installation, at }, { file })
  if (published.ok) return published.value
  const { code, message, detail } = published.refusal
  if (code === 'published' && isVersion(detail)) return { versionId: detail.versionId }
  throw new Error(message)
}

const isVersion = (detail: unknown): detail is { versionId: string } =>
  typeof detail === 'object' && detail !== null && 'versionId' in detail

const folder = join('prisma', 'specifications')

/** At start: publishes every qualification that comes with the product and is not there yet. */
export async function publishFolder(at: Date): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  for (const name of names) {
    await publishIfNew(JSON.parse(await readFile(join(folder, name), 'utf8')), at)
  }
}
