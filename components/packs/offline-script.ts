import { build } from 'esbuild'

const holder = globalThis as { assayOfflineVerifier?: Promise<string> }

/** The script that verifies a pack without a connection, in one piece: made once, when the first pack is. */
export const offlineScript = (): Promise<string> => (holder.assayOfflineVerifier ??= made())

async function made(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['components/packs/offline.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: ['es2022', 'chrome100', 'firefox100', 'safari15.4'],
    charset: 'ascii',
    tsconfig: 'tsconfig.json',
    logLevel: 'silent',
  })
  const script = outputFiles[0]?.text
  if (!script) throw new Error('the verifier of packs could not be put together')
  return script
}
