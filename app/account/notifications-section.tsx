import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { SelectField } from '@/components/ui/text-fields'
import type { Role } from '@/lib/kernel/actor'
import {
  channelOf,
  channelWords,
  kindPlans,
  kindsFor,
  notificationChannels,
  type Preferences,
} from '@/lib/notifications/model'
import { chooseHow } from './actions'

const channels = notificationChannels.map((value) => ({ value, label: channelWords[value] }))

/** How somebody is told of each kind of thing that reaches them at any of their desks. */
export function NotificationsSection({
  roles,
  chosen,
  digestHour,
}: {
  roles: readonly Role[]
  chosen: Preferences
  digestHour: number
}) {
  return (
    <Section id="notifications" title="How you are told">
      <p>
        The day’s email comes at {String(digestHour).padStart(2, '0')}:00, and only when something
        in it is still unread. Every email has a link to the very place.
      </p>
      <ActionForm action={chooseHow} id="choose-notifications">
        <div className="channels">
          {kindsFor(roles).map((kind) => (
            <SelectField
              key={kind}
              name={`channel.${kind}`}
              label={kindPlans[kind].label}
              options={channels}
              defaultValue={channelOf(kind, chosen)}
            />
          ))}
        </div>
        <p className="hint">
          Letters that keep your account safe, such as a link to choose a new password, are always
          sent: they can’t be switched off.
        </p>
        <SubmitButton>Save how you are told</SubmitButton>
      </ActionForm>
    </Section>
  )
}
