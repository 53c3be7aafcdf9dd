import 'server-only'
import type { ReactNode } from 'react'
import { Shell } from '@/components/layout/shell'
import type { Desk } from '@/components/layout/desks'
import type { Actor } from '@/lib/kernel/actor'
import { DeskMasthead } from './masthead'
import { currentPath } from './request'
import { notTheirs, requireDesk, type SignedIn } from './session'
import { recordView } from './views'

type Search = Record<string, string | string[] | undefined>

export type DeskContext<Params> = {
  who: SignedIn
  actor: Actor
  params: Params
  /** The address's query; the first of several values. */
  search: Partial<Record<string, string>>
  /** Every value of a name that may come several times. */
  all: (name: string) => string[]
  /** Gives back what a query found; null means not found, whatever the reason. */
  found: <View>(view: View | null) => Promise<View>
}

/**
 * The one page wrapper: guards the desk, turns null into not-found, puts the masthead above.
 * `bare` leaves the masthead and the measure to the page (marking has its own).
 */
export function deskPage<Params = Record<string, never>>(
  desk: Desk,
  render: (context: DeskContext<Params>) => Promise<ReactNode>,
  options: { bare?: boolean; className?: string } = {},
) {
  return async function Page(props: { params: Promise<Params>; searchParams: Promise<Search> }) {
    const who = await requireDesk(desk)
    const [params, query] = await Promise.all([props.params, props.searchParams])
    const content = await render({
      who,
      actor: who.actor,
      params,
      search: firsts(query),
      all: (name) => [query[name] ?? []].flat(),
      found: async (view) => view ?? (await notTheirs(who)),
    })
    if (who.actor.role === 'eqa') {
      const { registration } = params as { registration?: string }
      recordView(who.actor, { path: await currentPath(), registrationId: registration })
    }
    if (options.bare) return content
    return (
      <Shell
        masthead={<DeskMasthead who={who} desk={desk} />}
        className={`wrap ${options.className ?? ''}`.trim()}
      >
        {content}
      </Shell>
    )
  }
}

const firsts = (query: Search): Partial<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value
      return first === undefined ? [] : [[name, first]]
    }),
  )
