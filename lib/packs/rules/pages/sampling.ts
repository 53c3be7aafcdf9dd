import { formatDate, formatDateTime } from '@/lib/kernel/dates'
import type { PackedChoice, PackedPlan, PackedSampling } from '@/lib/packs/model/sampling'
import { html, paragraphs, type Html } from '@/lib/packs/rules/html'
import { facts, list, page, section, table } from './page'

const choices = (title: string, rows: readonly PackedChoice[]): Html =>
  html`<h4>${title}</h4>
    ${table(
      ['Candidate', 'Unit', 'Assessor', 'Why this one', 'State'],
      rows.map(({ candidate, reference, title: unit, assessor, why, state }) => [
        candidate,
        html`<code>${reference}</code> ${unit}`,
        assessor,
        why,
        state,
      ]),
    )}`

const planned = (plan: PackedPlan): Html =>
  html`<h3>Plan ${plan.number}, ${formatDate(plan.startsOn)} to ${formatDate(plan.endsOn)}</h3>
    ${facts([
      ['Strategy it was drawn by', `Strategy ${plan.strategy}`],
      [
        'Seed',
        html`<code>${plan.seed}</code>: the same sign-offs, strategy and seed draw the same samples`,
      ],
      [
        'Drawn',
        `${plan.draw === 1 ? 'Once' : `${plan.draw} times, the last time`} by ${plan.drawnBy}, ${formatDateTime(plan.drawnAt)}, from ${plan.considered} sign-offs`,
      ],
    ])}
    ${plan.samples.length === 0 && html`<p>It chose no sign-off of these portfolios.</p>`}
    ${plan.samples.length > 0 && choices('Sign-offs it chose from these portfolios', plan.samples)}
    ${plan.interims.length > 0 && choices('Units looked at, or to be looked at, before their sign-off', plan.interims)}
    ${
      plan.gaps.length > 0 &&
      html`<h4>What it could not cover when it was last drawn</h4>
        ${list(plan.gaps)}`
    } `

/** Why these samples: the strategy in force, and the plans that chose them. Of a visit pack alone. */
export const samplingPageOf = (sampling: readonly PackedSampling[]): string =>
  page({
    title: 'Strategy and sampling plan',
    up: [{ href: 'index.html', label: 'Pack' }],
    body: html`<p>
        How often the centre looks at its assessors’ decisions and why, and which of the sign-offs
        in this pack its plans chose.
      </p>
      ${sampling.map(({ title, number, strategy, plans }) =>
        section(
          `${title}, ${number}`,
          html`${
            strategy
              ? html`<h3>Strategy ${strategy.number}, in force</h3>
                  <p class="quiet">
                    Drafted by ${strategy.draftedBy}, ${formatDate(strategy.at)}; approved by
                    ${strategy.approvedBy}, ${formatDate(strategy.approvedAt)}; to be reviewed by
                    ${formatDate(strategy.reviewBy)}.
                  </p>
                  ${paragraphs(strategy.reasons)}
                  ${facts(
                    strategy.settings.map(({ label, lines }) => [
                      label,
                      lines.length === 1 ? (lines[0] ?? '') : list(lines),
                    ]),
                  )}`
              : html`<p>No strategy is in force.</p>`
          }
          ${plans.length === 0 && html`<p>No sampling plan chose from these portfolios.</p>`}
          ${plans.map(planned)}`,
        ),
      )}`,
  })
