import { Icon } from '@/components/ui/icon'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { TrailEntry } from '@/lib/audit/model'
import { roleTitles } from '@/lib/kernel/actor'

/** Entries of a trail, one row each: the sentence, who, when, and the hash it is held by. */
export function TrailTable({
  entries,
  caption,
}: {
  entries: readonly TrailEntry[]
  caption: string
}) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Column right className="wide">
            Entry
          </Column>
          <Column>When</Column>
          <Column>What happened</Column>
          <Column className="wide">As</Column>
          <Column className="wide">Hash</Column>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className="r num wide">{entry.sequence}</td>
            <td className="when num">
              <Time at={entry.at} show="date and time" />
            </td>
            <td className="said">
              <b>{entry.who}</b> {entry.sentence}
            </td>
            <td className="wide muted">{entry.role ? roleTitles[entry.role] : ''}</td>
            <td className="wide hash" title={entry.hash}>
              <Icon name={entry.intact ? 'check' : 'triangle-alert'} />{' '}
              <span className="sr">
                {entry.intact ? 'Fits what the entry says: ' : 'Does not fit what the entry says: '}
              </span>
              {entry.hash.slice(0, 12)}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
