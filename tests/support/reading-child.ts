import { fileStore } from '@/lib/infra/files/disk-store'
import { readInBackground } from '@/lib/portfolio/commands/reading'

/** Reads what waits in a process of its own, which the test kills. */
readInBackground(fileStore())
// Nothing else keeps it: the reader waits for work without holding its program open.
setInterval(() => undefined, 1000)
