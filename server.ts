import { offlineScript } from '@/components/packs/offline-script'
import { copyPdfAssets } from '@/components/viewer/pdf-assets'
import { trailForPack } from '@/lib/audit/queries/packed'
import { followEvents } from '@/lib/infra/following'
import { startAssay } from '@/lib/infra/server/start'
import { remindDaily } from '@/lib/notifications/commands/remind'
import { sendSteadily } from '@/lib/notifications/commands/send'
import { tellThose } from '@/lib/notifications/commands/tell'
import { fileStore } from '@/lib/infra/files/disk-store'
import { makeInBackground } from '@/lib/packs/commands/making'
import { readInBackground } from '@/lib/portfolio/commands/reading'
import { publishFolder } from '@/lib/specification/commands'
import { demonstration, readMark } from '@/prisma/seed/demonstration'
import { foundingLink } from '@/lib/identity/commands/founding-link'

const flags = new Set(process.argv.slice(2))
const demo = flags.has('--demo') || flags.has('--dev')

// Next reads this once, when it is first imported.
Object.assign(process.env, { NODE_ENV: flags.has('--dev') ? 'development' : 'production' })

followEvents(tellThose)

/** A real centre never starts on the demonstration's data, where everybody knows the passwords. */
async function realCentre(address: string): Promise<string> {
  if ((await readMark()) !== null) {
    throw new Error(
      'This data belongs to the demonstration. Choose another DATA_DIR, or remove this folder.',
    )
  }
  await publishFolder(new Date())
  return foundingLink(address, flags.has('--new-centre'))
}

try {
  await startAssay({
    dev: flags.has('--dev'),
    copyAssets: copyPdfAssets,
    prepare: demo ? demonstration : realCentre,
    beside: [
      sendSteadily,
      remindDaily,
      () => readInBackground(fileStore()),
      () =>
        makeInBackground({
          store: fileStore(),
          readTrail: trailForPack,
          verifier: offlineScript,
        }),
    ],
  })
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  if (process.env['DEBUG'] && fault instanceof Error) process.stderr.write(`${fault.stack}\n`)
  process.exit(1)
}
