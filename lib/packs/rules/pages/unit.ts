import { formatDate, formatDateTime } from '@/lib/kernel/dates'
import type {
  PackedCriterion,
  PackedDecision,
  PackedInterim,
  PackedPortfolio,
  PackedReference,
  PackedSample,
  PackedUnit,
} from '@/lib/packs/model/portfolio'
import { html, paragraphs, type Html, type Part } from '@/lib/packs/rules/html'
import { evidencePage } from '@/lib/packs/rules/names'
import { byAt, facts, list, page, section, signed, table } from './page'

const label = (evidence: number, version: number): string =>
  `E${evidence}${version > 1 ? ` version ${version}` : ''}`

export const toEvidence = (up: string, evidence: number, version: number): Html =>
  html`<a href="${up}${evidencePage(evidence)}#v${version}">${label(evidence, version)}</a>`

const verdictWords = { met: 'Met', notYetMet: 'Not yet met' } as const

const referenceLine = (reference: PackedReference): Part =>
  html`${toEvidence('../', reference.evidence, reference.version)},
  ${reference.location}${reference.claim && html`: ${reference.claim}`}${reference.withdrawnAt && html` <span class="quiet">(taken out ${formatDate(reference.withdrawnAt)})</span>`}`

const standing = ({ judgements }: PackedCriterion): Part => {
  const last = judgements.at(-1)
  if (!last) return html`<span class="quiet">Not judged</span>`
  return html`<span class="${last.verdict === 'met' ? 'met' : 'open'}"
    >${last.verdict === 'met' ? '✓' : '○'} ${verdictWords[last.verdict]}</span
  >`
}

/** Criteria down, evidence across: where each criterion is shown, and how it stands. */
const matrix = (criteria: PackedCriterion[]): Html =>
  table(
    ['', 'Criterion', 'Where it is shown', 'Stands'],
    criteria.map((criterion) => [
      html`<a href="#c${criterion.number}">${criterion.number}</a>`,
      criterion.text,
      list(criterion.references.filter(({ withdrawnAt }) => !withdrawnAt).map(referenceLine)),
      standing(criterion),
    ]),
  )

const judgements = (criterion: PackedCriterion): Html =>
  html`<h3 id="c${criterion.number}">${criterion.number} ${criterion.text}</h3>
    ${criterion.references.length === 0 && html`<p class="quiet">No evidence is cross-referenced to it.</p>`}
    ${list(criterion.references.map(referenceLine))}
    ${criterion.judgements.map(
      (each) =>
        html`<p>
            <b>${verdictWords[each.verdict]}</b>
            <span class="quiet">${byAt(each)}</span
            >${!each.sufficient && html` <span class="open">Not sufficient yet.</span>`}
          </p>
          ${paragraphs(each.comment)}
          ${each.bases.length > 0 && list(each.bases.map((basis) => html`${toEvidence('../', basis.evidence, basis.version)}, ${basis.location}: ${basis.valid ? 'valid' : 'not valid'} for this criterion`))}`,
    )}
    ${
      criterion.note &&
      html`<p><b>Your own note</b></p>
        ${paragraphs(criterion.note)}`
    } `

const sample = (each: PackedSample): Html =>
  html`<h3>Sampled by ${byAt(each)}</h3>
    <p>${each.reason}</p>
    <p class="quiet">What was sampled, frozen: <code>${each.frozenSha256}</code></p>
    ${
      each.conclusion &&
      html`<p>
          <b>${each.conclusion.outcome === 'agreed' ? 'Agreed' : 'Disagreed'}</b
          >${each.conclusion.returnedTo && html`, returned to the ${each.conclusion.returnedTo}`}
        </p>
        ${list(each.conclusion.answers.map(({ question, yes, note }) => html`${question} <b>${yes ? 'Yes' : 'No'}</b>${note && html`: ${note}`}`))}
        ${paragraphs(each.conclusion.feedback)}
        ${signed({ by: each.conclusion.by, at: each.conclusion.at, wording: each.conclusion.wording })}`
    }
    ${foundAndAsked(each)}`

const foundAndAsked = (each: Pick<PackedSample, 'findings' | 'actions'>): Html =>
  html`${
    each.findings.length > 0 &&
    table(
      ['Criterion', 'Finding', 'Note'],
      each.findings.map((finding) => [finding.criterion, finding.verdict, finding.note]),
    )
  }
  ${
    each.actions.length > 0 &&
    table(
      ['Action', 'Whose', 'By', 'Closed'],
      each.actions.map((action) => [
        html`${action.text}
          <span class="quiet"
            >(${action.effect === 'unit' ? 'on the unit' : 'for development'})</span
          >`,
        action.owner,
        formatDate(action.dueOn),
        action.closed ? html`${byAt(action.closed)}: ${action.closed.note}` : 'Open',
      ]),
    )
  }`

const interim = (each: PackedInterim): Html =>
  html`<h3>Interim sample by ${byAt(each)}</h3>
    <p>${each.reason}</p>
    <p class="quiet">The unit as it stood, frozen: <code>${each.frozenSha256}</code></p>
    ${paragraphs(each.feedback)} ${foundAndAsked(each)}`

const decision = (each: PackedDecision): Html =>
  html`<h3>
      Decision ${each.number}: ${each.outcome === 'achieved' ? 'signed off' : 'referred, not yet'}
    </h3>
    ${paragraphs(each.feedback)} ${signed(each.signed)}
    ${each.competence && html`<p class="quiet">What the assessor held that day: ${each.competence}</p>`}
    ${
      each.countersignature &&
      html`<p>
          <b
            >${each.countersignature.outcome === 'signed' ? 'Countersigned' : 'Returned by the countersigner'}</b
          >
        </p>
        ${paragraphs(each.countersignature.comment)} ${signed(each.countersignature)}`
    }
    ${each.samples.map(sample)}`

/** Everything of one unit: the matrix, each criterion with every judgement, what was declared, decided and found. */
export function unitPageOf(portfolio: PackedPortfolio, unit: PackedUnit): string {
  const criteria = unit.outcomes.flatMap((outcome) => outcome.criteria)
  return page({
    title: `${unit.reference} ${unit.title}`,
    up: [
      { href: '../../index.html', label: 'Pack' },
      { href: '../index.html', label: portfolio.candidate },
    ],
    body: html`${facts([
      ['Level and credits', `Level ${unit.level}, ${unit.credits} credits`],
      ['Route', unit.route],
      ['State', html`${unit.state}, since ${formatDateTime(unit.stateSince)}`],
    ])}
    ${
      unit.routes.length > 0 &&
      section(
        'What the route rests on',
        list(
          unit.routes.map((each) => html`<span class="quiet">${byAt(each)}</span>: ${each.words}`),
        ),
      )
    }
    ${section('Criteria and evidence', matrix(criteria))}
    ${section(
      'Each criterion',
      unit.outcomes.map(
        (outcome) =>
          html`<p><b>Outcome ${outcome.number}: ${outcome.text}</b></p>
            ${outcome.criteria.map(judgements)}`,
      ),
    )}
    ${
      unit.declarations.length > 0 &&
      section(
        'Declared complete',
        unit.declarations.map(
          (each) =>
            html`${signed(each)}${each.withdrawnAt && html`<p class="quiet">Withdrawn ${formatDateTime(each.withdrawnAt)}</p>`}`,
        ),
      )
    }
    ${unit.interims.length > 0 && section('Looked at while under way', unit.interims.map(interim))}
    ${unit.decisions.length > 0 && section('Decisions', unit.decisions.map(decision))}
    ${
      unit.releases.length > 0 &&
      section(
        'Released',
        unit.releases.map(
          (each) =>
            html`${each.way && html`<p>${each.way}${each.reason && html`: ${each.reason}`}</p>`}${signed(each)}`,
        ),
      )
    }
    ${
      unit.messages.length > 0 &&
      section(
        'Messages about this unit',
        unit.messages.map(
          (each) =>
            html`<p><b>${each.by}</b> <span class="quiet">${formatDateTime(each.at)}</span></p>
              ${paragraphs(each.text)}`,
        ),
      )
    }`,
  })
}
