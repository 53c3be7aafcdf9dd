import type { Item, Looked } from '@/lib/packs/rules/verify/model'
import type { Source } from '@/lib/packs/rules/verify/zip'

/** What computers put into folders by themselves. */
const asides = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

const reader =
  (file: File) =>
  async (from: number, length: number): Promise<Uint8Array> =>
    new Uint8Array(await file.slice(from, from + length).arrayBuffer())

/** A file that was chosen in a browser, read in pieces where it lies. */
export const sourceOf = (file: File): Source => ({ size: file.size, read: reader(file) })

/** The files of a chosen folder, by their paths within the folder that the pack was unpacked to. */
export function itemsOf(files: File[]): Looked {
  const items = files
    .filter(({ name }) => !asides.has(name))
    .map((file): Item => {
      const path = file.webkitRelativePath.split('/').slice(1).join('/') || file.name
      return { path, size: file.size, read: reader(file) }
    })
  // Unpacking may have made a folder of the archive's name around it.
  const around = items.find(({ path }) => /^[^/]+\/manifest\.json$/.test(path))?.path.split('/')[0]
  const isAround = around !== undefined && items.every(({ path }) => path.startsWith(`${around}/`))
  return {
    items: isAround
      ? items.map((item) => ({ ...item, path: item.path.slice(around.length + 1) }))
      : items,
    faults: [],
  }
}
