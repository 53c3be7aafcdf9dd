import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'

const count = z.number().int()
const rows = (many: number): string => (many === 1 ? '1 row' : `${many} rows`)

export const importChecked = defineEvent(
  'import-checked',
  'import',
  // Which bytes, never what the file is called: that may hold a name.
  z.object({ sha256: z.string(), rows: count, writable: count, bad: count, already: count }),
  ({ rows: all, writable, bad, already }) =>
    `checked a file of ${rows(all)}: ${writable} can be registered, ${bad} cannot, ${already} were registered before`,
)

export const importStarted = defineEvent(
  'import-started',
  'import',
  z.object({ writable: count, left: count }),
  ({ writable, left }) =>
    `chose to register the ${rows(writable)} of a file that can be, and to leave ${left}`,
)

export const importAdvanced = defineEvent(
  'import-advanced',
  'import',
  z.object({ registered: count, refused: count, whole: z.boolean(), finished: z.boolean() }),
  ({ registered, refused, whole, finished }) =>
    `registered ${rows(registered)} of a file${whole ? ', all at once' : ''}${refused > 0 ? `; ${refused} were refused` : ''}${finished ? '; it is finished' : ''}`,
)

export const importDiscarded = defineEvent(
  'import-discarded',
  'import',
  z.object({ registered: count }),
  ({ registered }) =>
    `discarded what was read from a file${registered > 0 ? `, after ${rows(registered)} had been registered` : ''}`,
)
