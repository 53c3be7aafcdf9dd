'use client'

import { useRouter } from 'next/navigation'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { toIsoDate } from '@/lib/kernel/dates'
import { BenchFoot } from './bench-foot'
import { BenchHead } from './bench-head'
import { isJudged, startOf, type BenchJudgement, type JudgementDraft } from './bench-model'
import { claimedBy, type Claimed } from './claimed'
import { DecidePanel } from './decide-panel'
import { EvidencePane } from './evidence-pane'
import { JudgePanel } from './judge-panel'
import type { BenchProps } from './bench-props'
import { Rail } from './rail'
import { forgetDraft, typedSoFar } from '@/components/ui/use-draft'
import { useStandings } from './use-standings'
import { useKeysOn, useShortcuts } from './use-shortcuts'

const JudgeClaimed = lazy(() => import('./judge-claimed'))
const KeysHelp = lazy(() => import('./keys-help'))

/** The workshop: evidence, criterion, rail. Going from one criterion to the next loads nothing. */
export function Bench(props: BenchProps) {
  const { owner, enrolmentId, candidate, decidable, latestDecisionId } = props
  const router = useRouter()
  const [chosen, setChosen] = useState(props.first)
  const [viewed, setViewed] = useState<Record<string, string>>({})
  const [given, setGiven] = useState<BenchJudgement[]>([])
  const [said, setSaid] = useState<JudgementDraft['confirmations']>([])
  const [claimed, setClaimed] = useState<Claimed | null>(null)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [keysOn, setKeysOn] = useKeysOn()

  // Going on by key or by verdict takes the focus along; choosing in the rail leaves it there.
  const takesFocus = useRef(false)
  useEffect(() => {
    if (!takesFocus.current) return
    takesFocus.current = false
    document.querySelector<HTMLElement>('.judge .crit')?.focus()
  }, [chosen])

  const { judgements, references, criteria } = useStandings(props, given, said)
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

  const goOn = (to: string | null) => {
    if (!to) return
    takesFocus.current = true
    choose(to)
  }
  const asOf = props.now.toISOString()
  const hasWords = (criterionId: string) => {
    const key = `judgement/${enrolmentId}/${criterionId}`
    const last = judgements.findLast((each) => each.criterionId === criterionId)
    const server = { saved: props.drafts[criterionId] ?? null, asOf }
    return typedSoFar(owner, key, startOf(last), server).comment.trim() !== ''
  }
  const askForAll = () => {
    if (!reference || deciding || props.closed !== null) return
    const { versionId } = reference
    setClaimed(claimedBy(versionId, criteria, props.references, judgements, hasWords))
  }

  useShortcuts(
    {
      e: askForAll,
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
          onAll={deciding || props.closed !== null ? null : askForAll}
        />
        {deciding ? (
          <DecidePanel
            {...{ owner, enrolmentId, candidate, criteria }}
            waits={props.waits}
            words={props.words}
            phrases={props.phrases}
            saved={{ saved: props.decisionDraft, asOf }}
            actionsSaved={{ saved: props.actionsDraft, asOf }}
            today={toIsoDate(props.now)}
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
              goOn(next?.id ?? (decidable ? 'decide' : null))
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
      <BenchFoot
        left={toDo.length}
        keysOn={keysOn}
        onHelp={() => setHelpOpen(true)}
        onSwitch={() => setKeysOn(!keysOn)}
      />
      {claimed && reference && (
        <Suspense>
          <JudgeClaimed
            {...{ owner, enrolmentId, claimed }}
            evidence={reference}
            references={references}
            judgeAll={props.judgeAll}
            onClose={() => setClaimed(null)}
            onJudged={(all) => {
              setClaimed(null)
              setGiven([...given, ...all])
              const { versionId } = reference
              setSaid([...said, { versionId, authentic: true, current: true }])
              const judged = new Set(all.map(({ criterionId }) => criterionId))
              const waits = [...later, criterion].find(
                ({ id, standing }) => standing === 'handedIn' && !judged.has(id),
              )
              goOn(waits?.id ?? (decidable ? 'decide' : null))
            }}
          />
        </Suspense>
      )}
      {isHelpOpen && (
        <Suspense>
          <KeysHelp onClose={() => setHelpOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
