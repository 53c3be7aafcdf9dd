import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folders = ['cmaps', 'standard_fonts', 'wasm', 'iccs']

/**
 * Puts pdf.js's worker, character maps and fonts under public/pdfjs, since the browser may load
 * scripts from this server only. Run by the server before it builds; does nothing when they are there.
 */
export async function copyPdfAssets(root: string = process.cwd()): Promise<void> {
  const manifest = createRequire(join(root, 'package.json')).resolve('pdfjs-dist/package.json')
  const from = dirname(manifest)
  const to = join(root, 'public', 'pdfjs')
  const version = await readFile(manifest, 'utf8')
  const stamp = join(to, 'package.json')
  if ((await readFile(stamp, 'utf8').catch(() => '')) === version) return
  await mkdir(to, { recursive: true })
  for (const folder of folders) await cp(join(from, folder), join(to, folder), { recursive: true })
  await cp(join(from, 'build', 'pdf.worker.min.mjs'), join(to, 'pdf.worker.min.mjs'))
  await writeFile(stamp, version)
}
