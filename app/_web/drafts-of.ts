import 'server-only'
import type { FormWords } from '@/components/ui/form-words'
import type { ServerDraft } from '@/components/ui/draft-keeper'
import type { Draft } from '@/lib/infra/drafts'

/** What was kept of each form of a page, by its key. */
export const draftsOf =
  (drafts: readonly Draft[], now: Date) =>
  (key: string): ServerDraft<FormWords> => {
    const kept = drafts.find((each) => each.key === key)
    return {
      saved: kept ? { value: kept.data as FormWords, at: kept.updatedAt.toISOString() } : null,
      asOf: now.toISOString(),
    }
  }
