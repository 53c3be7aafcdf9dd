'use client'

import { useRouter } from 'next/navigation'
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/components/ui/form-state'
import { Icon } from '@/components/ui/icon'
import { Kbd } from '@/components/ui/kbd'
import { BenchHead, type BenchSubject } from './bench-head'
import {
  isPinned,
  standingOf,
  type BenchCriterion,
  type BenchJudgement,
  type BenchReference,
  type JudgementDraft,
} from './bench-model'
import { DecidePanel, type DecisionWords } from './decide-panel'
import { EvidencePane } from './evidence-pane'
import { JudgePanel } from './judge-panel'
import type { Judge } from './use-judging'
import { Rail } from './rail'
import { forgetDraft } from '@/components/ui/use-draft'
import { useKeysOn, useShortcuts } from './use-shortcuts'

const KeysHelp = lazy(() => import('./keys-help'))

type Saved<Value> = { value: Value; at: string }

export type BenchProps = {
  owner: string
  enrolmentId: string
  candidate: string
  criteria: BenchCriterion[]
  references: BenchReference[]
  judgements: BenchJudgement[]
  drafts: Record<string, Saved<JudgementDraft>>
  decisionDraft: Saved<string> | null
  /** The server's clock when it read all this. */
  now: Date
  /** Why no verdict can be given; null when one can. */
  closed: string | null
  decidable: boolean
  waits: boolean
  words: DecisionWords
  latestDecisionId: string | null
  first: string
  judge: Judge
  decide: FormAction
  head: BenchSubject
  /** What is to be known of the unit, above the workshop. */
  children: ReactNode
}

/** The workshop: evidence, criterion, rail. Going from one criterion to the next loads nothing. */
export function Bench(props: BenchProps) {
  const { owner, enrolmentId, candidate, decidable, latestDecisionId } = props
  const router = useRouter()
  const [chosen, setChosen] = useState(props.first)
  const [viewed, setViewed] = useState<Record<string, string>>({})
  const [given, setGiven] = useState<BenchJudgement[]>([])
  const [said, setSaid] = useState<JudgementDraft['confirmations']>([])
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [keysOn, setKeysOn] = useKeysOn()

  // Going on by key or by verdict takes the focus along; choosing in the rail leaves it there.
  const takesFocus = useRef(false)
  useEffect(() => {
    if (!takesFocus.current) return
    takesFocus.current = false
    document.querySelector<HTMLElement>('.judge .crit')?.focus()
  }, [chosen])

  const judgements = useMemo(() => {
    const known = new Set(props.judgements.map(({ id }) => id))
    return [...props.judgements, ...given.filter(({ id }) => !known.has(id))]
  }, [props.judgements, given])
  const references = useMemo(
    () =>
      props.references.map((reference) => {
        const now = said.findLast(({ versionId }) => versionId === reference.versionId)
        return now ? { ...reference, authentic: now.authentic, current: now.current } : reference
      }),
    [props.references, said],
  )
  const criteria = useMemo(
    () =>
      props.criteria.map((criterion) => {
        const own = references.filter(({ criterionId }) => criterionId === criterion.id)
        const last = judgements.findLast(({ criterionId }) => criterionId === criterion.id)
        return { ...criterion, standing: standingOf(own, last), live: own.some(isPinned) }
      }),
    [props.criteria, references, judgements],
  )
  const deciding = chosen === 'decide' && decidable
  const index = Math.max(
    0,
    criteria.findIndex(({ id }) => id === chosen),
  )
  const criterion = criteria[index]
  const own = references.filter(({ criterionId }) => criterionId === criterion?.id)
  const reference = own.find((each) => each.referenceId === viewed[chosen]) ?? own[0]
  const toDo = criteria.filter(({ standing }) => standing === 'handedIn')
  const later = [...criteria.slice(index + 1), ...criteria.slice(0, index)]
  const next = later.find(({ standing }) => standing === 'handedIn')

  const choose = (id: string) => {
    setChosen(id)
    window.history.replaceState(null, '', `?criterion=${id}`)
  }
  const step = (by: 1 | -1) => {
    const places = [...criteria.map(({ id }) => id), ...(decidable ? ['decide'] : [])]
    const at = places.indexOf(deciding ? 'decide' : (criterion?.id ?? ''))
    const place = places[at + by]
    if (!place) return
    takesFocus.current = true
    choose(place)
  }
  const turn = (by: 1 | -1) => {
    const at = own.findIndex((each) => each === reference)
    const to = own[at + by]
    if (to) setViewed({ ...viewed, [chosen]: to.referenceId })
  }

  useShortcuts(
    {
      j: () => step(1),
      k: () => step(-1),
      '[': () => turn(-1),
      ']': () => turn(1),
      d: () => {
        if (!decidable) return
        takesFocus.current = true
        choose('decide')
      },
      '?': () => setHelpOpen(true),
    },
    keysOn,
  )
  useEffect(() => {
    if (latestDecisionId) forgetDraft(owner, `decision/${enrolmentId}`)
  }, [latestDecisionId, owner, enrolmentId])

  if (!criterion) return null
  const asOf = props.now.toISOString()
  return (
    <>
      <BenchHead
        {...props.head}
        judged={criteria.filter(isJudged).length}
        total={criteria.length}
      />
      {props.children}
      <main id="main" tabIndex={-1} className="shop">
        <EvidencePane
          criterion={criterion.number}
          references={own}
          chosen={reference}
          onChoose={(referenceId) => setViewed({ ...viewed, [chosen]: referenceId })}
        />
        {deciding ? (
          <DecidePanel
            {...{ owner, enrolmentId, candidate, criteria }}
            waits={props.waits}
            words={props.words}
            saved={{ saved: props.decisionDraft, asOf }}
            decide={props.decide}
            onChoose={choose}
          />
        ) : (
          <JudgePanel
            key={criterion.id}
            {...{ owner, enrolmentId, candidate, criterion, keysOn }}
            references={own}
            chosen={reference}
            judgements={judgements.filter(({ criterionId }) => criterionId === criterion.id)}
            saved={{ saved: props.drafts[criterion.id] ?? null, asOf }}
            closed={props.closed}
            next={next?.number ?? (decidable ? 'the decision' : null)}
            now={props.now}
            judge={props.judge}
            onJudged={(judgement, confirmations) => {
              setGiven([...given, judgement])
              setSaid([...said, ...confirmations])
              const to = next?.id ?? (decidable ? 'decide' : null)
              if (!to) return
              takesFocus.current = true
              choose(to)
            }}
            onChanged={() => router.refresh()}
          />
        )}
        <Rail
          criteria={criteria}
          chosen={deciding ? 'decide' : criterion.id}
          decidable={decidable}
          onChoose={choose}
        />
      </main>
      <p className="sr" role="status">
        {deciding
          ? 'Decision on the unit'
          : `${criterion.number}. ${toDo.length} ${toDo.length === 1 ? 'criterion' : 'criteria'} left to judge.`}
      </p>
      <footer className="footkeys keys">
        {foot.map(([keys, does]) => (
          <span key={does}>
            {[...keys].map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}{' '}
            {does}
          </span>
        ))}
        <span className="end">
          <Button small icon="info" onClick={() => setHelpOpen(true)}>
            All keys
          </Button>
          <Button small aria-pressed={!keysOn} onClick={() => setKeysOn(!keysOn)}>
            {keysOn ? 'Switch keys off' : 'Switch keys on'}
          </Button>
          <span>
            <Icon name="send" size={16} /> {toDo.length} left to judge
          </span>
        </span>
      </footer>
      {isHelpOpen && (
        <Suspense>
          <KeysHelp onClose={() => setHelpOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

const isJudged = ({ standing }: { standing: string }) =>
  standing === 'met' || standing === 'notYetMet'

const foot = [
  ['jk', 'next, previous criterion'],
  ['m', 'met'],
  ['n', 'not yet'],
  ['vacs', 'VACS'],
  ['w', 'comment'],
  ['[]', 'evidence'],
] as const
