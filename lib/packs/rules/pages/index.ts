import { formatDateTime } from '@/lib/kernel/dates'
import type { PackHead } from '@/lib/packs/model/portfolio'
import {
  manifestHashPath,
  manifestPath,
  samplingPath,
  trailPath,
  verifyPath,
} from '@/lib/packs/model/manifest'
import type { ChainHead } from '@/lib/packs/model/trail'
import { html } from '@/lib/packs/rules/html'
import { facts, list, page, section, sizeWords, table } from './page'

/** One portfolio, as the first page names it. */
export type Named = {
  folder: string
  candidate: string
  qualification: string
  units: number
  evidence: number
  files: number
  bytes: number
  leftOut: string[]
}

const purposes = {
  candidate: {
    title: 'Your portfolio',
    about:
      'Everything in your portfolio, as you see it in Assay: your evidence with every version, what was judged and decided, what you signed, and the record of what was done. What internal quality assurers write for themselves is not in it.',
  },
  visit: {
    title: 'Visit pack',
    about:
      'The portfolios that were chosen, with their evidence, judgements, decisions, samples and findings, and the record of what was done.',
  },
} as const

/** The first page: what this is, whose, when and by whom asked for, and how to see that it is unchanged. */
export const indexPageOf = (head: PackHead, chain: ChainHead, portfolios: Named[]): string =>
  page({
    title: purposes[head.purpose].title,
    body: html`<p>${purposes[head.purpose].about}</p>
      ${facts([
        ['Centre', head.centre],
        ['Asked for', html`${head.askedBy}, ${formatDateTime(head.askedAt)}`],
        ['Pack', html`<code>${head.id}</code>`],
        ['Trail up to', `entry ${chain.sequence} of the centre’s chain`],
      ])}
      ${section(
        'Portfolios',
        table(
          ['Candidate', 'Qualification', 'Units', 'Evidence', 'Files'],
          portfolios.map((each) => [
            html`<a href="${each.folder}/index.html">${each.candidate}</a>`,
            each.qualification,
            each.units,
            each.evidence,
            `${each.files}, ${sizeWords(each.bytes)}`,
          ]),
        ),
      )}
      ${
        head.purpose === 'visit' &&
        section(
          'Why these samples',
          html`<p>
            <a href="${samplingPath}">Strategy and sampling plan</a>: the strategy in force, and the
            plans that chose samples here, with seed, reasons and what they could not cover.
          </p>`,
        )
      }
      ${portfolios.some(({ leftOut }) => leftOut.length > 0) && section('Not in this pack', list(portfolios.flatMap(({ candidate, leftOut }) => leftOut.map((each) => html`${candidate}: ${each}`))))}
      ${section(
        'That nothing was changed',
        html`<p>
            Open <a href="${verifyPath}">${verifyPath}</a> in any browser, without a connection: it
            reads the archive, or the folder it was unpacked to, and says which file was changed, is
            missing or was added. At <a href="${head.address}/verify">${head.address}/verify</a> the
            same is done, and Assay says besides whether it made this pack.
          </p>
          ${list([
            html`<code>${manifestPath}</code> names every file with its size and SHA-256.`,
            html`<code>${manifestHashPath}</code> is the hash of that list. Assay shows it beside
              the pack where it was asked for: whoever changes a file has to change it too.`,
            html`<code>${trailPath}</code> holds the entries of the trail as they are hashed: each
              hash is taken over the hash before it, the entry’s place and its words. Entries that
              belong to others stand as a count and the hash of the last.`,
          ])}`,
      )}`,
  })
