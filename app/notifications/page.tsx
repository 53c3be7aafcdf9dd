import type { Metadata } from 'next'
import { DeskMasthead } from '@/app/_web/masthead'
import { requirePerson } from '@/app/_web/session'
import '@/app/styles/notifications.css'
import { deskOf } from '@/components/layout/desks'
import { PageHead, Shell } from '@/components/layout/shell'
import { NotificationLines } from '@/components/notifications/notification-lines'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { db } from '@/lib/infra/db'
import { notificationList } from '@/lib/notifications/queries/list'
import { readAll, readOne } from './actions'

export const metadata: Metadata = { title: 'Notifications' }

export default async function NotificationsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const who = await requirePerson()
  const after = [(await searchParams)['after']].flat()[0]
  const now = new Date()
  const { items, next, isFirst } = await notificationList(db(), who.actor, after)
  const unread = items.filter(({ isRead }) => !isRead)
  const read = items.filter(({ isRead }) => isRead)
  return (
    <Shell
      masthead={<DeskMasthead who={who} desk={deskOf(who.actor.role)} />}
      className="wrap screen-notifications"
    >
      <PageHead
        title="Notifications"
        actions={
          <>
            {who.unread > 0 && (
              <form action={readAll}>
                <input type="hidden" name="shown" value={now.getTime()} />
                <Button type="submit" icon="check">
                  Mark all as read
                </Button>
              </form>
            )}
            {who.actor.role === 'centreAdmin' && (
              <LinkButton href="/centre/letters">Letters not sent</LinkButton>
            )}
            <LinkButton href="/account#notifications" icon="settings">
              How you are told
            </LinkButton>
          </>
        }
      >
        What happened that concerns you at this desk.
      </PageHead>
      {items.length === 0 && (
        <EmptyState title={isFirst ? 'Nothing yet' : 'Nothing earlier'}>
          When somebody waits for you, or has answered you, it shows here.
        </EmptyState>
      )}
      {unread.length > 0 && (
        <Section id="unread" title="Unread">
          <NotificationLines items={unread} now={now} read={readOne} />
        </Section>
      )}
      {read.length > 0 && (
        <Section id="read" title="Read">
          <NotificationLines items={read} now={now} />
        </Section>
      )}
      <div className="after">
        {!isFirst && (
          <LinkButton href="/notifications" icon="arrow-up">
            The newest
          </LinkButton>
        )}
        {next && (
          <LinkButton href={`/notifications?after=${next}`} icon="arrow-down">
            More
          </LinkButton>
        )}
      </div>
    </Shell>
  )
}
