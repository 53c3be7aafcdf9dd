import type { z } from 'zod'

/** What happened, as it goes on the trail. Data holds ids and words, never people's names. */
export type DomainEvent<Type extends string = string, Data = unknown> = {
  type: Type
  subject: { kind: string; id: string }
  registrationId: string | null
  /** Only where the caller has no seat: whose chain the event belongs to; null is the installation's. */
  centreId?: string | null
  data: Data
}

/** Turns the id of a seat into the name of the person who held it. */
export type NameOf = (seatId: string) => string

export type EventDefinition<Type extends string, Schema extends z.ZodType> = {
  type: Type
  subjectKind: string
  schema: Schema
  /** The event as a sentence without its subject: "handed in submission 3 …". */
  sentence: (data: z.output<Schema>, nameOf: NameOf) => string
}

export function defineEvent<const Type extends string, Schema extends z.ZodType>(
  type: Type,
  subjectKind: string,
  schema: Schema,
  sentence: (data: z.output<Schema>, nameOf: NameOf) => string,
): EventDefinition<Type, Schema> {
  return { type, subjectKind, schema, sentence }
}

export type EventOf<Definition> =
  Definition extends EventDefinition<infer Type, infer Schema>
    ? DomainEvent<Type, z.output<Schema>>
    : never

/** An event that happened to `subjectId`, in the portfolio of `registrationId` where there is one. */
export function happened<Type extends string, Schema extends z.ZodType>(
  definition: EventDefinition<Type, Schema>,
  subjectId: string,
  registrationId: string | null,
  data: z.output<Schema>,
): DomainEvent<Type, z.output<Schema>> {
  return {
    type: definition.type,
    subject: { kind: definition.subjectKind, id: subjectId },
    registrationId,
    data,
  }
}
