/** Server actions that run no command themselves: by "file name", why nobody gets at anything through them. */
export const otherActions: Record<string, string> = {
  'app/(door)/sign-in/actions.ts enter': 'checks a password, with limits (sign-in tests)',
  'app/(door)/sign-in/code/actions.ts give': 'checks a code, with limits (second factor tests)',
  'app/(door)/invitation/[token]/actions.ts enrol':
    'rests on a one-time link, with limits (second factor tests)',
  'app/(door)/sign-in/forgotten/actions.ts ask': 'answers alike for every email (forgotten tests)',
  'app/(door)/witness/[token]/actions.ts sendCode': 'rests on a one-time link (witness tests)',
  'app/(door)/witness/[token]/actions.ts sign': 'rests on a one-time link (witness tests)',
  'app/notifications/actions.ts readOne': 'marks one’s own as read (notification tests)',
  'app/notifications/actions.ts readAll': 'marks one’s own as read (notification tests)',
  'app/account/actions.ts chooseTheme': 'sets a cookie of whoever asks',
  'app/centre/registrations/import/actions.ts write':
    'runs startImport, or has writeWholeImport or continueImport run',
  'app/centre/claims/actions.ts submit': 'runs submitClaim for each of several',
}
