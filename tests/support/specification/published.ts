import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rules } from '@/lib/specification/rules/combination'
import { qualificationFile, type QualificationFile } from '@/lib/specification/model'

/** The data file of the published specification, read anew so that a test may change its copy. */
export const readPublished = (): QualificationFile =>
  qualificationFile.parse(
    JSON.parse(
      readFileSync(
        join(process.cwd(), 'prisma', 'specifications', 'proqual-601-4756-8.json'),
        'utf8',
      ),
    ),
  )

export const criteriaOf = ({ units }: Pick<QualificationFile, 'units'>) =>
  units.flatMap((unit) =>
    unit.outcomes.flatMap((outcome) =>
      outcome.criteria.map((criterion) => ({ ...criterion, outcome, unit })),
    ),
  )

/** The published rule of combination with its units, as the rules read them. */
export function rulesOfFile(file: QualificationFile = readPublished()): Rules {
  return {
    groups: file.groups,
    combination: file.combination,
    units: file.units.map(({ outcomes, ...unit }) => ({
      ...unit,
      criteria: outcomes.reduce((sum, { criteria }) => sum + criteria.length, 0),
    })),
  }
}
