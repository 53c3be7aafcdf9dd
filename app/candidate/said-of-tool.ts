import type { SaidOfTool } from '@/components/portfolio/ai-use-fields'
import type { AiUse } from '@/lib/portfolio/model/ai-use'
import { aiUseWords } from '@/lib/portfolio/model/ai-use-words'

/** What a version says of a tool, to be said again of the next; null where it says nothing. */
export function saidOfTool({
  number,
  aiUse,
  attachments,
}: {
  number: number
  aiUse: AiUse | null
  attachments: readonly { id: string; fileName: string }[]
}): SaidOfTool | null {
  if (!aiUse) return null
  const keptAs = aiUse.used === 'yes' ? aiUse.attachmentId : null
  const fileName = attachments.find(({ id }) => id === keptAs)?.fileName ?? null
  return { version: number, words: aiUseWords(aiUse), fileName }
}
