import type { ViewedVersion } from '@/components/viewer/evidence-viewer'
import { recordWithHead } from '@/lib/portfolio/model/records'
import type { EvidenceItemView } from '@/lib/portfolio/queries/candidate-evidence'

type Version = EvidenceItemView['versions'][number]

/** A version as the viewer takes it. */
export function viewedVersion(
  form: EvidenceItemView['evidence']['form'],
  { id, mediaType, title, fileName, size, record, keptWhere }: Version,
): ViewedVersion {
  const text = record ? recordWithHead(record) : keptWhere
  return { versionId: id, form, mediaType, title, fileName, size, ...(text && { text }) }
}
