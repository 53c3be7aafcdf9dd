import { db } from '@/lib/infra/db'
import { kept, type HostileWorld } from './asking'
import { split, stranger, type Somebody } from './attackers'
import { commandRows } from './commands/all'
import { pressOf, type Button } from './pressing'
import type { Asked } from './handlers'
import type { Victim, Whose } from './victim'

/** One of each kind: the same seat elsewhere, another seat here, the same seat here without being given this. */
function oneOfEach(rightful: Somebody[], attackers: Somebody[], { centreId }: Victim): Somebody[] {
  const same = ({ role }: Somebody) => rightful.some((each) => each.role === role)
  const here = (each: Somebody) => each.centreId === centreId
  return [
    attackers.find((each) => same(each) && !here(each)),
    attackers.find((each) => same(each) && here(each)),
    attackers.find((each) => !same(each) && here(each)),
  ].flatMap((each) => each ?? [])
}

type Press = { button: Button; who: Somebody; request: Asked; secrets: string[] }

/** Presses all of these as those whose it is not, and gives back what went otherwise than refused. */
export async function pressAll(
  world: HostileWorld,
  buttons: Button[],
  victim: (whose: Whose) => Promise<Victim>,
): Promise<string[]> {
  const presses: Press[] = []
  for (const button of buttons) {
    const row = commandRows[button.action.runs[0] ?? '']
    if (!row || !('by' in row)) continue
    const of = await victim(row.whose)
    const input = (await row.input(of)) as object
    const { rightful, attackers } = await split(row.by, of)
    const others = row.atOwnCentre
      ? attackers.filter(({ role }) => !rightful.some((each) => each.role === role))
      : attackers
    for (const who of [...oneOfEach(rightful, others, of), stranger]) {
      presses.push({ button, who, request: pressOf(button, input), secrets: of.secrets })
    }
  }
  const before = await kept()
  // Those at commands: a page that is shown again afterwards may be nobody's, and record that, too.
  const names = Object.keys(commandRows)
  const recordedOf = () => db().securityEvent.count({ where: { attempted: { in: names } } })
  const recorded = await recordedOf()
  const wrong: string[] = []
  const press = async ({ button, who, request, secrets }: Press) => {
    const answer = await world.ask(who, request, 'POST')
    const text = await answer.text()
    // A form that says nothing leads one back to where one came from.
    const led = answer.headers.get('x-action-redirect') ?? ''
    const [, code = /^\/(account|sign-in);/.test(led) ? 'led away' : undefined] =
      /"ok":false.*?"code":"([\w-]+)"/.exec(text) ?? []
    const leaked = secrets.filter((secret) => who !== stranger && text.includes(secret))
    const refused =
      code !== undefined &&
      !['malformed', 'fault', 'perhaps-saved', 'changed-meanwhile'].includes(code)
    if (!refused || leaked.length > 0) {
      wrong.push(`${button.name} by ${who.email}: ${code ?? answer.status} ${leaked.join(' ')}`)
    }
  }
  for (let at = 0; at < presses.length; at += 8) {
    await Promise.all(presses.slice(at, at + 8).map(press))
  }
  const signedIn = presses.filter(({ who }) => who !== stranger).length
  const entries = (await recordedOf()) - recorded
  if (entries !== signedIn) wrong.push(`${entries} recorded of ${signedIn} attempts`)
  if (JSON.stringify(await kept()) !== JSON.stringify(before)) wrong.push('something changed')
  return wrong
}
