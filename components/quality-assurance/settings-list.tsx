import {
  factorWeightWords,
  riskFactors,
  riskFactorWords,
  riskRatings,
  riskRatingWords,
  type StrategySettings,
} from '@/lib/quality-assurance/model/strategy'

/** What a strategy says, to be read: rates, first decisions, and what raises a risk. */
export function SettingsList({
  settings,
  view,
}: {
  settings: StrategySettings
  view: {
    sites: readonly { id: string; name: string }[]
    units: readonly { reference: string }[]
  }
}) {
  const remote = view.sites.filter(({ id }) => settings.remoteSiteIds.includes(id))
  const demanding = view.units.filter(({ reference }) =>
    settings.demandingUnits.includes(reference),
  )
  const counted = riskFactors.filter((factor) => settings.weights[factor] !== '0')
  return (
    <dl className="answers">
      <div>
        <dt>Of every hundred decisions</dt>
        <dd>
          {riskRatings
            .map((rating) => `${riskRatingWords[rating].toLowerCase()}: ${settings.rates[rating]}`)
            .join(', ')}
        </dd>
      </div>
      <div>
        <dt>First decisions of a new or working-towards assessor</dt>
        <dd>
          {settings.firsts === 1
            ? 'The first in each unit is always sampled'
            : `The first ${settings.firsts} in each unit are always sampled`}
          . New: {settings.newMonths} months.
        </dd>
      </div>
      <div>
        <dt>What raises the risk</dt>
        <dd>
          <ul>
            {counted.map((factor) => (
              <li key={factor}>
                {riskFactorWords[factor]}
                {factor === 'caseload' && ` (more than ${settings.caseload})`}
                {factor === 'remote' &&
                  ` (${remote.map(({ name }) => name).join(', ') || 'no site named'})`}
                {factor === 'demanding' &&
                  ` (${demanding.map(({ reference }) => reference).join(', ') || 'no unit named'})`}
                : {factorWeightWords[settings.weights[factor]].toLowerCase()}
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  )
}
