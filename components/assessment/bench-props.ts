import type { ReactNode } from 'react'
import type { Phrase } from '@/lib/assessment/model/phrases'
import type { FormAction } from '@/components/ui/form-state'
import type { FormWords } from '@/components/ui/form-words'
import type { BenchSubject } from './bench-head'
import type { BenchCriterion, BenchJudgement, BenchReference, JudgementDraft } from './bench-model'
import type { DecisionWords } from './decide-panel'
import type { JudgeAll } from './judge-claimed'
import type { Judge } from './use-judging'

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
  /** The centre's words for a decision on the unit. */
  phrases: Phrase[]
  /** Actions typed into the decision and not sent. */
  actionsDraft: Saved<FormWords> | null
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
  judgeAll: JudgeAll
  decide: FormAction
  head: BenchSubject
  /** What is to be known of the unit, above the workshop. */
  children: ReactNode
}
