import { Icon } from '@/components/ui/icon'
import type { Hint } from '@/lib/assessment/rules/hints'
import type { BenchReference } from './bench-model'

const icons = { v: 'info', a: 'copy', c: 'clock', s: 'info' } as const satisfies Record<
  Hint['about'],
  string
>

/** What the data says of the evidence in view: beside the letter it bears on, or all of it. */
export function Hints({ of, about }: { of: BenchReference; about?: Hint['about'] }) {
  return of.hints
    .filter((hint) => about === undefined || hint.about === about)
    .map((hint) => (
      <span className="old" key={hint.about}>
        <Icon name={icons[hint.about]} />{' '}
        {hint.shared ? (
          <a href={`/assessor/shared-files/${of.versionId}`}>{hint.words}</a>
        ) : (
          hint.words
        )}
      </span>
    ))
}
