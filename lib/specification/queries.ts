import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '@/lib/infra/db'
import {
  guidanceFile,
  qualificationFile,
  type Criterion,
  type Guidance,
  type Outcome,
  type Specification,
  type SpecificationHead,
  type SpecificationUnit,
} from '@/lib/specification/model'

/** Published editions never change, so each is assembled once in the life of the process. */
const holder = globalThis as { assaySpecifications?: Map<string, Specification> }
const assembled = (holder.assaySpecifications ??= new Map())

const indexes = new WeakMap<Specification, Index>()

export type FoundCriterion = { criterion: Criterion; outcome: Outcome; unit: SpecificationUnit }

type Index = { units: Map<string, SpecificationUnit>; criteria: Map<string, FoundCriterion> }

export async function readSpecification(db: Db, versionId: string): Promise<Specification> {
  const specification = assembled.get(versionId) ?? (await assemble(db, versionId))
  if (!specification) throw new Error(`no qualification version ${versionId}`)
  return specification
}

async function assemble(db: Db, versionId: string): Promise<Specification | null> {
  const version = await db.qualificationVersion.findUnique({ where: { id: versionId } })
  if (!version) return null
  const units = await db.unit.findMany({
    where: { qualificationVersionId: versionId },
    orderBy: { position: 'asc' },
  })
  const where = { unit: { qualificationVersionId: versionId } }
  const outcomes = await db.learningOutcome.findMany({ where, orderBy: { number: 'asc' } })
  const criteria = await db.assessmentCriterion.findMany({ where, orderBy: { position: 'asc' } })

  const criteriaOf = groupBy(criteria, ({ outcomeId }) => outcomeId)
  const outcomesOf = groupBy(outcomes, ({ unitId }) => unitId)
  const file = qualificationFile.parse(version.file)
  const specification: Specification = {
    id: version.id,
    number: version.number,
    slug: version.slug,
    edition: version.edition,
    title: version.title,
    level: version.level,
    registrationStart: file.registrationStart,
    registrationEnd: file.registrationEnd,
    evidenceKinds: file.evidenceKinds.map(({ code, title, suits }) => ({
      code,
      suits,
      title: title.charAt(0).toUpperCase() + title.slice(1),
    })),
    groups: file.groups,
    units: units.map(({ id, reference, title, level, credits, groupCode, position }) => ({
      id,
      reference,
      title,
      level,
      credits,
      group: groupCode,
      position,
      outcomes: (outcomesOf.get(id) ?? []).map((outcome) => ({
        id: outcome.id,
        number: outcome.number,
        text: outcome.text,
        criteria: (criteriaOf.get(outcome.id) ?? []).map(({ id, number, text, position }) => ({
          id,
          number,
          text,
          position,
        })),
      })),
    })),
    file,
    sha256: version.sha256,
  }
  assembled.set(versionId, specification)
  return specification
}

function groupBy<Row>(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

function indexOf(specification: Specification): Index {
  const known = indexes.get(specification)
  if (known) return known
  const index: Index = { units: new Map(), criteria: new Map() }
  for (const unit of specification.units) {
    index.units.set(unit.id, unit)
    for (const outcome of unit.outcomes) {
      for (const criterion of outcome.criteria) {
        index.criteria.set(criterion.id, { criterion, outcome, unit })
      }
    }
  }
  indexes.set(specification, index)
  return index
}

export const findUnit = (specification: Specification, unitId: string): SpecificationUnit | null =>
  indexOf(specification).units.get(unitId) ?? null

export const findCriterion = (
  specification: Specification,
  criterionId: string,
): FoundCriterion | null => indexOf(specification).criteria.get(criterionId) ?? null

/** The installation's editions, which are public, and those a centre loaded for itself. */
const visibleEditions = (centreId: string | null) => ({
  OR: [{ centreId: null }, ...(centreId ? [{ centreId }] : [])],
})

/** An edition by its id, when it is public or the centre's own. */
export async function findVisible(
  db: Db,
  centreId: string,
  versionId: string,
): Promise<Specification | null> {
  const visible = await db.qualificationVersion.findFirst({
    where: { id: versionId, ...visibleEditions(centreId) },
    select: { id: true },
  })
  return visible && readSpecification(db, visible.id)
}

/** The edition published last, by the number as it stands in an address: 601-4756-8. */
export async function latestSpecification(
  db: Db,
  slug: string,
  centreId: string | null = null,
): Promise<Specification | null> {
  const latest = await db.qualificationVersion.findFirst({
    where: { slug, ...visibleEditions(centreId) },
    orderBy: { publishedAt: 'desc' },
    select: { id: true },
  })
  return latest && readSpecification(db, latest.id)
}

/** Every edition of a qualification that a centre sees, newest first. */
export async function listEditions(
  db: Db,
  slug: string,
  centreId: string,
): Promise<{ id: string; edition: string; publishedAt: Date; isOwn: boolean }[]> {
  const rows = await db.qualificationVersion.findMany({
    where: { slug, ...visibleEditions(centreId) },
    orderBy: { publishedAt: 'desc' },
    select: { id: true, edition: true, publishedAt: true, centreId: true },
  })
  return rows.map(({ centreId: owner, ...row }) => ({ ...row, isOwn: owner !== null }))
}

/** Every qualification here, in its latest edition; with a centre, those it loaded for itself too. */
export async function listSpecifications(
  db: Db,
  centreId: string | null = null,
): Promise<SpecificationHead[]> {
  const rows = await db.qualificationVersion.findMany({
    where: visibleEditions(centreId),
    distinct: ['slug'],
    orderBy: [{ slug: 'asc' }, { publishedAt: 'desc' }],
    select: {
      id: true,
      number: true,
      slug: true,
      edition: true,
      title: true,
      level: true,
      registrationStart: true,
      registrationEnd: true,
    },
  })
  return rows.map((row) => ({
    ...row,
    registrationStart: isoDate(row.registrationStart),
    registrationEnd: row.registrationEnd && isoDate(row.registrationEnd),
  }))
}

const isoDate = (date: Date): string => date.toISOString().slice(0, 10)

/** Advice by unit reference: files that ship with the product, read once in the life of the process. */
let guidance: Map<string, Guidance> | undefined

function readGuidance(): Map<string, Guidance> {
  const folder = join(process.cwd(), 'prisma', 'guidance')
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const read = files.map((name) =>
    guidanceFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
  )
  return new Map(read.map((each) => [each.unit, each]))
}

/** Advice belongs to the unit, so every qualification that holds the unit shows it. */
export const guidanceOf = (unitReference: string): Guidance | null =>
  (guidance ??= readGuidance()).get(unitReference) ?? null
