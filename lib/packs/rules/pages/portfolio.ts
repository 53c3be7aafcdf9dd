import { formatDate, formatDateTime } from '@/lib/kernel/dates'
import type { PackedPortfolio, PackedStory } from '@/lib/packs/model/portfolio'
import type { PackedEntry } from '@/lib/packs/model/trail'
import { html, type Html, type Part } from '@/lib/packs/rules/html'
import { evidencePage } from '@/lib/packs/rules/names'
import { byAt, facts, list, page, section, table } from './page'
import { toEvidence } from './unit'

const stories = (title: string, told: PackedStory[]): Part =>
  told.length > 0 &&
  section(
    title,
    told.map(
      (story) =>
        html`<h3>${story.title}</h3>
          ${list(story.steps.map((step) => html`<span class="quiet">${byAt(step)}</span>: ${step.words}`))}`,
    ),
  )

const handedIn = ({ submissions }: PackedPortfolio): Part =>
  submissions.length > 0 &&
  section(
    'Handed in',
    submissions.map(
      (each) =>
        html`<h3>Submission ${each.number}</h3>
          <p class="quiet">${byAt(each)}</p>
          ${list(each.items.map((item) => html`${item.unit} ${item.criterion}: ${toEvidence('', item.evidence, item.version)}, ${item.location}`))}`,
    ),
  )

/** The portfolio's own first page: whose it is, its units, its evidence, and what became of it. */
export const portfolioPageOf = (portfolio: PackedPortfolio): string =>
  page({
    title: portfolio.candidate,
    up: [{ href: '../index.html', label: 'Pack' }],
    body: html`${facts([
        [
          'Qualification',
          html`${portfolio.qualification.title} (${portfolio.qualification.number}), edition
          ${portfolio.qualification.edition}`,
        ],
        [
          'Registration',
          html`${portfolio.awardingBodyNumber ? `${portfolio.awardingBodyNumber}, ` : ''}${formatDate(portfolio.registeredOn)}`,
        ],
        ['State', portfolio.state],
        ['Started', portfolio.startedOn && formatDate(portfolio.startedOn)],
        ['Planned end', portfolio.plannedEndOn && formatDate(portfolio.plannedEndOn)],
        ['Site', portfolio.site],
        ['Employer', portfolio.employer],
      ])}
      <p><a href="trail.html">The record of everything that was done</a></p>
      ${section(
        'Units',
        table(
          ['Unit', '', 'Level', 'Credits', 'State'],
          portfolio.units.map((unit) => [
            html`<a href="${unit.path.slice(portfolio.folder.length + 1)}">${unit.reference}</a>`,
            unit.title,
            unit.level,
            unit.credits,
            unit.state,
          ]),
        ),
      )}
      ${section(
        'Evidence',
        portfolio.evidence.length === 0
          ? html`<p class="quiet">None yet.</p>`
          : table(
              ['', 'Title', 'Kind', 'Produced', 'Versions'],
              portfolio.evidence.map(({ number, versions }) => {
                const last = versions.at(-1)
                return [
                  html`<a href="${evidencePage(number)}">E${number}</a>`,
                  last?.title,
                  last?.kind,
                  last && formatDate(last.producedOn),
                  versions.length,
                ]
              }),
            ),
      )}
      ${handedIn(portfolio)} ${stories('Plans and reviews', portfolio.plans)}
      ${stories('Actions', portfolio.actions)}
      ${stories('Enquiries and appeals', portfolio.appeals)}
      ${stories('Claims and certificates', portfolio.claims)}
      ${
        portfolio.staff.length > 0 &&
        section(
          'Who served',
          table(
            ['Role', 'Name', 'Unit', 'From', 'Until'],
            portfolio.staff.map((each) => [
              each.role,
              each.name,
              each.unit ?? 'The whole registration',
              formatDate(each.from),
              each.until ? formatDate(each.until) : 'today',
            ]),
          ),
        )
      }`,
  })

/** What was done in a portfolio, in words, with each entry's place in the chain. */
export const trailPageOf = (portfolio: PackedPortfolio, entries: PackedEntry[]): string =>
  page({
    title: 'The record of everything',
    up: [
      { href: '../index.html', label: 'Pack' },
      { href: 'index.html', label: portfolio.candidate },
    ],
    body: html`<p>
        Everything that was done in this portfolio, in its order. Each entry carries the hash of the
        one before it in the centre’s chain; <code>trail.jsonl</code> holds them as they are hashed.
      </p>
      ${table(
        ['Place', 'When', 'Who', 'What', 'Hash'],
        entries.map((entry) => [
          entry.sequence,
          formatDateTime(entry.at),
          html`${entry.who}${entry.role && html` <span class="quiet">(${entry.role})</span>`}`,
          html`${entry.sentence}${entry.content === null && html` <span class="quiet">(its words are not in this pack)</span>`}`,
          short(entry.hash),
        ]),
      )}`,
  })

const short = (hash: string): Html => html`<code title="${hash}">${hash.slice(0, 12)}…</code>`
