import { z } from 'zod'
import type { PlanWords } from '@/components/planning/plan-fields'
import type { FormWords } from '@/components/ui/form-words'

type Kept = { key: string; data: unknown; updatedAt: Date } | null | undefined

/** A draft as the form that keeps it takes it. */
export const savedOf = (draft: Kept, now: Date) => ({
  saved: draft ? { value: draft.data as FormWords, at: draft.updatedAt.toISOString() } : null,
  asOf: now.toISOString(),
})

const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [value].flat())
  .optional()
  .catch(undefined)
const word = z.string().optional().catch(undefined)
const planWords = z.object({
  ...{ entry: word, what: word, place: word, others: word },
  ...{ startsOn: word, startsAt: word, minutes: word, criterionIds: list, methods: list },
})

/** What was typed into a plan and not sent. */
export const draftedPlan = (draft: Kept): PlanWords | null => {
  const words = draft ? planWords.safeParse(draft.data).data : null
  if (!words) return null
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined))
}
