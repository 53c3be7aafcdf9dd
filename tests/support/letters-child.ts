import { closeDb } from '@/lib/infra/db'
import { sendNext } from '@/lib/notifications/commands/send'

/** Sends the letters that are due in a process of its own, which the test kills. */
while (await sendNext(new Date(process.argv[2] ?? ''))) continue
await closeDb()
