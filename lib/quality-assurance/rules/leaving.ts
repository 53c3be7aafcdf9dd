import { refusal, type Refusal } from '@/lib/kernel/result'

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

type Holding = { slots: unknown[]; actionIds: unknown[]; sampleIds: unknown[] }

/** A seat ends once nothing waits at it: nothing is orphaned when somebody leaves. */
export function stillHolds(held: readonly Holding[]): Refusal | null {
  const serves = held.filter(({ slots }) => slots.length > 0).length
  const actions = held.flatMap(({ actionIds }) => actionIds).length
  const samples = held.flatMap(({ sampleIds }) => sampleIds).length
  const what = [
    serves > 0 && `serves ${many(serves, 'open registration', 'open registrations')}`,
    actions > 0 && `owns ${many(actions, 'open action', 'open actions')}`,
    samples > 0 && `has ${many(samples, 'sample', 'samples')} to conclude`,
  ].filter((each) => each !== false)
  return what.length > 0
    ? refusal(
        'still-serves',
        `This seat still ${what.join(', ')}. Move the caseload to a successor first; then the seat can end.`,
      )
    : null
}
