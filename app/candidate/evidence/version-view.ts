import type { ViewedVersion } from '@/components/viewer/evidence-viewer'
import { formatDate } from '@/lib/kernel/dates'
import { recordTypeWords } from '@/lib/portfolio/model'
import type { EvidenceItemView } from '@/lib/portfolio/queries/candidate-evidence'

type Version = EvidenceItemView['versions'][number]

/** A version as the viewer takes it. */
export function viewedVersion(
  form: EvidenceItemView['evidence']['form'],
  { id, mediaType, title, fileName, size, record, keptWhere }: Version,
): ViewedVersion {
  const text = record
    ? `${recordTypeWords[record.type]}, ${formatDate(new Date(record.heldOn))}, ${record.place}\n\n${record.account}`
    : keptWhere
  return { versionId: id, form, mediaType, title, fileName, size, ...(text && { text }) }
}
