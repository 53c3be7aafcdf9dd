import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from '@playwright/test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const ofColour = ['color-contrast', 'link-in-text-block']

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

/**
 * Runs axe in the page itself: put in once for both colour schemes, without a second page for each
 * answer, it takes a fifth of the time.
 */
async function violations(page: Page, values: string[], type: 'tag' | 'rule'): Promise<string[]> {
  const options: RunOptions = { runOnly: { type, values }, resultTypes: ['violations'] }
  const found = await page.evaluate(async (given) => {
    const { axe } = window as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }
    return (await axe.run(given)).violations.map(({ id, nodes }) => ({
      id,
      where: nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
    }))
  }, options)
  return found.map(({ id, where }) => `${id}: ${where.slice(0, 3).join(' | ')}`)
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
  found.push(...(await violations(page, standard, 'tag')).map((each) => `light: ${each}`))
  // In the dark only the colours are others.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  found.push(...(await violations(page, ofColour, 'rule')).map((each) => `dark: ${each}`))
  await restore(page)
  return found
}
