import { formatDateTime } from '@/lib/kernel/dates'
import type { Signed } from '@/lib/packs/model/portfolio'
import { html, textOf, type Html, type Part } from '@/lib/packs/rules/html'
import { style } from './style'

/** Nothing in a page runs, loads from elsewhere or sends anything. */
const policy = `script-src 'none'; object-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'`

type Page = { title: string; up?: { href: string; label: string }[]; body: Part }

/** A page of a pack, whole in itself. */
export const page = ({ title, up = [], body }: Page): string =>
  textOf(
    html`<!doctype html>
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta http-equiv="Content-Security-Policy" content="${policy}" />
          <title>${title}</title>
          <style>
            ${style}
          </style>
        </head>
        <body>
          ${up.length > 0 && html`<nav aria-label="Where you are">${up.map(({ href, label }) => html`<a href="${href}">${label}</a> › `)}${title}</nav>`}
          <main>
            <h1>${title}</h1>
            ${body}
          </main>
        </body>
      </html> `,
  )

export const section = (title: string, body: Part): Html =>
  html`<section>
    <h2>${title}</h2>
    ${body}
  </section> `

/** Labels and what stands under them; what is not there is left out. */
export const facts = (rows: [label: string, value: Part][]): Html =>
  html`<dl>
    ${rows
      .filter(([, value]) => value !== null && value !== '' && value !== false)
      .map(
        ([label, value]) =>
          html`<dt>${label}</dt>
            <dd>${value}</dd> `,
      )}
  </dl>`

export const table = (headings: string[], rows: Part[][]): Html =>
  html`<div
    class="wide"
    role="group"
    tabindex="0"
    aria-label="${headings.filter((each) => each !== '').join(', ')}"
  >
    <table>
      <thead>
        <tr>
          ${headings.map((each) => html`<th scope="col">${each}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`

export const list = (items: Part[]): Html =>
  html`<ul>
    ${items.map((each) => html`<li>${each}</li> `)}
  </ul>`

/** "Priya Shah, 3 November 2026, 14:06" */
export const byAt = ({ by, at }: { by: string; at: Date }): Html =>
  html`${by}, ${formatDateTime(at)}`

export const signed = (signature: Signed): Html =>
  html`<blockquote>
    “${signature.wording}”<br /><span class="quiet"
      >Signed${signature.as ? ` as ${signature.as}` : ''} by ${byAt(signature)}</span
    >
  </blockquote>`

const units = ['bytes', 'kB', 'MB', 'GB', 'TB']

/** 1.4 MB, as a person reads it. */
export function sizeWords(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1)
  const value = bytes / 1000 ** step
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step]}`
}
