import { breakWords } from '@/lib/audit/model'
import { readChains, verifyChain } from '@/lib/audit/queries/verify'
import { closeDb, db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { startCluster } from '@/lib/infra/postgres/cluster'
import { claim } from '@/lib/infra/postgres/sole-user'

// Recomputes every hash of every chain. Exit 1 names the first entry that does not hold.
const { DATABASE_URL, DATA_DIR } = env()
const cluster = DATABASE_URL ? null : await startCluster(DATA_DIR)
const url = DATABASE_URL ?? cluster?.url ?? ''
process.env['DATABASE_URL'] = url
// Only a cluster that no running Assay holds is this script's to stop.
const holding = cluster && (await claim(url))
try {
  for (const { chain, centre } of await readChains(db())) {
    const name = centre ?? 'The installation'
    const { head, broken } = await verifyChain(db(), chain)
    if (broken) {
      process.stdout.write(
        `${name}: broken at entry ${broken.sequence}: ${breakWords[broken.why]}\n`,
      )
      process.exitCode = 1
    } else {
      process.stdout.write(`${name}: ${head.sequence} entries hold, up to ${head.hash}\n`)
    }
  }
} finally {
  await closeDb()
  await holding?.release()
  if (holding) await cluster?.stop()
}
