import { DocumentField } from '@/components/ui/document-field'
import { Icon } from '@/components/ui/icon'
import { documentAccept, documentMaxBytes, documentWords } from '@/lib/registration/model/documents'

/** Chooses a document the centre keeps. The action names the same field: `document: { name }`. */
export function CentreDocumentField({
  name = 'document',
  label,
  hint,
  needed = false,
}: {
  name?: string
  label: string
  hint?: string
  /** Without it the form is refused. */
  needed?: boolean
}) {
  return (
    <DocumentField
      name={name}
      label={label}
      hint={hint ? `${hint} ${documentWords}` : documentWords}
      optional={!needed}
      accept={documentAccept}
      maxBytes={documentMaxBytes}
      tooLarge={`This file is too large. Choose a file: ${documentWords}`}
    />
  )
}

/** Fetches a document the centre keeps. A plain link: it is a download, not a page. */
export function DocumentLink({ document }: { document: { id: string; fileName: string } }) {
  return (
    <a href={`/api/documents/${document.id}`} download>
      <Icon name="download" size={16} /> {document.fileName}
    </a>
  )
}
