import { expect, type Page } from './support'

/** Ticks with the keyboard what VACS still wants of every piece for the criterion in view, and gives Met. */
export async function giveMet(page: Page): Promise<void> {
  const pieces = page.locator('.vacs')
  await expect(pieces).toBeVisible()
  const tick = async (name: string, key: string) => {
    const box = page.getByRole('checkbox', { name: new RegExp(`^${name}`) })
    if (!(await box.isChecked())) await page.keyboard.press(key)
    await expect(box).toBeChecked()
  }
  const next = page.locator('.vd .hint')
  for (let pressed = 0; pressed < 8; pressed++) {
    await tick('Valid', 'v')
    await tick('Authentic', 'a')
    await tick('Current', 'c')
    await tick('Sufficient', 's')
    if (!/Met needs/.test(await next.innerText())) break
    await page.keyboard.press(']')
  }
  await page.keyboard.press('m')
}

/** The same, where another criterion comes after it. */
export async function judgeMet(page: Page): Promise<void> {
  const crit = page.locator('.judge .crit .no')
  const number = await crit.innerText()
  await giveMet(page)
  await expect(crit.filter({ hasText: new RegExp(`^${number.replace('.', '\\.')}$`) })).toHaveCount(
    0,
  )
}

/** Goes on as the bench does, from one criterion to the next, until the decision. */
export async function markTheRest(page: Page): Promise<void> {
  const decision = page.locator('#decide-head')
  while (!(await decision.isVisible())) await judgeMet(page)
}
