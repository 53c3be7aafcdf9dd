import type { Db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import type { PackedUnit } from '@/lib/packs/model/portfolio'
import { unitPage } from '@/lib/packs/rules/names'
import { releaseWayWords } from '@/lib/quality-assurance/model'
import { enrolmentStateWords } from '@/lib/registration/lifecycle'
import { unitRouteWords } from '@/lib/registration/model/routes'
import { findUnit } from '@/lib/specification/queries'
import type { Specification } from '@/lib/specification/model'
import { decisionOf, decisionSelect, signature } from '@/lib/packs/queries/decisions'
import { interimSelect, interimsOf } from '@/lib/packs/queries/interims'
import type { NameOf } from '@/lib/packs/queries/names'
import type { ReferenceRow } from '@/lib/packs/queries/references'

export const readUnits = (db: Db, registrationId: string, forCandidate: boolean) =>
  db.unitEnrolment.findMany({
    where: { registrationId },
    select: {
      ...{ id: true, unitId: true, route: true, state: true, stateSince: true },
      routeRecords: {
        orderBy: { at: 'asc' },
        select: {
          ...{ route: true, grounds: true, reference: true, priorUnit: true, awardedBy: true },
          ...{ certificate: true, certificatedOn: true, endReason: true, seatId: true, at: true },
        },
      },
      declarations: {
        orderBy: { number: 'asc' },
        select: { number: true, withdrawnAt: true, ...signature },
      },
      judgements: {
        orderBy: { sequence: 'asc' },
        select: {
          ...{ criterionId: true, sequence: true, verdict: true, sufficient: true, comment: true },
          ...{ seatId: true, at: true },
          bases: {
            select: { valid: true, submissionItem: { select: { crossReferenceId: true } } },
          },
        },
      },
      decisions: decisionSelect(forCandidate),
      interimSamples: interimSelect(forCandidate),
      releases: { orderBy: { at: 'asc' }, select: { way: true, reason: true, ...signature } },
      messages: { orderBy: { id: 'asc' }, select: { text: true, seatId: true, at: true } },
    },
  })

type Row = Awaited<ReturnType<typeof readUnits>>[number]

export type UnitsOf = {
  specification: Specification
  folder: string
  forCandidate: boolean
  nameOf: NameOf
  references: ReferenceRow[]
  /** The candidate's own notes, by criterion. */
  notes: Map<string, string>
}

const stateWords = { ...enrolmentStateWords, planned: 'In the plan' }

/** What a route rests on, in a sentence or two. */
const routeWords = (each: Row['routeRecords'][number]): string =>
  [
    `${unitRouteWords[each.route]}: ${each.grounds}`,
    each.reference && `Reference ${each.reference}`,
    [each.priorUnit, each.awardedBy, each.certificate && `certificate ${each.certificate}`]
      .filter((part) => part)
      .join(', '),
    each.certificatedOn && `Certificated ${formatDate(each.certificatedOn)}`,
    each.endReason && `Ended: ${each.endReason}`,
  ]
    .filter((part) => part)
    .join('. ')

/** Every unit that is or was in the plan, in the order of the specification. */
export function packedUnits(rows: Row[], about: UnitsOf): PackedUnit[] {
  const { specification, folder, forCandidate, nameOf, references, notes } = about
  const byId = new Map(references.map((each) => [each.id, each]))
  const units = rows.flatMap((row) => {
    const unit = findUnit(specification, row.unitId)
    if (!unit) return []
    const own = references.filter(({ unitEnrolmentId }) => unitEnrolmentId === row.id)
    const judged = (criterionId: string) =>
      row.judgements
        .filter((each) => each.criterionId === criterionId)
        .map(({ sequence, verdict, sufficient, comment, seatId, at, bases }) => ({
          ...{ sequence, verdict, sufficient, comment, by: nameOf(seatId), at },
          bases: bases.flatMap(({ valid, submissionItem }) => {
            const reference = byId.get(submissionItem.crossReferenceId)
            return reference ? [{ ...placeOf(reference), valid }] : []
          }),
        }))
    return [
      {
        position: unit.position,
        ...{ reference: unit.reference, title: unit.title },
        ...{ level: unit.level, credits: unit.credits },
        path: `${folder}/${unitPage(unit.reference)}`,
        state: stateWords[row.state],
        stateSince: row.stateSince,
        route: unitRouteWords[row.route],
        routes: row.routeRecords.map((each) => ({
          ...{ by: nameOf(each.seatId), at: each.at },
          words: routeWords(each),
        })),
        outcomes: unit.outcomes.map((outcome) => ({
          number: outcome.number,
          text: outcome.text,
          criteria: outcome.criteria.map(({ id, number, text }) => ({
            number,
            text,
            references: own
              .filter(({ criterionId }) => criterionId === id)
              .map(({ shown }) => shown),
            judgements: judged(id),
            note: notes.get(id) ?? null,
          })),
        })),
        declarations: row.declarations.map(({ seatId, at, wording, number, withdrawnAt }) => ({
          ...{ by: nameOf(seatId), at, wording, number, withdrawnAt },
        })),
        decisions: row.decisions.map((each) => decisionOf(each, nameOf, forCandidate)),
        releases: row.releases.map(({ seatId, at, wording, way, reason }) => ({
          ...{ by: nameOf(seatId), at, wording },
          // Why an IQA released it is the IQA's (domain.md §6.9).
          way: forCandidate ? null : releaseWayWords[way],
          reason: forCandidate ? null : reason,
        })),
        interims: interimsOf(row.interimSamples, nameOf),
        messages: (forCandidate ? row.messages : []).map(({ seatId, at, text }) => ({
          by: nameOf(seatId),
          at,
          text,
        })),
      },
    ]
  })
  return units.sort((a, b) => a.position - b.position).map(({ position: _, ...unit }) => unit)
}

const placeOf = ({ shown: { evidence, version, location } }: ReferenceRow) => ({
  evidence,
  version,
  location,
})
