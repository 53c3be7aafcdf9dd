import { acceptInvitation, inviteToSeat } from '@/lib/identity/commands/seats'
import { run, type Command, type Happening } from '@/lib/infra/command'
import { installation, type Actor, type Caller, type Role } from '@/lib/kernel/actor'
import type { Specification } from '@/lib/specification/model'
import type { z } from 'zod'
import { accounts } from './accounts'

/** A candidate's portfolio as the stories build it. */
export type Portfolio = {
  registrationId: string
  enrolments: Map<string, string>
  /** Latest version by file name. */
  versions: Map<string, { evidenceId: string; versionId: string }>
}

export type World = {
  specification: Specification
  actors: Map<string, Actor>
  portfolios: Map<string, Portfolio>
  /** Now, in the demonstration: a fixed clock that the scenes set. */
  now: Date
}

/** Something that happens on a day; scenes of all stories are played in the order of their days. */
export type Scene = { on: string; play: (world: World) => Promise<void> }

export const scene = (on: string, play: Scene['play']): Scene => ({ on, play })

export async function play(world: World, scenes: Scene[]): Promise<void> {
  const inOrder = [...scenes].sort((a, b) => a.on.localeCompare(b.on))
  for (const each of inOrder) {
    const at = new Date(`${each.on.length > 10 ? each.on : `${each.on}T09:00`}:00Z`)
    if (at > world.now) world.now = at
    await each.play(world)
  }
}

/** Runs a real command at the demonstration's time. A refusal is a fault of the story. */
export async function act<
  Input extends z.ZodType,
  Subject,
  Event extends Happening,
  Output,
  Who extends Caller,
>(
  world: World,
  actor: Caller,
  command: Command<Input, Subject, Event, Output, Who>,
  input: z.input<Input>,
): Promise<Output> {
  world.now = new Date(world.now.getTime() + 20_000)
  const result = await run(command, { actor, at: world.now }, input)
  if (!result.ok) {
    throw new Error(`${command.name}: ${result.refusal.message} ${JSON.stringify(result.refusal)}`)
  }
  return result.value
}

export function actorOf(world: World, key: string): Actor {
  const actor = world.actors.get(key)
  if (!actor) throw new Error(`nobody called ${key} yet`)
  return actor
}

export function portfolioOf(world: World, key: string): Portfolio {
  const portfolio = world.portfolios.get(key)
  if (!portfolio) throw new Error(`${key} has no portfolio yet`)
  return portfolio
}

/** The administrator gives somebody of the accounts a seat, and they take it. */
export async function seat(
  world: World,
  admin: string,
  key: string,
  role: Exclude<Role, 'eqa'>,
): Promise<Actor> {
  const account = accounts.find((each) => each.key === key)
  if (!account) throw new Error(`no account for ${key}`)
  const { name, email, password } = account
  const by = actorOf(world, admin)
  const { seatId, personId, token } = await act(world, by, inviteToSeat, { name, email, role })
  await act(world, installation, acceptInvitation, { token, password })
  const actor = { personId, seatId, centreId: by.centreId, role }
  world.actors.set(key, actor)
  return actor
}
