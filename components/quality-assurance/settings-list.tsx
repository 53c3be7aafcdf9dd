import type { StrategySettings } from '@/lib/quality-assurance/model/strategy'
import { settingsWords } from '@/lib/quality-assurance/rules/settings-words'

/** What a strategy says, to be read: rates, first decisions, and what raises a risk. */
export const SettingsList = ({
  settings,
  view,
}: {
  settings: StrategySettings
  view: Parameters<typeof settingsWords>[1]
}) => (
  <dl className="answers">
    {settingsWords(settings, view).map(({ label, lines }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>
          {lines.length === 1 ? (
            lines[0]
          ) : (
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </dd>
      </div>
    ))}
  </dl>
)
