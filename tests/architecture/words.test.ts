import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { definitions, sentenceOf } from '@/lib/audit/events'
import {
  appealLifecycle,
  appealMoves,
  appealMoveWords,
  appealStates,
  appealStateWords,
} from '@/lib/appeals/lifecycle'
import {
  concernLifecycle,
  concernMoves,
  concernMoveWords,
  concernStates,
  concernStateWords,
} from '@/lib/concerns/lifecycle'
import { concernKindHelp, concernKinds, concernKindWords } from '@/lib/concerns/model'
import { sharedFileOutcomes, verdicts } from '@/lib/assessment/model'
import {
  certificateMoves,
  certificateMoveWords,
  claimLifecycle,
  claimMoves,
  claimStates,
  claimStateWords,
} from '@/lib/certification/lifecycle'
import { certificateKinds, certificateKindWords } from '@/lib/certification/model/certificate'
import { claimKinds, claimKindWords } from '@/lib/certification/model/claim'
import { releaseWays, releaseWayWords } from '@/lib/quality-assurance/model'
import { axes, axisWords } from '@/lib/quality-assurance/model/planning'
import {
  riskFactors,
  riskFactorWords,
  riskRatings,
  riskRatingWords,
} from '@/lib/quality-assurance/model/strategy'
import * as enums from '@/lib/infra/generated/enums'
import { roles, roleTitles } from '@/lib/kernel/actor'
import {
  enrolmentLifecycle,
  enrolmentStates,
  enrolmentStateWords,
  registrationLifecycle,
  registrationMoves,
  registrationStates,
  registrationStateWords,
  returnedTo,
} from '@/lib/registration/lifecycle'
import { adjustmentKinds, adjustmentOutcomes } from '@/lib/registration/model/adjustments'
import { sanctionEffects } from '@/lib/registration/model/approvals'
import { unitRoutes, unitRouteWords } from '@/lib/registration/model/routes'
import { allocationRoles, awardStatuses } from '@/lib/registration/model/staff'
import { planReplyOutcomes } from '@/lib/registration/model/proposals'
import { scanAnswers } from '@/lib/registration/rules/scan'
import {
  channelWords,
  kindPlans,
  letterStates,
  notificationChannels,
  notificationKinds,
} from '@/lib/notifications/model'
import {
  packProblems,
  packProblemWords,
  packPurposes,
  packPurposeWords,
} from '@/lib/packs/model/packs'
import { evidenceForms, settings } from '@/lib/portfolio/model'
import {
  answerVerdicts,
  answerVerdictWords,
  questionWays,
  questionWayWords,
} from '@/lib/portfolio/model/question-words'
import {
  contactMeans,
  contactMeansWords,
  contactOutcomes,
  contactOutcomeWords,
  witnessStandings,
  witnessStandingWords,
} from '@/lib/portfolio/model/witness'
import {
  passageKinds,
  readingProblems,
  readingProblemWords,
  readingStates,
} from '@/lib/portfolio/model/searching'
import {
  actionLifecycle,
  actionMoves,
  actionMoveWords,
  actionStates,
  actionStateWords,
} from '@/lib/planning/lifecycle'
import { actionOwners, actionOwnerWords } from '@/lib/planning/model/actions'
import { nudgeSubjects } from '@/lib/notifications/model/nudges'
import { reminderStages, reminderSubjects } from '@/lib/notifications/model/reminders'
import {
  assessmentAnswers,
  assessmentEnds,
  assessmentEntries,
  assessmentEntryWords,
} from '@/lib/planning/model/plans'
import { standings, standingWords } from '@/lib/portfolio/lifecycle'
import { activityKinds, activityKindWords } from '@/lib/standardisation/model/activities'
import {
  visitLifecycle,
  visitMoves,
  visitMoveWords,
  visitStates,
  visitStateWords,
} from '@/lib/visits/lifecycle'
import {
  visitFindingKinds,
  visitFindingWords,
  visitPicks,
  visitPickWords,
} from '@/lib/visits/model'

const files = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('generated'))
  .map((path) => ({
    path: path.split(sep).join('/'),
    source: readFileSync(join('lib', path), 'utf8'),
  }))

const isCommandFile = ({ path }: { path: string }) => /\/commands(\.ts$|\/)/.test(path)

/** The text of each command of a file: from its name to the next export. */
const commandsIn = ({ path, source }: { path: string; source: string }) =>
  [...source.matchAll(/export const (\w+) = (?:command|openCommand)\(\{[\s\S]*?\n\}\)/g)].map(
    ([body, name]) => ({ path, name: name ?? '', body }),
  )

const commands = files.filter(isCommandFile).flatMap(commandsIn)

describe('what is written', () => {
  test('keeps to scalar ids: Prisma’s connect would overwrite the centre', () => {
    const relational = /\b(connect|connectOrCreate|disconnect|set):\s*[[{]/
    const wrong = files.filter(({ source }) => relational.test(source)).map(({ path }) => path)
    expect(wrong).toEqual([])
    expect(relational.test('registration: { connect: { id } }')).toBe(true)
  })

  test('is written by a store', () => {
    const writing = /\.(create|createMany|update|updateMany|upsert|delete|deleteMany)\(\{/
    const allowed = /\/store(\.ts$|\/)|^infra\//
    const wrong = files
      .filter(({ path, source }) => !allowed.test(path) && writing.test(source))
      .map(({ path }) => path)
    expect(wrong).toEqual([])
  })
})

describe('every command', () => {
  test('is found', () => expect(commands.length).toBeGreaterThan(25))

  test.each(commands)('$name is called what it is exported as', ({ name, body }) => {
    expect(body).toContain(`name: '${name}'`)
  })

  test.each(commands)('$name says what happened with an event of the register', (each) => {
    const file = files.find(({ path }) => path === each.path)
    const imports = [
      ...(file?.source ?? '').matchAll(
        /import \{([^}]*)\} from '@\/lib\/[\w-]+\/events(?:\/[\w-]+)?'/g,
      ),
    ]
    const known = imports.flatMap(([, names]) =>
      (names ?? '').split(',').map((name) => name.trim()),
    )
    const used = [...(file?.source ?? '').matchAll(/happened\(\s*(\w+),/g)].map(([, name]) => name)
    expect(used.length).toBeGreaterThan(0)
    expect(known).toEqual(expect.arrayContaining(used))
    expect(each.body).toMatch(/happened\(|decide: \w+|decide\(/)
  })
})

describe('a registration that is not active', () => {
  const working = commands.filter(
    ({ path, name }) =>
      /^(portfolio|assessment)\/|^planning\/commands\/(plans|answers)\.|^registration\/commands\/(plan|proposals|scan|routes)\./.test(
        path,
      ) &&
      // A note is for its writer alone, and no part of the work; a file under two names is looked at
      // whenever it comes to light, after the award too.
      name !== 'keepNote' &&
      // The centre's bank of questions is in no registration.
      name !== 'keepQuestion' &&
      name !== 'retireQuestion' &&
      name !== 'lookAtSharedFile' &&
      // The centre’s own words, of nobody’s portfolio.
      !name.endsWith('Phrase'),
  )

  test.each(working)('stops $name in its decide', ({ body }) => {
    expect(body).toMatch(/decide[\s\S]*notActive\((?:planning\.|to\.)?registration\)[\s\S]*save:/)
  })
})

describe('every event', () => {
  const defined = files
    .filter(({ path }) => /^[\w-]+\/events(\.ts$|\/)/.test(path) && !path.startsWith('audit/'))
    .flatMap(({ source }) =>
      [...source.matchAll(/defineEvent\(\s*'([\w-]+)'/g)].map(([, type]) => type),
    )

  test('stands in the register, once', () => {
    const registered = definitions.map(({ type }) => type)
    expect([...registered].sort()).toEqual([...defined].sort())
    expect(new Set(registered).size).toBe(registered.length)
  })

  test.each(definitions.map(({ type }) => type))(
    '%s is named even where its data is older',
    (type) => {
      expect(sentenceOf(type, null, () => 'somebody')).toBe(type.replaceAll('-', ' '))
    },
  )
})

describe('one closed world: the database’s words are the product’s', () => {
  const same = (database: Record<string, string>, product: readonly string[]) =>
    expect(Object.values(database)).toEqual([...product])

  test('states', () => {
    same(enums.EnrolmentState, enrolmentStates)
    same(enums.RegistrationState, registrationStates)
    same(enums.RegistrationMove, registrationMoves)
    expect(Object.keys(registrationLifecycle.moves)).toEqual([...registrationMoves])
    same(enums.ReturnedTo, returnedTo)
    expect(Object.keys(enrolmentStateWords)).toEqual([...enrolmentStates])
    expect(Object.keys(registrationStateWords)).toEqual([...registrationStates])
    expect(Object.keys(standingWords)).toEqual([...standings])
  })

  test('observations, interviews and meetings', () => {
    same(enums.ActivityKind, activityKinds)
    expect(Object.keys(activityKindWords)).toEqual([...activityKinds])
  })

  test('claims and certificates', () => {
    same(enums.ClaimState, claimStates)
    same(enums.ClaimMove, claimMoves)
    same(enums.ClaimKind, claimKinds)
    same(enums.CertificateKind, certificateKinds)
    same(enums.CertificateMove, certificateMoves)
    expect(Object.keys(claimLifecycle.moves)).toEqual([...claimMoves])
    expect(Object.keys(claimStateWords)).toEqual([...claimStates])
    expect(Object.keys(claimKindWords)).toEqual([...claimKinds])
    expect(Object.keys(certificateKindWords)).toEqual([...certificateKinds])
    expect(Object.keys(certificateMoveWords)).toEqual([...certificateMoves])
    expect(Object.keys(unitRouteWords)).toEqual([...unitRoutes])
  })

  test('packs', () => {
    same(enums.PackPurpose, packPurposes)
    same(enums.PackProblem, packProblems)
    expect(Object.keys(packPurposeWords)).toEqual([...packPurposes])
    expect(Object.keys(packProblemWords)).toEqual([...packProblems])
  })

  test('appeals', () => {
    same(enums.AppealState, appealStates)
    same(enums.AppealMove, appealMoves)
    expect(Object.keys(appealLifecycle.moves)).toEqual([...appealMoves])
    expect(Object.keys(appealStateWords)).toEqual([...appealStates])
    expect(Object.keys(appealMoveWords)).toEqual([...appealMoves])
  })

  test('concerns', () => {
    same(enums.ConcernKind, concernKinds)
    same(enums.ConcernState, concernStates)
    same(enums.ConcernMove, concernMoves)
    expect(Object.keys(concernLifecycle.moves)).toEqual([...concernMoves])
    expect(Object.keys(concernStateWords)).toEqual([...concernStates])
    expect(Object.keys(concernMoveWords)).toEqual([...concernMoves])
    expect(Object.keys(concernKindWords)).toEqual([...concernKinds])
    expect(Object.keys(concernKindHelp)).toEqual([...concernKinds])
  })

  test('visits', () => {
    same(enums.VisitState, visitStates)
    same(enums.VisitMove, visitMoves)
    same(enums.VisitPick, visitPicks)
    same(enums.VisitFindingKind, visitFindingKinds)
    expect(Object.keys(visitLifecycle.moves)).toEqual([...visitMoves])
    expect(Object.keys(visitStateWords)).toEqual([...visitStates])
    expect(Object.keys(visitMoveWords)).toEqual([...visitMoves])
    expect(Object.keys(visitPickWords)).toEqual([...visitPicks])
    expect(Object.keys(visitFindingWords)).toEqual([...visitFindingKinds])
  })

  test('sampling', () => {
    same(enums.ReleaseWay, releaseWays)
    expect(Object.keys(releaseWayWords)).toEqual([...releaseWays])
    expect(Object.keys(riskRatingWords)).toEqual([...riskRatings])
    expect(Object.keys(riskFactorWords)).toEqual([...riskFactors])
    expect(Object.keys(axisWords)).toEqual([...axes])
  })

  test('actions', () => {
    same(enums.ActionPointState, actionStates)
    same(enums.ActionPointMove, actionMoves)
    same(enums.ActionPointOwner, actionOwners)
    expect(Object.keys(actionLifecycle.moves)).toEqual([...actionMoves])
    expect(Object.keys(actionStateWords)).toEqual([...actionStates])
    expect(Object.keys(actionMoveWords)).toEqual([...actionMoves])
    expect(Object.keys(actionOwnerWords)).toEqual([...actionOwners])
  })

  test('assessment plans', () => {
    same(enums.AssessmentEntry, assessmentEntries)
    same(enums.AssessmentAnswer, assessmentAnswers)
    same(enums.AssessmentEnd, assessmentEnds)
    expect(Object.keys(assessmentEntryWords)).toEqual([...assessmentEntries])
    same(enums.NudgeSubject, nudgeSubjects)
    same(enums.ReminderSubject, reminderSubjects)
    same(enums.ReminderStage, reminderStages)
  })

  test('choices', () => {
    same(enums.Role, roles)
    same(enums.AllocationRole, allocationRoles)
    same(enums.AwardStatus, awardStatuses)
    same(enums.SanctionEffect, sanctionEffects)
    same(enums.AdjustmentKind, adjustmentKinds)
    same(enums.AdjustmentOutcome, adjustmentOutcomes)
    same(enums.Verdict, verdicts)
    same(enums.SharedFileOutcome, sharedFileOutcomes)
    same(enums.Setting, settings)
    same(enums.PassageKind, passageKinds)
    same(enums.EvidenceForm, evidenceForms)
    same(enums.QuestionWay, questionWays)
    same(enums.AnswerVerdict, answerVerdicts)
    expect(Object.keys(questionWayWords)).toEqual([...questionWays])
    expect(Object.keys(answerVerdictWords)).toEqual([...answerVerdicts])
    same(enums.ReadingState, readingStates)
    same(enums.ReadingProblem, readingProblems)
    expect(Object.keys(readingProblemWords)).toEqual([...readingProblems])
    same(enums.ContactMeans, contactMeans)
    same(enums.ContactOutcome, contactOutcomes)
    same(enums.WitnessStanding, witnessStandings)
    expect(Object.keys(contactMeansWords)).toEqual([...contactMeans])
    expect(Object.keys(contactOutcomeWords)).toEqual([...contactOutcomes])
    expect(Object.keys(witnessStandingWords)).toEqual([...witnessStandings])
    same(enums.NotificationKind, notificationKinds)
    same(enums.NotificationChannel, notificationChannels)
    same(enums.LetterState, letterStates)
    expect(Object.keys(kindPlans)).toEqual([...notificationKinds])
    expect(Object.keys(channelWords)).toEqual([...notificationChannels])
    same(enums.ScanAnswerKind, scanAnswers)
    same(enums.PlanReplyOutcome, planReplyOutcomes)
    expect(Object.keys(roleTitles)).toEqual([...roles])
  })

  test('every state can be reached, and left unless it ends something', () => {
    const moves = Object.values(enrolmentLifecycle.moves)
    for (const state of enrolmentStates) {
      expect(state === 'planned' || moves.some(({ to }) => to === state)).toBe(true)
      const leaves = moves.some(({ from }) => (from as readonly string[]).includes(state))
      expect(leaves).toBe(state !== 'released')
    }
  })

  test('no two states of a unit are called the same', () => {
    const words = Object.values(enrolmentStateWords)
    expect(new Set(words).size).toBe(words.length)
  })
})
