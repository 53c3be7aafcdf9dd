import { formatDate, formatDateTime } from '@/lib/kernel/dates'
import type {
  PackedEvidence,
  PackedFile,
  PackedPortfolio,
  PackedVersion,
} from '@/lib/packs/model/portfolio'
import { html, paragraphs, type Html } from '@/lib/packs/rules/html'
import { unitPage } from '@/lib/packs/rules/names'
import { byAt, facts, list, page, signed, sizeWords } from './page'

const shown: Record<string, (src: string, name: string) => Html> = {
  image: (src, name) => html`<p><img src="${src}" alt="${name}" loading="lazy" /></p>`,
  audio: (src) => html`<p><audio src="${src}" controls preload="none"></audio></p>`,
  video: (src) => html`<p><video src="${src}" controls preload="none"></video></p>`,
}

/** Why a file is not in the pack although it is on record, by its key. */
export type LeftOut = ReadonlyMap<string, string>

const file = (each: PackedFile, folder: string, leftOut: LeftOut): Html => {
  const why = leftOut.get(each.key)
  const from = `../${each.path.slice(folder.length + 1)}`
  const [family = ''] = each.mediaType.split('/')
  return html`${facts([
    [
      'File',
      why
        ? html`<span class="open">${each.name} is not in this pack: ${why}</span>`
        : html`<a href="${from}">${each.name}</a>`,
    ],
    ['Kind and size', `${each.mediaType}, ${sizeWords(each.size)}`],
    ['SHA-256', html`<code>${each.sha256}</code>`],
    [
      'Position data',
      !each.isOwn &&
        (family === 'image' || family === 'video' || each.mediaType === 'audio/mp4') &&
        'The pack holds it without the place and device that a camera writes into it, as everybody but whoever added it sees it. The hash here is that of the file as it was added; the manifest has the hash of what is in the pack.',
    ],
  ])}
  ${!why && each.mediaType !== 'image/heic' && shown[family]?.(from, each.name)}`
}

const version = (each: PackedVersion, folder: string, leftOut: LeftOut): Html =>
  html`<section id="v${each.number}">
    <h2>Version ${each.number}: ${each.title}</h2>
    ${facts([
      ['Kind', each.kind],
      ['Produced on', formatDate(each.producedOn)],
      ['Setting', each.setting],
      ['What it shows', each.shows],
      ['Use of AI', each.aiUse],
      ['Added', html`${each.addedBy}, ${formatDateTime(each.addedAt)}`],
      ['Kept elsewhere', each.keptWhere && paragraphs(each.keptWhere)],
    ])}
    ${
      each.aiOutput !== '' &&
      html`<h3>What came out of the tool</h3>
        ${paragraphs(each.aiOutput)}`
    }
    ${each.file && file(each.file, folder, leftOut)}
    ${each.record !== null && html`<blockquote>${paragraphs(each.record)}</blockquote>`}
    ${each.attachments.map((one) => file(one, folder, leftOut))}
    ${
      each.signatures.length > 0 &&
      html`<h3>Declared and signed</h3>
        ${each.signatures.map(signed)}`
    }
    ${
      each.confirmations.length > 0 &&
      html`<h3>Confirmed</h3>
        ${list(each.confirmations.map((one) => html`${one.authentic ? 'Authentic' : 'Not authentic'}, ${one.current ? 'current' : 'not current'}: ${byAt(one)}`))}`
    }
    ${
      each.references.length > 0 &&
      html`<h3>Where it is used</h3>
        ${list(each.references.map((one) => html`<a href="../${unitPage(one.unit)}#c${one.criterion}">${one.unit} ${one.criterion}</a>, ${one.location}${one.claim && html`: ${one.claim}`}${one.withdrawnAt && html` <span class="quiet">(taken out ${formatDate(one.withdrawnAt)})</span>`}`))}`
    }
    ${
      each.comments.length > 0 &&
      html`<h3>Feedback on it</h3>
        ${each.comments.map(
          (one) =>
            html`<p>
                <b>${one.by}</b>
                <span class="quiet">${formatDateTime(one.at)}, ${one.location}</span>
              </p>
              ${paragraphs(one.text)}
              ${one.replies.length > 0 && list(one.replies.map((reply) => html`<b>${reply.by}</b> <span class="quiet">${formatDateTime(reply.at)}</span> ${paragraphs(reply.text)}`))}
              ${one.dealtWithAt && html`<p class="quiet">Dealt with ${formatDateTime(one.dealtWithAt)}</p>`}`,
        )}`
    }
  </section> `

/** One piece of evidence, with every version of it; the newest first. */
export const evidencePageOf = (
  portfolio: PackedPortfolio,
  { number, versions }: PackedEvidence,
  leftOut: LeftOut,
): string =>
  page({
    title: `E${number} ${versions.at(-1)?.title ?? ''}`.trim(),
    up: [
      { href: '../../index.html', label: 'Pack' },
      { href: '../index.html', label: portfolio.candidate },
    ],
    body: html`${versions.length > 1 && html`<p>${versions.length} versions, the newest first.</p>`}
    ${versions.toReversed().map((each) => version(each, portfolio.folder, leftOut))}`,
  })
