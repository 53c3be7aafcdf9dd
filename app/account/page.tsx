import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { DeskMasthead, OtherDesks } from '@/app/_web/masthead'
import { requirePerson } from '@/app/_web/session'
import '@/app/styles/account.css'
import { deskOf } from '@/components/layout/desks'
import { PageHead, Shell } from '@/components/layout/shell'
import { Button, LinkButton } from '@/components/ui/button'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { PasswordField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { readPreferences } from '@/lib/notifications/queries/preferences'
import { roleTitles } from '@/lib/kernel/actor'
import { servesFrom } from '@/lib/registration/policy'
import { openSessions } from '@/lib/identity/queries/session'
import { changePassword, chooseTheme, signOut, signOutElsewhere } from './actions'
import { NotificationsSection } from './notifications-section'
import { SessionsTable } from './sessions-table'

export const metadata: Metadata = { title: 'Your account' }

const looks = [
  { value: '', label: 'As the device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

export default async function AccountPage() {
  const who = await requirePerson()
  const sessions = await openSessions(db(), who.person.id, new Date())
  const chosen = await readPreferences(db(), who.person.id)
  const theme = (await cookies()).get('theme')?.value ?? ''
  return (
    <Shell
      masthead={<DeskMasthead who={who} desk={deskOf(who.actor.role)} />}
      className="wrap screen-account"
    >
      <PageHead title={who.person.name}>{who.person.email}</PageHead>
      <div className="parts">
        <Section id="desks" title="Your desks">
          <p>
            You are here as {roleTitles[who.actor.role].toLowerCase()}, {who.centre.name}.
          </p>
          <div className="desk-list">
            <OtherDesks who={who} />
          </div>
        </Section>
        {servesFrom(who.actor.role) && (
          <Section id="record" title="Your staff record">
            <p>
              <LinkButton href="/account/record">
                Awards, units, development, conflicts of interest
              </LinkButton>
            </p>
          </Section>
        )}
        <NotificationsSection
          roles={who.seats.map(({ role }) => role)}
          chosen={chosen}
          digestHour={env().DIGEST_HOUR}
        />
        <Section id="sessions" title="Where you are signed in">
          <SessionsTable sessions={sessions} presentId={who.sessionId} />
          <div className="row">
            <form action={signOut}>
              <Button type="submit">Sign out here</Button>
            </form>
            <ActionForm action={signOutElsewhere} id="elsewhere">
              {sessions.length > 1 && (
                <SubmitButton look="danger">Sign out everywhere else</SubmitButton>
              )}
            </ActionForm>
          </div>
        </Section>
        <Section id="password" title="Change your password">
          <ActionForm action={changePassword} id="change-password" resetWhenDone>
            <PasswordField
              name="current"
              label="Present password"
              autoComplete="current-password"
            />
            <PasswordField
              name="password"
              label="New password"
              hint="At least 12 characters. Three or four words do well."
              autoComplete="new-password"
            />
            <SubmitButton>Change password</SubmitButton>
          </ActionForm>
        </Section>
        <Section id="look" title="Light or dark">
          <form action={chooseTheme} className="row">
            {looks.map(({ value, label }) => (
              <Button
                key={label}
                type="submit"
                small
                name="theme"
                value={value}
                aria-pressed={theme === value}
              >
                {label}
              </Button>
            ))}
          </form>
        </Section>
      </div>
    </Shell>
  )
}
