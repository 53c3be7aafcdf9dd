import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { askForWitnessCode, signAsWitness } from '@/lib/portfolio/commands/witness-door'
import { askWitness } from '@/lib/portfolio/commands/witness-requests'
import { actorOf, registrationOf } from './people'
import { lettersTo } from './letters'

export const amara = 'amara@calder.example'
export const dana = 'dana@elsewhere.example'

export const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000)

/** Criteria of a unit of Amara's that is in her hands. */
export async function criteriaOf(many: number) {
  const registration = await registrationOf(amara)
  return db().assessmentCriterion.findMany({
    where: {
      unit: { enrolments: { some: { registrationId: registration.id, state: 'planned' } } },
    },
    orderBy: { id: 'asc' },
    take: many,
    select: { id: true, unitId: true },
  })
}

/** Amara asks a witness about two criteria. */
export async function asked(at: Date) {
  const actor = await actorOf(amara)
  const { id: registrationId } = await registrationOf(amara)
  const criteria = await criteriaOf(2)
  const result = await run(
    askWitness,
    { actor, at },
    {
      registrationId,
      witnessName: 'Dana',
      about: 'The starters at the counter.',
      criterionIds: criteria.map(({ id }) => id),
    },
  )
  if (!result.ok) throw new Error(result.refusal.message)
  return { ...result.value, actor, registrationId, criteria }
}

export type Asked = Awaited<ReturnType<typeof asked>>

export const statementFor = ({ token, criteria }: Asked, email: string) => ({
  token,
  email,
  name: 'Dana Whitlock',
  role: 'Store manager',
  relation: 'Her line manager',
  competence: 'Nine years at a counter.',
  account: 'She let them serve.',
  saw: Object.fromEntries(criteria.map(({ id }, index) => [id, index === 0 ? 'yes' : 'no'])),
})

/** What is written, and the six digits of the letter. */
export async function coded(
  to: Asked,
  at: Date,
  { email = dana, address = '192.0.2.7', more = {} as Record<string, unknown> } = {},
) {
  const result = await askForWitnessCode({ ...statementFor(to, email), ...more }, { address, at })
  const letter = result.ok ? (await lettersTo(email)).at(-1) : undefined
  const code = /your code is (\d{6})/.exec(letter ?? '')?.[1] ?? ''
  return { result, code, codeId: result.ok ? result.value.codeId : '', letter }
}

export const sign = (to: Asked, codeId: string, code: string, at: Date) =>
  signAsWitness({ token: to.token, codeId, code, signed: true }, { address: '192.0.2.7', at })

/** From asking to signing. */
export async function testified(at: Date, email = dana, address = '192.0.2.7') {
  const to = await asked(at)
  const { code, codeId } = await coded(to, later(at, 1), { email, address })
  const signed = await sign(to, codeId, code, later(at, 2))
  if (!signed.ok) throw new Error(signed.refusal.message)
  return { ...to, ...signed.value }
}

/** Digits that are not these. */
export const otherThan = (code: string): string =>
  String((Number(code) + 1) % 1_000_000).padStart(6, '0')
