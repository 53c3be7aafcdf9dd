import './following'
import { closeDb } from '@/lib/infra/db'
import { importOn, importWhole } from '@/lib/registration/commands/import-run'

/** Registers an import in a process of its own, which the test kills. */
const [choice, importId = '', actor = '{}'] = process.argv.slice(2)
const by = { actor: JSON.parse(actor) as Parameters<typeof importOn>[0]['actor'] }
process.stdout.write('begun\n')
if (choice === 'whole') await importWhole(by, importId)
else await importOn(by, importId)
await closeDb()
