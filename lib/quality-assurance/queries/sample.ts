import type { Db } from '@/lib/infra/db'
import { readDrafts } from '@/lib/infra/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { firstRefusal, refusal } from '@/lib/kernel/result'
import { frozenSchema } from '@/lib/quality-assurance/model'
import { samplesVisibleTo } from '@/lib/quality-assurance/policy'
import { hashOf, readHands } from '@/lib/quality-assurance/queries/loading'
import { readHeld, whyNotMine } from '@/lib/quality-assurance/queries/hands'
import { readSampleRow, readStaffNames } from '@/lib/quality-assurance/queries/sample-row'
import { byOutcome } from '@/lib/quality-assurance/queries/seen'
import { mayReleaseAs, mayReleaseSampled } from '@/lib/quality-assurance/rules/releasing'
import { findUnit, readSpecification } from '@/lib/specification/queries'

/**
 * One sample: what it froze, what was concluded, what may be done now and why not otherwise. Six
 * statements; null when it is not theirs to see.
 */
export async function sampleView(db: Db, actor: Actor, sampleId: string, now: Date) {
  const seen = await db.sample.count({
    where: { AND: [{ id: sampleId }, samplesVisibleTo(actor)] },
  })
  const row = seen === 0 ? null : await readSampleRow(db, actor, sampleId)
  if (!row) return null
  const staff = await readStaffNames(db, actor)
  const held = await readHeld(db, actor)
  const hands = await readHands(db, row.enrolmentId, row.candidatePersonId)
  const [draft] = await readDrafts(db, actor.personId, `sample/${row.id}`)
  const mine = await whyNotMine(db, actor, held, hands, row, now)
  const frozen = frozenSchema.parse(row.frozen)
  const names = new Map(staff.map(({ seatId, name }) => [seatId, name]))
  const nameOf = (seatId: string) => names.get(seatId) ?? 'somebody'
  const openOnUnit = row.actions.filter(({ effect, closed }) => effect === 'unit' && !closed).length
  const unit = findUnit(await readSpecification(db, row.qualificationVersionId), row.unitId)
  return {
    ...row,
    frozen,
    /** What is frozen here still has the hash it was frozen under. */
    intact: hashOf(row.frozen) === row.frozenSha256,
    takenBy: nameOf(row.seatId),
    assessor: nameOf(frozen.decision.seatId),
    countersigner: frozen.decision.countersignedBySeatId
      ? nameOf(frozen.decision.countersignedBySeatId)
      : null,
    nameOf,
    outcomes: byOutcome(unit?.outcomes ?? [], frozen.criteria, row.findings),
    owners: staff.filter(({ ended }) => !ended),
    draft: draft ?? null,
    whyNotConclude: firstRefusal(
      row.seatId !== actor.seatId &&
        refusal('not-your-sample', `${nameOf(row.seatId)} has this sample and concludes it.`),
      mine.refusal,
      (row.state !== 'achieved' || !row.standing) &&
        refusal('not-standing', 'The decision you sampled does not stand any more.'),
    ),
    whyNotRelease: firstRefusal(
      mine.refusal,
      mayReleaseSampled({
        state: row.state,
        reference: row.reference,
        sample: { concluded: row.conclusion?.outcome ?? null },
        openActions: openOnUnit,
      }),
      mayReleaseAs(mine.competence),
    ),
  }
}

export type SampleView = NonNullable<Awaited<ReturnType<typeof sampleView>>>
