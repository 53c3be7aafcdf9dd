import { writeFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import * as lucide from 'lucide-react'
import { iconNames, type IconName } from './icon-names'

// One sprite instead of one component per icon: a grid of hundreds of statuses then costs a few
// bytes each and no script. Run with: npx tsx components/ui/draw-icons.ts

const pascal = (name: string) =>
  name.replace(/(^|-)([a-z0-9])/g, (_, _dash, letter: string) => letter.toUpperCase())

const symbol = (name: IconName): string => {
  const icon = Object.entries(lucide).find(([key]) => key === pascal(name))?.[1]
  if (!icon) throw new Error(`lucide has no icon called ${name}`)
  const drawn = renderToStaticMarkup(createElement(icon as lucide.LucideIcon))
  const inner = drawn.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '')
  return `<symbol id="${name}" viewBox="0 0 24 24">${inner}</symbol>`
}

/** The whole sprite; lucide's icons are under the ISC licence. */
export const drawSprite = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><!-- lucide, ISC licence -->\n${iconNames.map(symbol).join('\n')}\n</svg>\n`

if (process.argv[1] === import.meta.filename) {
  writeFileSync(new URL('./icons.svg', import.meta.url), drawSprite())
}
