import { PerhapsSaved } from '@/lib/infra/command'
import { refusal, type Refusal } from '@/lib/kernel/result'

/** What somebody is told of a fault: never the fault itself, and only what is sure of what was kept. */
export const wordsFor = (fault: unknown, requestId: string): Refusal =>
  fault instanceof PerhapsSaved
    ? refusal(
        'perhaps-saved',
        `The database went away at the last moment, so it is not known whether this was saved. Look whether it is there before you try again; your centre finds it under the number ${requestId}.`,
      )
    : refusal(
        'fault',
        `Something went wrong here and nothing was saved. Try again; if it stays so, tell your centre the number ${requestId}.`,
      )
