'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { action } from '@/app/_web/action'
import { dropSessionCookie } from '@/app/_web/auth'
import { fromForm } from '@/app/_web/form-data'
import { caller, currentActor } from '@/app/_web/session'
import { deskOf, desks } from '@/components/layout/desks'
import { run } from '@/lib/infra/command'
import { chooseNotifications } from '@/lib/notifications/commands/choose'
import {
  changePassword as changePasswordCommand,
  endAllSessions,
  endSession as endSessionCommand,
  switchSeat,
} from '@/lib/identity/commands/sessions'

/** Ends this session. Signing out always succeeds, even when the session had ended already. */
export async function signOut(): Promise<never> {
  const who = await currentActor()
  if (who) await run(endSessionCommand, await caller(), { sessionId: who.sessionId })
  await dropSessionCookie()
  redirect('/sign-in')
}

/** Goes to another of one's own desks; what is not one's own leads nowhere. */
export async function switchDesk(form: FormData): Promise<never> {
  const who = await currentActor()
  if (!who) redirect('/sign-in')
  const input = { ...fromForm(form), sessionId: who.sessionId }
  const result = await run(switchSeat, await caller(), input)
  redirect(result.ok ? desks[deskOf(result.value.role)].home : '/account')
}

export const endSession = action(endSessionCommand, { message: 'That session has ended.' })

export const signOutElsewhere = action(endAllSessions, {
  also: (who) => ({ keepSessionId: who.sessionId }),
  message: 'You are signed out everywhere else.',
})

export const changePassword = action(changePasswordCommand, {
  also: (who) => ({ sessionId: who.sessionId }),
  message: 'Your password is changed, and your other sessions have ended.',
})

export const chooseHow = action(chooseNotifications, {
  message: 'From now on you are told like this.',
})

const themes = ['light', 'dark'] as const

/** Keeps the chosen look on this device; anything else follows the device's own setting. */
export async function chooseTheme(form: FormData): Promise<void> {
  const theme = themes.find((each) => each === form.get('theme'))
  const jar = await cookies()
  if (theme) jar.set('theme', theme, { path: '/', sameSite: 'lax', maxAge: 365 * 24 * 3600 })
  else jar.delete('theme')
}
