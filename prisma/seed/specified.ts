import type { SpecificationUnit } from '@/lib/specification/model'
import type { World } from './world'

export function unitOf(world: World, reference: string): SpecificationUnit {
  const unit = world.specification.units.find((each) => each.reference === reference)
  if (!unit) throw new Error(`no unit ${reference}`)
  return unit
}

export const criteriaOf = (world: World, reference: string) =>
  unitOf(world, reference).outcomes.flatMap((outcome) =>
    outcome.criteria.map((criterion) => ({ ...criterion, outcome: outcome.text })),
  )

export const criterionId = (world: World, reference: string, number: string): string => {
  const criterion = criteriaOf(world, reference).find((each) => each.number === number)
  if (!criterion) throw new Error(`no ${number} in ${reference}`)
  return criterion.id
}

export function kindCode(world: World, title: string): string {
  const plain = (words: string) => words.toLowerCase().replace(/[^a-z]/g, '')
  const kind = world.specification.evidenceKinds.find((each) => plain(each.title) === plain(title))
  if (!kind) throw new Error(`no kind ${title}`)
  return kind.code
}
