import { readDrafts } from '@/lib/infra/drafts'
import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { aiUseIn } from '@/lib/portfolio/model/ai-use'
import { accountSchema } from '@/lib/portfolio/model/accounts'
import { readOwn } from '@/lib/portfolio/queries/own'
import { readReferences, readVerdicts } from '@/lib/portfolio/queries/own-rows'
import { planProgress } from '@/lib/portfolio/queries/progress'

const readLatest = (db: Db, actor: Actor, evidenceId: string) =>
  db.evidence.findFirst({
    where: {
      id: evidenceId,
      form: 'written',
      centreId: actor.centreId,
      registration: { candidateSeatId: actor.seatId },
    },
    select: {
      id: true,
      number: true,
      registrationId: true,
      versions: {
        orderBy: { number: 'desc' },
        take: 1,
        select: {
          title: true,
          kind: true,
          producedOn: true,
          setting: true,
          shows: true,
          record: true,
          number: true,
          aiUse: true,
          attachments: { select: { id: true, fileName: true } },
        },
      },
    },
  })

/** What writing here starts from: the plan's criteria, what was written before, and the draft. */
export async function writingView(
  db: Db,
  actor: Actor,
  asked: { registrationId?: string | undefined; evidenceId?: string | undefined },
) {
  if (actor.role !== 'candidate') return null
  const evidence = asked.evidenceId ? await readLatest(db, actor, asked.evidenceId) : null
  if (asked.evidenceId && !evidence) return null
  const own = await readOwn(db, actor, evidence?.registrationId ?? asked.registrationId)
  if (!own) return null
  const draftKey = `account/${evidence?.id ?? own.registrationId}`
  const [references, verdicts, drafts] = await Promise.all([
    readReferences(db, own.registrationId),
    readVerdicts(db, own.registrationId),
    readDrafts(db, actor.personId, draftKey),
  ])
  const version = evidence?.versions[0]
  const account = accountSchema.safeParse(version?.record).data
  return {
    own,
    units: planProgress(own, references, verdicts),
    draftKey,
    draft: drafts.find(({ key }) => key === draftKey) ?? null,
    before:
      evidence && version && account
        ? {
            id: evidence.id,
            number: evidence.number,
            version: { ...version, aiUse: aiUseIn(version.aiUse) },
            account,
          }
        : null,
  }
}
