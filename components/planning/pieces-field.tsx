import { ChecksField } from '@/components/ui/choice-fields'

/** A version that may be named as what something was done with. */
export type Piece = { versionId: string; number: number; title: string }

/** Evidence to name, folded until it is wanted; nothing where there is none. */
export function PiecesField({
  title,
  legend,
  pieces,
}: {
  title: string
  legend: string
  pieces: readonly Piece[]
}) {
  if (pieces.length === 0) return null
  return (
    <details>
      <summary>{title}</summary>
      <div className="scroll">
        <ChecksField
          name="versionIds"
          legend={legend}
          options={pieces.map(({ versionId, number, title: piece }) => ({
            value: versionId,
            label: `E${number} ${piece}`,
          }))}
        />
      </div>
    </details>
  )
}
