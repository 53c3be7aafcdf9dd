import type { Db } from '@/lib/infra/db'
import type { PackedFile, PackedPortfolio } from '@/lib/packs/model/portfolio'
import { packedEvidence, readEvidence } from '@/lib/packs/queries/evidence'
import { namesIn } from '@/lib/packs/queries/names'
import { packedSubmissions, readReferences, readSubmissions } from '@/lib/packs/queries/references'
import { packedStories, readStories } from '@/lib/packs/queries/stories'
import { packedUnits, readUnits } from '@/lib/packs/queries/units'
import { folderName } from '@/lib/packs/rules/names'
import { registrationStateWords } from '@/lib/registration/lifecycle'
import { readSpecification } from '@/lib/specification/queries'

const readHead = (db: Db, centreId: string, registrationId: string) =>
  db.registration.findFirstOrThrow({
    where: { id: registrationId, centreId },
    select: {
      ...{ qualificationVersionId: true, candidateSeatId: true, awardingBodyNumber: true },
      ...{ registeredOn: true, startedOn: true, plannedEndOn: true, state: true, employer: true },
      candidateSeat: { select: { person: { select: { name: true } } } },
      site: { select: { name: true } },
      allocations: {
        orderBy: { startedAt: 'asc' },
        select: {
          ...{ role: true, seatId: true, startedAt: true, endedAt: true },
          unitEnrolment: { select: { unit: { select: { reference: true } } } },
        },
      },
    },
  })

const roleWords = { assessor: 'Assessor', iqa: 'Internal quality assurer' } as const

/**
 * A whole portfolio as it stands, for whoever gets the pack. For its candidate nothing of internal quality
 * assurance is even read, and their own notes come along. For a visit it is what was handed in, judged and
 * decided: no work in progress, and nothing that people wrote to each other on the way.
 */
export async function readPortfolio(
  db: Db,
  asked: { centreId: string; registrationId: string; forCandidate: boolean },
): Promise<PackedPortfolio> {
  const { centreId, registrationId, forCandidate } = asked
  const head = await readHead(db, centreId, registrationId)
  const specification = await readSpecification(db, head.qualificationVersionId)
  const references = await readReferences(db, registrationId, specification, forCandidate)
  const evidence = await readEvidence(db, registrationId, forCandidate)
  const units = await readUnits(db, registrationId, forCandidate)
  const submissions = await readSubmissions(db, registrationId)
  const stories = await readStories(db, registrationId)
  const notes = forCandidate
    ? await db.criterionNote.findMany({
        where: { registrationId },
        select: { criterionId: true, text: true },
      })
    : []
  const nameOf = await namesIn(db, centreId, [head, evidence, units, submissions, stories])
  const candidate = head.candidateSeat.person.name
  const folder = folderName(candidate, registrationId)
  const kinds = new Map(specification.evidenceKinds.map(({ code, title }) => [code, title]))
  return {
    ...{ registrationId, folder, candidate },
    qualification: {
      ...{ title: specification.title, number: specification.number },
      ...{ edition: specification.edition, level: specification.level },
    },
    ...{ awardingBodyNumber: head.awardingBodyNumber, registeredOn: head.registeredOn },
    ...{ startedOn: head.startedOn, plannedEndOn: head.plannedEndOn },
    state: registrationStateWords[head.state],
    site: head.site?.name ?? null,
    employer: head.employer,
    staff: head.allocations.map(({ role, seatId, startedAt, endedAt, unitEnrolment }) => ({
      ...{ role: roleWords[role], name: nameOf(seatId), from: startedAt, until: endedAt },
      unit: unitEnrolment?.unit.reference ?? null,
    })),
    units: packedUnits(units, {
      ...{ specification, folder, forCandidate, nameOf, references },
      notes: new Map(notes.map(({ criterionId, text }) => [criterionId, text])),
    }),
    evidence: packedEvidence(evidence, {
      ...{ folder, forCandidate, candidateSeatId: head.candidateSeatId, nameOf },
      kindOf: (code) => kinds.get(code) ?? code,
      referencesTo: (versionId) =>
        references.filter((each) => each.evidenceVersionId === versionId).map(({ shown }) => shown),
    }),
    submissions: packedSubmissions(submissions, references, nameOf),
    ...packedStories(stories, nameOf, forCandidate),
  }
}

/** Every file of a portfolio, in the order of its evidence. */
export const filesOf = ({ evidence }: PackedPortfolio): PackedFile[] =>
  evidence.flatMap(({ versions }) =>
    versions.flatMap(({ file, attachments }) => [...(file ? [file] : []), ...attachments]),
  )
