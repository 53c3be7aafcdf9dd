import { fileAddress } from '@/components/viewer/ways'
import type { AiUse } from '@/lib/portfolio/model/ai-use'
import { aiUseWords } from '@/lib/portfolio/model/ai-use-words'
import './ai-use.css'

/** What was said of a tool such as an AI assistant, with what it gave out where that was kept. */
export function AiUseSaid({ use, versionId }: { use: AiUse | null; versionId: string }) {
  return (
    <div className="ai-said sm">
      <p>{aiUseWords(use)}</p>
      {use?.used === 'yes' && use.output && (
        <details>
          <summary>What it gave out</summary>
          <p className="output">{use.output}</p>
        </details>
      )}
      {use?.used === 'yes' && use.attachmentId && (
        <p>
          <a href={fileAddress(versionId, 'file', use.attachmentId)} download>
            What it gave out, as a file
          </a>
        </p>
      )}
    </div>
  )
}
