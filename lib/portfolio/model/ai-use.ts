import { z } from 'zod'
import { id, optionalText } from '@/lib/kernel/fields'

/** Whether a tool such as an AI assistant was used in making a version: which, for what, what came out. */
export const aiUseSchema = z.discriminatedUnion('used', [
  z.object({ used: z.literal('no') }),
  z.object({
    used: z.literal('yes'),
    tool: z.string(),
    purpose: z.string(),
    /** What came out of it, kept as text; empty where it is kept as a file, or not kept. */
    output: z.string(),
    /** The file in which what came out is kept: an attachment of the version. */
    attachmentId: id.nullable(),
  }),
])
export type AiUse = z.output<typeof aiUseSchema>

const noAnswer = { used: '' as const, tool: '', purpose: '', output: '', uploadId: undefined }

/** As a form sends it. Nothing chosen says nothing; a yes says which tool and for what; or as the version before. */
export const aiUseInput = z
  .object({
    used: z.enum(['', 'no', 'yes', 'same']).default(''),
    tool: optionalText(200),
    purpose: optionalText(1000),
    output: optionalText(20_000),
    uploadId: id.optional().or(z.literal('').transform(() => undefined)),
  })
  .superRefine(({ used, tool, purpose }, context) => {
    if (used !== 'yes') return
    const miss = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (tool === '') miss('tool', 'Say which tool you used, such as its name.')
    if (purpose === '') miss('purpose', 'Say what you used it for.')
  })
  .default(noAnswer)
export type AiUseInput = z.output<typeof aiUseInput>

/** The same said of another version, with its own attachment of what the tool gave out. */
export const aiUseAgain = (before: AiUse | null, attachmentId: string | null): AiUse | null =>
  before?.used === 'yes' ? { ...before, attachmentId } : before

/** What of the answer is kept; null where nobody said. What a tool gave out is an attachment of each version. */
export function aiUseOf(
  input: AiUseInput,
  attachmentId: string | null,
  before: AiUse | null = null,
): AiUse | null {
  if (input.used === '') return null
  if (input.used === 'same') return aiUseAgain(before, attachmentId)
  if (input.used === 'no') return { used: 'no' }
  const { tool, purpose, output } = input
  return { used: 'yes', tool, purpose, output, attachmentId }
}

/** As it is kept, or null where nothing was said. */
export const aiUseIn = (kept: unknown): AiUse | null => aiUseSchema.safeParse(kept).data ?? null
