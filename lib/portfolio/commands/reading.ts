import { db } from '@/lib/infra/db'
import { inRuns, within } from '@/lib/infra/files/passages'
import { readText, readingLimits } from '@/lib/infra/files/reading'
import type { FileStore } from '@/lib/infra/files/store'
import { steadily } from '@/lib/infra/steadily'
import { recordSchema, recordText } from '@/lib/portfolio/model/records'
import { mostTries } from '@/lib/portfolio/model/searching'
import {
  giveBackReadings,
  keepOutcome,
  putOffReading,
  takeReading,
  type KeptPassage,
  type Outcome,
  type Taken,
} from '@/lib/portfolio/store/reading'

/** How often it is looked whether anything waits. */
const again = 60_000

/**
 * Reads the version that waits longest. Not a command: nobody decides anything, and what is kept can be made
 * again from the evidence at any time. False where none waits.
 */
export async function readNext(
  store: FileStore,
  now = new Date(),
  limits = readingLimits,
): Promise<boolean> {
  const taken = await takeReading(db(), now)
  if (!taken) return false
  const outcome = taken.attempts > mostTries ? hopeless : await outcomeOf(store, taken, limits)
  if (outcome === 'stopped') {
    await putOffReading(db(), taken.versionId, new Date(now.getTime() + again))
  } else {
    await db().$transaction((tx) => keepOutcome(tx, taken, outcome, new Date()), {
      timeout: 60_000,
    })
  }
  return true
}

const hopeless: Outcome = { passages: [], isCut: false, pages: null, problem: 'tooMuch' }

async function outcomeOf(
  store: FileStore,
  taken: Taken,
  limits: typeof readingLimits,
): Promise<Outcome | 'stopped'> {
  const said = wordsIn(taken)
  const outcome: Outcome = {
    passages: said.passages,
    isCut: said.isCut,
    pages: null,
    problem: null,
  }
  const { fileKey, mediaType } = taken
  const own = fileKey && mediaType ? [{ key: fileKey, mediaType, name: '' }] : []
  for (const { key, mediaType: type, name } of [...own, ...taken.attachments]) {
    const read = await readText(store, key, type, limits)
    if (read === 'stopped') {
      if (taken.attempts < mostTries) return 'stopped'
      outcome.problem = 'tooMuch'
    } else if (typeof read === 'string') {
      outcome.problem = read
    } else {
      outcome.passages.push(...read.passages.map((each) => ({ ...each, fileName: name })))
      outcome.isCut ||= read.isCut
      if (name === '') outcome.pages = read.pages ?? null
    }
  }
  return outcome
}

/** What a record made here says, or where evidence kept elsewhere is, by the paragraphs it is shown in. */
function wordsIn({ record, keptWhere }: Taken): { passages: KeptPassage[]; isCut: boolean } {
  const parsed = recordSchema.safeParse(record)
  const text = parsed.success ? recordText(parsed.data) : (keptWhere ?? '')
  const paragraphs = text.split(/\n\s*\n/).filter((each) => each.trim() !== '')
  const { passages, isCut } = within(
    inRuns(
      paragraphs.map((each, index) => ({
        place: { kind: 'paragraph', value: String(index + 1) },
        text: each,
      })),
    ),
  )
  return { passages: passages.map((each) => ({ ...each, fileName: '' })), isCut }
}

/** Reads what waits for as long as the program runs, one after the other; gives back how to stop it. */
export const readInBackground = (store: FileStore): (() => Promise<void>) =>
  steadily({
    part: 'reading',
    first: () => giveBackReadings(db(), new Date()),
    work: () => readNext(store),
    idle: 3000,
    // What is being read just now is read again by the next start.
    patience: 2000,
  })
