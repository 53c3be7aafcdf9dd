import type { AiUse } from '@/lib/portfolio/model/ai-use'

/** "No AI assistant was used." */
export const aiUseWords = (use: AiUse | null): string =>
  use === null
    ? 'Whether a tool such as an AI assistant was used is not said.'
    : use.used === 'no'
      ? 'No tool such as an AI assistant was used.'
      : `${use.tool} was used: ${use.purpose}`
