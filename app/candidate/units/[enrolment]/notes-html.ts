import { markup, nothing, type Markup } from '@/components/ui/markup'
import { scanWords, type ScanAnswer } from '@/lib/registration/rules/scan'
import { commandVerb, verbHelp } from '@/lib/specification/rules/verbs'

/** A criterion with what the candidate said of it in the scan and noted. */
export type NoteLine = {
  id: string
  number: string
  text: string
  said: ScanAnswer | undefined
  kept: { version: number; text: string } | undefined
}

export function summaryHtml({ number, text, said, kept }: NoteLine): Markup {
  const answer = said ? markup` <span class="hint">${scanWords[said]}.</span>` : nothing
  const noted = kept ? markup` <span class="hint">With a note.</span>` : nothing
  return markup`<span class="num">${number}</span> ${text}${answer}${noted}`
}

export function verbHtml({ text }: NoteLine): Markup {
  const verb = commandVerb(text)
  const help = verbHelp(verb)
  return help ? markup`<p class="hint"><b>${verb}</b>: ${help}</p>` : nothing
}

function noteHtml(line: NoteLine): Markup {
  const { number, kept } = line
  const note = kept ? markup`<p class="pre">${kept.text}</p>` : nothing
  const words = kept ? 'Change the note' : 'Write a note'
  const link = markup`<a href="?note=${number}#note-${number}">${words}<span class="sr"> on ${number}</span></a>`
  return markup`<details class="own-note" id="note-${number}"><summary>${summaryHtml(line)}</summary>${verbHtml(line)}${note}<p>${link}</p></details>`
}

/** Criteria whose note is not being written, folded. */
export const notesHtml = (lines: NoteLine[]): string => markup`${lines.map(noteHtml)}`.text
