import { LinkButton } from '@/components/ui/button'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { QrCode } from '@/components/ui/qr-code'
import { PasswordField, TextField } from '@/components/ui/text-fields'
import { secretOfLink } from '@/lib/identity/commands/second-factor'
import type { InvitationView } from '@/lib/identity/queries/door'
import { base32, otpauth } from '@/lib/infra/totp'
import { enrol } from './actions'

/** In fours, as one types it. */
const inFours = (text: string) => text.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** How an EQA takes their seat: a password of theirs, an app that shows codes, and a first code. */
export function EnrolForm({ token, invitation }: { token: string; invitation: InvitationView }) {
  const { name, email, centreName, hasPassword, hasFactor } = invitation
  if (hasPassword && hasFactor) {
    return (
      <div className="form">
        <div>
          <h1>{centreName} has opened a visit for you</h1>
          <p>You have a password and a second factor already: sign in with both.</p>
        </div>
        <LinkButton href="/sign-in" look="primary">
          Sign in
        </LinkButton>
      </div>
    )
  }
  const secret = secretOfLink(token)
  return (
    <ActionForm action={enrol} id="enrol">
      <div>
        <h1>Welcome, {name}</h1>
        <p>
          {centreName} has opened a visit for you. You sign in with {email}, a password, and a code
          that an app on your phone shows.
        </p>
      </div>
      <input type="hidden" name="token" value={token} />
      {/* So that a password manager keeps the password under the right name. */}
      <span className="sr" aria-hidden="true">
        <input name="username" value={email} readOnly tabIndex={-1} autoComplete="username" />
      </span>
      {hasPassword ? (
        <PasswordField
          name="password"
          label="Your password"
          hint="The one you have here already."
          autoComplete="current-password"
        />
      ) : (
        <PasswordField
          name="password"
          label="Choose a password"
          hint="At least 12 characters. Three or four words do well."
          autoComplete="new-password"
        />
      )}
      <div className="enrol">
        <p>Scan this with an authenticator app, or type the key into it.</p>
        <QrCode
          link={otpauth(secret, 'Assay', email)}
          label="Square code with the key for your authenticator app"
        />
        <p className="num key">{inFours(base32(secret))}</p>
      </div>
      <TextField
        name="code"
        label="The code it shows now"
        hint="Six digits."
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={9}
        className="num"
      />
      <SubmitButton>Accept and sign in</SubmitButton>
    </ActionForm>
  )
}
