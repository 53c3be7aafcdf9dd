import { redirect } from 'next/navigation'
import { currentActor } from '@/app/_web/session'
import { deskOf, desks } from '@/components/layout/desks'
import { Door } from '@/app/(door)/door'
import { LinkButton } from '@/components/ui/button'
import { db } from '@/lib/infra/db'
import { onlyCentre } from '@/lib/identity/queries/door'

export default async function StartPage() {
  const who = await currentActor()
  if (who) redirect(desks[deskOf(who.actor.role)].home)
  const host = await onlyCentre(db())
  return (
    <Door host={host}>
      <div className="form">
        <div>
          <h1>From your work to your award</h1>
          <p>
            An NVQ e-portfolio: your evidence, your assessor’s judgement and the centre’s own check,
            in one record that nobody can quietly change.
          </p>
        </div>
        <LinkButton href="/sign-in" look="primary">
          Sign in
        </LinkButton>
        <div className="other">
          <p>
            The <a href="/qualifications">qualifications</a> can be read by anyone, word for word.
          </p>
        </div>
      </div>
    </Door>
  )
}
