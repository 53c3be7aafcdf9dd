import { posix } from 'node:path'
import { escapeHtml } from './sanitise'
import type { Zip } from './zip'

const entity: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescapeXml = (text: string): string =>
  text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entity[name] ?? whole
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

/** More slides than anybody shows; the same one named a thousand times would be unpacked as often. */
const mostSlides = 500

/** Targets of relations by their id. No pattern here goes past the next tag, or a long file would take hours. */
const relationTargets = (relations: string): Map<string, string> =>
  new Map(
    [...relations.matchAll(/<Relationship\b[^<>]*>/g)].flatMap(([tag]) => {
      const id = /\bId="([^"]+)"/.exec(tag)?.[1]
      const target = /\bTarget="([^"]+)"/.exec(tag)?.[1]
      return id && target ? [[id, target] as const] : []
    }),
  )

/** Slide files in the order they are shown (ECMA-376 §19.2.1.34: sldIdLst). */
async function slideOrder(zip: Zip): Promise<string[]> {
  const show = (await zip.read('ppt/presentation.xml'))?.toString('utf8') ?? ''
  const relations = (await zip.read('ppt/_rels/presentation.xml.rels'))?.toString('utf8') ?? ''
  const targets = relationTargets(relations)
  const names = [...show.matchAll(/<p:sldId\b[^<>]*>/g)].flatMap(([tag]) => {
    const target = targets.get(/\br:id="(rId\d+)"/.exec(tag)?.[1] ?? '')
    return target ? [posix.normalize(posix.join('ppt', target))] : []
  })
  return [...new Set(names)].slice(0, mostSlides)
}

/** The paragraphs of a slide's drawing text: what ends with a:p, its runs a:t and breaks a:br. */
const paragraphs = (xml: string): string[] =>
  xml
    .split('</a:p>')
    .slice(0, -1)
    .map((inner) =>
      [...inner.matchAll(/<a:t(?:\s[^<>]*)?>([^<]*)<\/a:t>|<a:br\b/g)]
        .map(([, run]) => (run === undefined ? ' ' : unescapeXml(run)))
        .join('')
        .trim(),
    )
    .filter((text) => text !== '')

/** What the slides say, slide by slide: their words, not their look. */
export async function slidesOf(zip: Zip): Promise<string> {
  const slides = await Promise.all(
    (await slideOrder(zip)).map(async (name) => (await zip.read(name))?.toString('utf8') ?? ''),
  )
  return slides
    .map((xml, index) => {
      const [title = '', ...rest] = paragraphs(xml)
      const body = rest.map((text) => `<p>${escapeHtml(text)}</p>`).join('')
      return `<section><h2>Slide ${index + 1}. ${escapeHtml(title)}</h2>${body}</section>`
    })
    .join('\n')
}
