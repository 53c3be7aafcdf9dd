import {
  factorWeightWords,
  riskFactors,
  riskFactorWords,
  riskRatings,
  riskRatingWords,
  type StrategySettings,
} from '@/lib/quality-assurance/model/strategy'

type Named = {
  sites: readonly { id: string; name: string }[]
  units: readonly { reference: string }[]
}

/** What a strategy says, to be read: rates, first decisions, and what raises a risk. */
export function settingsWords(
  settings: StrategySettings,
  { sites, units }: Named,
): { label: string; lines: string[] }[] {
  const remote = sites.filter(({ id }) => settings.remoteSiteIds.includes(id))
  const demanding = units.filter(({ reference }) => settings.demandingUnits.includes(reference))
  const beside = {
    caseload: ` (more than ${settings.caseload})`,
    remote: ` (${remote.map(({ name }) => name).join(', ') || 'no site named'})`,
    demanding: ` (${demanding.map(({ reference }) => reference).join(', ') || 'no unit named'})`,
  }
  const firsts =
    settings.firsts === 1
      ? 'The first in each unit is always sampled'
      : `The first ${settings.firsts} in each unit are always sampled`
  return [
    {
      label: 'Of every hundred decisions',
      lines: [
        riskRatings
          .map((rating) => `${riskRatingWords[rating].toLowerCase()}: ${settings.rates[rating]}`)
          .join(', '),
      ],
    },
    {
      label: 'First decisions of a new or working-towards assessor',
      lines: [`${firsts}. New: ${settings.newMonths} months.`],
    },
    {
      label: 'What raises the risk',
      lines: riskFactors
        .filter((factor) => settings.weights[factor] !== '0')
        .map(
          (factor) =>
            `${riskFactorWords[factor]}${factor in beside ? beside[factor as keyof typeof beside] : ''}: ${factorWeightWords[settings.weights[factor]].toLowerCase()}`,
        ),
    },
  ]
}
