import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from '@playwright/test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const contrast = 'color-contrast'

/** Documents are shown in frames where no script runs, nor axe: their names are looked at, then they go. */
async function withoutFrames(page: Page): Promise<string[]> {
  const names = await page.locator('iframe').evaluateAll((frames) =>
    frames.map((frame) => {
      frame.remove()
      return frame.getAttribute('title') ?? ''
    }),
  )
  return names.filter((name) => name === '').map(() => 'a frame without a name')
}

type Violation = { id: string; where: string[] }

/**
 * Runs axe in the page itself: put in once for both colour schemes, without a second page for each answer,
 * it takes a fifth of the time. Contrast took two thirds of the rest: it is measured on two of all texts that
 * have the same colour, size and weight on the same grounds.
 */
async function violations(page: Page, options: RunOptions): Promise<string[]> {
  const found = await page.evaluate(
    async ([given, rule]) => {
      type Axe = { run(context: Element[] | Document, o: RunOptions): Promise<AxeResults> }
      const { axe } = window as unknown as { axe: Axe }
      const grounds = new Map<Element | null, string>([[null, '']])
      const groundsOf = (each: Element): string => {
        const known = grounds.get(each)
        if (known !== undefined) return known
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(each)
        const own = `${backgroundColor} ${backgroundImage} ${opacity}`
        const all = `${groundsOf(each.parentElement ?? document.documentElement)}; ${own}`
        grounds.set(each, all)
        return all
      }
      grounds.set(document.documentElement, getComputedStyle(document.documentElement).background)
      const seen = new Map<string, number>()
      const texts = [...document.body.querySelectorAll('*')].filter((each) => {
        const said = [...each.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
        )
        if (!said && !('value' in each)) return false
        const { color, fontSize, fontWeight } = getComputedStyle(each)
        const look = [color, fontSize, fontWeight, groundsOf(each)].join('; ')
        seen.set(look, (seen.get(look) ?? 0) + 1)
        return (seen.get(look) ?? 0) <= 2
      })
      const runs = [await axe.run(document, given)]
      if (texts.length > 0) {
        const runOnly = { type: 'rule' as const, values: [rule] }
        runs.push(await axe.run(texts, { runOnly, resultTypes: ['violations'] }))
      }
      return runs
        .flatMap((each) => each.violations)
        .map(({ id, nodes }): Violation => ({
          id,
          where: nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
        }))
    },
    [options, contrast] as const,
  )
  return found.map(({ id, where }) => `${id}: ${where.slice(0, 3).join(' | ')}`)
}

const everyRule: RunOptions = {
  runOnly: { type: 'tag', values: standard },
  rules: { [contrast]: { enabled: false } },
  resultTypes: ['violations'],
}

const ofColour: RunOptions = {
  runOnly: { type: 'rule', values: ['link-in-text-block'] },
  resultTypes: ['violations'],
}

/** What sticks out to the right on the narrowest screen, or at 400 % zoom. */
async function overflow(page: Page): Promise<string[]> {
  const size = page.viewportSize() ?? { width: 1280, height: 720 }
  await page.setViewportSize({ width: 320, height: 640 })
  const found = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((each) => each.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 3)
      .map((each) => `${each.tagName} ${each.className} to ${each.getBoundingClientRect().right}`)
      .concat(`${scrollWidth} px wide`)
  })
  await page.setViewportSize(size)
  return found.length > 0 ? [`at 320 px: ${found.join('; ')}`] : []
}

/**
 * Of entries that are built alike, element by element and class by class, the first dozen is looked at:
 * the others differ in their words alone, and axe takes as long over each.
 */
const shorten = (page: Page): Promise<void> =>
  page.evaluate((most) => {
    const nameOf = (each: Element) => `${each.tagName}.${each.getAttribute('class') ?? ''}`
    const seen = new Map<string, number>()
    const away: [Comment, Element][] = []
    for (const each of document.querySelectorAll('main :is(li, tr, article, details)')) {
      const build = [each, ...each.querySelectorAll('*')].map(nameOf).join(' ')
      const count = (seen.get(build) ?? 0) + 1
      seen.set(build, count)
      if (count <= most) continue
      const place = document.createComment('')
      each.replaceWith(place)
      away.push([place, each])
    }
    Object.assign(window, { away })
  }, 12)

/** A journey goes on after it was looked at: everything stands where it stood. */
const restore = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { away } = window as unknown as { away: [Comment, Element][] }
    for (const [place, each] of away.toReversed()) place.replaceWith(each)
  })

/** What somebody could not see, reach or understand on the page that is open, in a line each. */
export async function barriersOn(page: Page): Promise<string[]> {
  const found = [...(await overflow(page)), ...(await withoutFrames(page))]
  await shorten(page)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.evaluate(axe)
  found.push(...(await violations(page, everyRule)).map((each) => `light: ${each}`))
  // In the dark only the colours are others.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  found.push(...(await violations(page, ofColour)).map((each) => `dark: ${each}`))
  await restore(page)
  return found
}
