import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-names'
import { lookWords, type Look } from '@/lib/quality-assurance/rules/planning/heat'

const icons: Record<Look, IconName> = {
  never: 'eye-off',
  interim: 'search',
  planned: 'calendar',
  done: 'search-check',
  action: 'flag',
  agreed: 'circle-check',
}

/** How far something has been looked at: an icon and a word. */
export const LookWord = ({ look }: { look: Look }) => (
  <span className="w">
    <Icon name={icons[look]} />
    {lookWords[look].word}
  </span>
)

/** The same standing by itself, in its colours. */
export const LookChip = ({ look }: { look: Look }) => (
  <span className={`k k-${look}`}>
    <LookWord look={look} />
  </span>
)
