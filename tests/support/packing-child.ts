import './following'
import { makeInBackground } from '@/lib/packs/commands/making'
import { making } from './packing'

/** Makes packs in a process of its own, which the test kills; it says how much memory it takes. */
process.stdout.write(`${process.memoryUsage.rss()}\n`)
makeInBackground(making())
setInterval(() => process.stdout.write(`${process.memoryUsage.rss()}\n`), 100)
