import { codeOf, fromBase32, stepAt } from '@/lib/infra/totp'
import { demoFactor } from '@/prisma/seed/accounts'

/** What an authenticator app with the demonstration's key would show now. */
process.stdout.write(`${codeOf(fromBase32(demoFactor), stepAt(new Date()))}\n`)
