import { appealMoveWords, appealStateWords } from '@/lib/appeals/lifecycle'
import { certificateMoveWords, claimStateWords } from '@/lib/certification/lifecycle'
import { certificateKindWords } from '@/lib/certification/model/certificate'
import { claimKindWords } from '@/lib/certification/model/claim'
import type { Db } from '@/lib/infra/db'
import { formatDate, formatDateTime } from '@/lib/kernel/dates'
import type { PackedStory } from '@/lib/packs/model/portfolio'
import type { NameOf } from '@/lib/packs/queries/names'
import { actionMoveWords } from '@/lib/planning/lifecycle'
import { assessmentEntryWords } from '@/lib/planning/model/plans'

const said = { seatId: true, at: true } as const
const inTime = { at: 'asc' } as const

/** What was planned, set, appealed and claimed in a portfolio, each with its steps in order. */
export const readStories = async (db: Db, registrationId: string) => ({
  plans: await db.assessmentPlan.findMany({
    where: { registrationId },
    orderBy: { number: 'asc' },
    select: {
      number: true,
      versions: {
        orderBy: { number: 'asc' },
        select: {
          ...{ number: true, entry: true, what: true, place: true, startsAt: true, minutes: true },
          ...{ others: true, ...said },
          reply: { select: { outcome: true, comment: true, ...said } },
        },
      },
      ending: { select: { outcome: true, note: true, ...said } },
    },
  }),
  actions: await db.actionPoint.findMany({
    where: { registrationId },
    orderBy: { raisedAt: 'asc' },
    select: {
      ...{ text: true, dueOn: true, owner: true, raisedBySeatId: true, raisedAt: true },
      steps: { orderBy: inTime, select: { move: true, note: true, dueOn: true, ...said } },
    },
  }),
  appeals: await db.appeal.findMany({
    where: { registrationId },
    orderBy: { number: 'asc' },
    select: {
      number: true,
      unitEnrolment: { select: { unit: { select: { reference: true } } } },
      steps: {
        orderBy: { sequence: 'asc' },
        select: { move: true, state: true, words: true, reference: true, ...said },
      },
    },
  }),
  claims: await db.claim.findMany({
    where: { registrationId },
    orderBy: { number: 'asc' },
    select: {
      ...{ number: true, kind: true },
      steps: { orderBy: inTime, select: { to: true, reference: true, note: true, ...said } },
      certificates: {
        orderBy: { recordedAt: 'asc' },
        select: {
          ...{ kind: true, number: true, issuedOn: true, recordedBySeatId: true, recordedAt: true },
          steps: { orderBy: inTime, select: { move: true, happenedOn: true, note: true, ...said } },
        },
      },
    },
  }),
})

export type StoryRows = Awaited<ReturnType<typeof readStories>>

const together = (...parts: (string | null | false)[]): string =>
  parts.filter((part) => part !== null && part !== false && part !== '').join('. ')

/** What the awarding body, an EQA or the centre noted of a claim is for the centre; its states are everybody's. */
export function packedStories(rows: StoryRows, nameOf: NameOf, forCandidate: boolean) {
  const noted = (note: string | null) => (forCandidate ? null : note)
  const step = ({ seatId, at }: { seatId: string; at: Date }, words: string) => ({
    by: nameOf(seatId),
    at,
    words,
  })
  const inOrder = (title: string, steps: PackedStory['steps']): PackedStory => ({
    title,
    steps: steps.toSorted((a, b) => a.at.getTime() - b.at.getTime()),
  })
  return {
    plans: (forCandidate ? rows.plans : []).map(({ number, versions, ending }) =>
      inOrder(`Plan ${number}`, [
        ...versions.flatMap(({ reply, ...each }) => [
          step(
            each,
            together(
              `Proposed: ${assessmentEntryWords[each.entry].toLowerCase()} on ${formatDateTime(each.startsAt)}, ${each.minutes} minutes, ${each.place}`,
              each.what,
              each.others && `With ${each.others}`,
            ),
          ),
          ...(reply
            ? [
                step(
                  reply,
                  together(reply.outcome === 'agreed' ? 'Agreed' : 'Sent back', reply.comment),
                ),
              ]
            : []),
        ]),
        ...(ending
          ? [
              step(
                ending,
                together(
                  ending.outcome === 'carriedOut' ? 'Carried out' : 'Cancelled',
                  ending.note,
                ),
              ),
            ]
          : []),
      ]),
    ),
    actions: (forCandidate ? rows.actions : []).map(
      ({ text, owner, dueOn, raisedBySeatId, raisedAt, steps }) =>
        inOrder(text, [
          step(
            { seatId: raisedBySeatId, at: raisedAt },
            `Set for the ${owner}, by ${formatDate(dueOn)}`,
          ),
          ...steps.map((each) =>
            step(
              each,
              together(
                actionMoveWords[each.move],
                each.dueOn && `By ${formatDate(each.dueOn)}`,
                each.note,
              ),
            ),
          ),
        ]),
    ),
    appeals: rows.appeals.map(({ number, unitEnrolment, steps }) =>
      inOrder(
        `Appeal ${number}, about ${unitEnrolment.unit.reference}`,
        steps.map((each) =>
          step(
            each,
            together(
              appealMoveWords[each.move],
              appealStateWords[each.state],
              each.reference,
              each.words,
            ),
          ),
        ),
      ),
    ),
    claims: rows.claims.map(({ number, kind, steps, certificates }) =>
      inOrder(`Claim ${number}: ${claimKindWords[kind]}`, [
        ...steps.map((each) =>
          step(each, together(claimStateWords[each.to], noted(each.reference), noted(each.note))),
        ),
        ...certificates.flatMap((each) => [
          step(
            { seatId: each.recordedBySeatId, at: each.recordedAt },
            `${certificateKindWords[each.kind]}: certificate ${each.number}, issued ${formatDate(each.issuedOn)}`,
          ),
          ...each.steps.map((one) =>
            step(
              one,
              together(
                `${certificateMoveWords[one.move]} ${formatDate(one.happenedOn)}`,
                noted(one.note),
              ),
            ),
          ),
        ]),
      ]),
    ),
  }
}
