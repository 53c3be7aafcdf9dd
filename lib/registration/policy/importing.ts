import type { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'

/** A file of candidates holds personal details: it is its centre's administrators' alone (domain.md §6.9). */
export const maySeeImport = (actor: Actor, each: { centreId: string }): boolean =>
  each.centreId === actor.centreId && actor.role === 'centreAdmin'

/** The same as a `where`. */
export const importsVisibleTo = (actor: Actor): Prisma.RegisterImportWhereInput =>
  actor.role === 'centreAdmin' ? { centreId: actor.centreId } : { id: { in: [] } }
