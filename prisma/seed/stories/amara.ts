import { suggested } from '../files-described'
import { decide, judge } from '../judging'
import { addFile, addReferences, declare, handInUnits, record, replaceFile } from '../portfolio'
import { releaseWithReason, sampleAndRelease, takeOnly } from '../quality'
import { scene, type Scene, type World } from '../world'
import { registered } from './centres'

const operations = 'M/506/2898'
const champion = 'D/506/2153'
const development = 'T/506/2952'
const project = 'R/506/1999'
const relations = 'R/506/2179'
const complaints = 'R/506/2151'

type Wanted = Record<string, string[] | true>

const add = (world: World, name: string, wanted: Wanted) =>
  addFile(world, 'amara', name, suggested(world, name, wanted))

const refer = (world: World, name: string, wanted: Wanted) =>
  addReferences(world, 'amara', name, suggested(world, name, wanted))

const decisions = new Map<string, string>()

/** Half-way: four units signed off, one declared, one under way with a submission waiting. */
export const amaraScenes: Scene[] = [
  registered('amara', '2026-01-12', {
    assessor: 'priya',
    iqa: 'helen',
    units: [project, relations, complaints, 'F/506/2176', 'R/506/2960', 'L/506/2181', 'T/506/1980'],
    employer: 'Aldgate & Row',
    site: 'Holbeck',
    number: 'PQ-260112-0417',
  }),
  scene('2026-04-27T19:10', async (world) => {
    await add(world, 'customer-service-plan-2026.pdf', {
      [champion]: true,
      [operations]: ['1.2', '1.3', '2.1', '2.2', '4.2'],
    })
    await add(world, 'contingency-plan-goods-lift.pdf', {
      [champion]: true,
      [complaints]: true,
      [operations]: ['2.3', '3.6'],
    })
    await add(world, 'rota-week-12.xlsx', { [operations]: ['1.1', '3.1', '4.3'] })
    await add(world, 'team-meeting-minutes-12-february.docx', {
      [champion]: true,
      [operations]: ['3.4'],
    })
    await add(world, 'notice-board-rota.jpg', { [operations]: ['2.5'] })
    await add(world, 'complaint-log-q1.xlsx', { [complaints]: true })
    await add(world, 'reflective-account-complaint-handling.docx', {
      [complaints]: true,
      [relations]: true,
      [operations]: ['1.4'],
    })
    await handInUnits(world, 'amara', complaints)
    await declare(world, 'amara', complaints)
  }),
  scene('2026-05-08T14:00', async (world) => {
    await judge(world, 'priya', 'amara', complaints)
    const feedback =
      'A full account of one complaint from the first call to what you changed afterwards. Well done.'
    await decide(world, 'priya', 'amara', complaints, 'achieved', feedback)
  }),
  scene('2026-05-20T10:20', (world) =>
    releaseWithReason(
      world,
      'helen',
      'amara',
      complaints,
      'Priya Shah’s last three sign-offs of this unit were sampled and agreed, and she is rated low risk; this one was left out of the sample.',
    ),
  ),
  scene('2026-06-12T20:05', async (world) => {
    await add(world, 'staff-briefing-notes.docx', { [champion]: true })
    await add(world, 'customer-survey-results.pptx', { [champion]: true, [relations]: true })
    await add(world, 'customer-survey-chart.png', { [operations]: ['1.6'] })
    await add(world, 'kpi-dashboard-march.pdf', { [champion]: true, [operations]: ['3.5'] })
    await refer(world, 'complaint-log-q1.xlsx', { [champion]: true })
    await replaceFile(world, 'amara', 'customer-survey-chart.png', 'customer-survey-summary-q1.pdf')
    await refer(world, 'customer-survey-summary-q1.pdf', { [champion]: true, [relations]: true })
    await handInUnits(world, 'amara', champion)
    await declare(world, 'amara', champion)
  }),
  scene('2026-06-18T15:30', async (world) => {
    await judge(world, 'priya', 'amara', champion)
    const feedback = 'You make the case for customers with figures and with people. Signed off.'
    decisions.set(champion, await decide(world, 'priya', 'amara', champion, 'achieved', feedback))
  }),
  scene('2026-06-25T11:00', (world) =>
    sampleAndRelease(
      world,
      'helen',
      'amara',
      champion,
      decisions.get(champion) ?? '',
      'First sign-off of this unit at Holbeck, and Amara’s first mandatory unit.',
    ),
  ),
  scene('2026-08-10T18:40', async (world) => {
    await add(world, 'personal-development-plan.docx', { [development]: true })
    await add(world, 'project-closure-report.pdf', { [project]: true })
    await handInUnits(world, 'amara', development)
    await declare(world, 'amara', development)
  }),
  scene('2026-08-14T13:00', async (world) => {
    await judge(world, 'priya', 'amara', development)
    const feedback = 'Your plan and what you did with it hang together. Signed off.'
    decisions.set(
      development,
      await decide(world, 'priya', 'amara', development, 'achieved', feedback),
    )
  }),
  scene('2026-08-20T19:30', async (world) => {
    await add(world, 'office-wall-plan.heic', { [project]: true })
    await add(world, 'morning-huddle.mp4', { [operations]: ['3.2', '4.1'] })
    await handInUnits(world, 'amara', project)
    await declare(world, 'amara', project)
  }),
  scene('2026-09-01T09:45', async (world) => {
    await judge(world, 'priya', 'amara', project)
    const feedback =
      'The closure report shows the whole life of the project, with what went wrong and why. Signed off.'
    await decide(world, 'priya', 'amara', project, 'achieved', feedback)
  }),
  scene('2026-09-14T16:00', async (world) => {
    await record(world, 'priya', 'amara', {
      type: 'observation',
      title: 'Observation: morning huddle and handover',
      heldOn: '2026-09-14',
      place: 'Aldgate & Row, Holbeck, collection point and stock office',
      account:
        '08:25 Amara opened the huddle with yesterday’s waits (6 minutes on average, target 5) and asked Leanne what had slowed the afternoon.\n\n08:31 She set out the three priorities for the day, who would be where, and what to do if the lift stopped again; she had two people say the lift plan back to her.\n\n08:40 A colleague objected to moving from the counter at noon. Amara listened, swapped two people and thanked him in front of the others.\n\n08:52 At handover she checked that the night’s late arrivals were on the sheet and that both new starters knew whom to ask.',
      criteria: { [operations]: ['2.5', '3.4', '4.3'] },
    })
    await record(world, 'priya', 'amara', {
      type: 'discussion',
      title: 'Professional discussion: allocating people and solving problems',
      heldOn: '2026-09-14',
      place: 'Stock office, Holbeck',
      account:
        'We talked about how hours are shared out. Amara explained that forecast collections come first, then promised delivery times, then the counter, and why: a missed collection costs a second journey.\n\nAsked how she finds the cause of a problem rather than its symptom, she described the five questions she asks at the board, and the Saturday dip as an example.',
      criteria: { [operations]: ['1.1', '1.4'] },
    })
    await handInUnits(world, 'amara', operations)
  }),
  scene('2026-11-02T10:00', (world) =>
    takeOnly(
      world,
      'helen',
      decisions.get(development) ?? '',
      'One in four of Priya Shah’s sign-offs this autumn; none at Holbeck has been looked at since June.',
    ),
  ),
  scene('2026-11-10T20:15', async (world) => {
    await add(world, 'worksheet-customer-relations.docx', { [relations]: true })
    await add(world, 'email-thread-supplier.txt', { [relations]: true })
    await add(world, 'witness-statement.txt', { [relations]: true })
    await add(world, 'shop-floor-layout.jpg', { [relations]: true, [operations]: ['3.7'] })
    await handInUnits(world, 'amara', relations)
  }),
  scene('2026-11-11T08:15', (world) => declare(world, 'amara', relations)),
  scene('2026-11-13T17:20', async (world) => {
    const met = ['1.1', '1.2', '1.4', '2.1', '2.2', '2.3', '2.5', '3.1', '3.4', '4.2', '4.3']
    await judge(world, 'priya', 'amara', operations, {
      only: [...met, '1.3', '3.6'],
      notYet: {
        '1.3':
          'You name the strategies well. Say why the click-and-collect handover needs its own, and this is done.',
        '3.6':
          'The plan is good and you used it. Show one deviation that you managed yourself: what you saw, what you decided, what came of it.',
      },
    })
  }),
  scene('2026-11-18T19:30', async (world) => {
    await refer(world, 'customer-service-plan-2026.pdf', { [operations]: ['1.5', '2.4', '5.1'] })
    await handInUnits(world, 'amara', operations)
  }),
  scene('2026-11-19T21:10', async (world) => {
    await add(world, 'call-quality-scores.xlsx', { [operations]: ['5.2', '5.4'] })
    await add(world, 'team-brief-recording.mp3', { [operations]: ['3.2'] })
  }),
  scene('2026-11-20T15:50', (world) =>
    record(world, 'priya', 'amara', {
      type: 'questioning',
      title: 'Questions on benchmarking',
      heldOn: '2026-11-20',
      place: 'By telephone',
      account:
        'Q: What do you measure the department against?\nA: Our own target of 90 per cent, the region’s average, and the best branch, because the average hides how good it can be.\n\nQ: When would you not use the best branch?\nA: When it has twice our staff. Then I look at the figure per hour worked.',
      criteria: { [operations]: ['5.3'] },
      signed: false,
    }),
  ),
]
