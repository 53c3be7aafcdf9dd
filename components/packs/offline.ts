import type { Looked } from '@/lib/packs/rules/verify/model'
import { NoPack } from '@/lib/packs/rules/verify/model'
import { verifyPack } from '@/lib/packs/rules/verify/verify'
import { sourceOf, itemsOf } from '@/components/packs/chosen'
import { faultHeadings, verdictWords } from '@/components/packs/verdict-words'
import { lookIntoZip } from '@/lib/packs/rules/verify/zip'

/** The script of a pack's own verify.html: no framework, so that it is small and lasts. */
const state = document.getElementById('state') as HTMLElement

/** How often it is said how far it is, in milliseconds. */
const every = 200

const line = (tag: string, text: string, className = ''): HTMLElement => {
  const element = document.createElement(tag)
  element.textContent = text
  if (className) element.className = className
  return element
}

const show = (...parts: HTMLElement[]) => state.replaceChildren(...parts)

async function verify(look: () => Promise<Looked>): Promise<void> {
  show(line('p', 'Reading …', 'state'))
  try {
    let shownAt = 0
    const verdict = await verifyPack(await look(), (done, total) => {
      if (performance.now() - shownAt < every) return
      shownAt = performance.now()
      const part = total > 0 ? Math.floor((done / total) * 100) : 100
      show(line('p', `Verifying: ${part} %`, 'state'))
    })
    const { title, about } = verdictWords(verdict)
    const list = document.createElement('ul')
    for (const { kind, path, words } of verdict.faults) {
      const item = document.createElement('li')
      item.append(line('b', path || 'The archive'), ` (${faultHeadings[kind]}): ${words}`)
      list.append(item)
    }
    show(
      line('p', title, verdict.faults.length === 0 ? 'state good' : 'state bad'),
      ...about.map((each) => line('p', each)),
      ...(verdict.faults.length > 0 ? [list] : []),
    )
  } catch (fault) {
    const why = fault instanceof NoPack ? fault.message : 'It could not be read.'
    show(line('p', why, 'state bad'))
  }
}

const onChosen = (id: string, look: (files: File[]) => Promise<Looked>) => {
  const input = document.getElementById(id) as HTMLInputElement
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    if (files.length > 0) void verify(() => look(files))
  })
}

onChosen('archive', async ([file]) => {
  if (!file) throw new NoPack('Choose the archive.')
  return lookIntoZip(sourceOf(file))
})
onChosen('folder', async (files) => itemsOf(files))
