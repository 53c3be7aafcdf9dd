import { natures, type EvidenceKind, type Nature } from '@/lib/specification/model'

/**
 * A criterion's first verb says what the candidate is to do, and so what usually shows it
 * (domain.md §3). The verb goes before the outcome: a unit of "Be able to" outcomes may still ask to
 * explain and evaluate. It suggests and never restricts.
 */
type Verb = { nature: Nature; help: string }

const knowing: Record<string, string> = {
  analyse: 'Take it apart, and say how the parts bear on each other.',
  appraise: 'Weigh up how good or useful it is, with reasons.',
  assess: 'Weigh it up against what matters, and say where it stands.',
  clarify: 'Make plain what was not.',
  compare: 'Say how they are alike and how they differ.',
  define: 'Say exactly what it is.',
  describe: 'Say what it is like, in enough detail to picture it.',
  differentiate: 'Say how one is told from the other.',
  discuss: 'Look at it from more than one side.',
  distinguish: 'Say how one is told from the other.',
  evaluate: 'Judge its strengths and weaknesses, and come to a conclusion.',
  explain: 'Say how or why, with reasons.',
  give: 'Set out what is asked for.',
  illustrate: 'Show what is meant, with examples.',
  interpret: 'Say what it means.',
  justify: 'Give the reasons that make it right.',
  list: 'Name each one.',
  outline: 'Give the main points.',
  state: 'Say it, briefly and clearly.',
  summarise: 'Give the main points in short.',
}

const doing: Record<string, string> = {
  access: 'Get to it, as part of your work.',
  act: 'Do it, as part of your work.',
  adapt: 'Change it to fit.',
  address: 'Deal with it.',
  adhere: 'Keep to it, and let it be seen that you do.',
  agree: 'Come to an agreement with the others concerned.',
  allocate: 'Share out who does what, and with what.',
  apply: 'Put it to use in your work.',
  behave: 'Let it show in how you act.',
  benchmark: 'Hold it against a known measure.',
  brief: 'Tell people what they need before they begin.',
  carry: 'Do it, as part of your work.',
  check: 'Look whether it is right.',
  collect: 'Bring it together.',
  communicate: 'Get it across to those who need it.',
  complete: 'Finish it.',
  conduct: 'Do it, as part of your work.',
  confirm: 'Make sure that it is so.',
  coordinate: 'Bring people and work together.',
  deal: 'Handle it, to an outcome.',
  delegate: 'Give it to somebody else to do, and stay answerable.',
  deliver: 'Bring it about as agreed.',
  demonstrate: 'Show that you can, by doing it.',
  encourage: 'Help others to want to.',
  engage: 'Bring people in, and keep them with you.',
  ensure: 'Make sure that it is so, and stays so.',
  escalate: 'Hand it up to whoever has to know or decide.',
  establish: 'Find it out, or set it up.',
  execute: 'Carry it out as planned.',
  follow: 'Do it as laid down.',
  gain: 'Get it from those who give it.',
  gather: 'Collect it.',
  handle: 'Deal with it, to an outcome.',
  identify: 'Find it, and name it.',
  implement: 'Put it into practice.',
  inform: 'Tell those who need to know.',
  initiate: 'Start it.',
  keep: 'See that it stays so.',
  lead: 'Give direction, and others follow.',
  maintain: 'Keep it going, at its standard.',
  make: 'Do it, and show what came of it.',
  manage: 'Run it: plan, see to it, put it right.',
  measure: 'Put a figure to it.',
  minimise: 'Keep it as small as it can be.',
  monitor: 'Keep watch on it over time.',
  motivate: 'Help others to want to do well.',
  negotiate: 'Reach terms both sides can take.',
  obtain: 'Get it.',
  offer: 'Put it to somebody who may take it.',
  organise: 'Arrange people, things and times.',
  promote: 'Speak up for it, and win others to it.',
  provide: 'Give it to those who need it.',
  recognise: 'Notice it for what it is.',
  resolve: 'Bring it to an end that holds.',
  respond: 'Answer it, in word or deed.',
  review: 'Look back over it, and see what to change.',
  seek: 'Go and ask for it.',
  select: 'Choose it, for a reason.',
  share: 'Pass it on to others.',
  solve: 'Find the answer, and put it to work.',
  support: 'Help others to do it.',
  take: 'Do what is needed.',
  test: 'Try whether it works.',
  use: 'Put it to work.',
  validate: 'Make sure that it holds.',
  verify: 'Make sure that it is so.',
  work: 'Do it together with the others concerned.',
}

const producing: Record<string, string> = {
  amend: 'Change what is written so that it is right.',
  collate: 'Bring it together in order.',
  create: 'Make it.',
  design: 'Work out how it is to be, and set it down.',
  develop: 'Work it out until it can be used.',
  document: 'Write it down.',
  draft: 'Write a first version.',
  formulate: 'Work it out, and put it in words.',
  generate: 'Bring them forth.',
  input: 'Put it in.',
  plan: 'Work out beforehand what, who and when.',
  prepare: 'Get it ready.',
  present: 'Set it before others.',
  produce: 'Make it.',
  propose: 'Put it forward, with reasons.',
  recommend: 'Say what ought to be done, with reasons.',
  record: 'Write it down, where it is kept.',
  report: 'Tell it to those who need it, in writing or in person.',
  revise: 'Change it so that it fits again.',
  set: 'Lay it down.',
  specify: 'Say exactly what is wanted.',
  update: 'Bring it up to date.',
  write: 'Put it in writing.',
}

const table: Record<Nature, Record<string, string>> = { knowing, doing, producing }

const verbs: ReadonlyMap<string, Verb> = new Map(
  natures.flatMap((nature) =>
    Object.entries(table[nature]).map(([verb, help]) => [verb, { nature, help }] as const),
  ),
)

export const knownVerbs: readonly string[] = [...verbs.keys()].sort()

/** The first word of a criterion, as it is printed. */
export const commandVerb = (criterion: string): string =>
  /^[\p{L}-]+/u.exec(criterion.trim())?.[0] ?? ''

/** A verb in plain words; null for one we say nothing about. */
export const verbHelp = (verb: string): string | null => verbs.get(verb.toLowerCase())?.help ?? null

/** Whether a criterion asks for knowing, doing or producing: by its verb, else by its outcome. */
export function natureOf(criterion: string, outcome: string): Nature | null {
  const verb = verbs.get(commandVerb(criterion).toLowerCase())
  if (verb) return verb.nature
  if (/^(understand|know)\b/i.test(outcome)) return 'knowing'
  return /^be able to\b/i.test(outcome) ? 'doing' : null
}

/** The evidence that usually suits a criterion, in the order of the qualification's list. */
export function suggestedKinds(
  kinds: EvidenceKind[],
  criterion: string,
  outcome: string,
): EvidenceKind[] {
  const nature = natureOf(criterion, outcome)
  return nature ? kinds.filter(({ suits }) => suits.includes(nature)) : []
}
