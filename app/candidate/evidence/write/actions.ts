'use server'

import { action } from '@/app/_web/action'
import { evidencePath } from '@/app/candidate/address'
import { rewriteAccount, writeAccount } from '@/lib/portfolio/commands/write-account'

const to = ({ evidenceId }: { evidenceId: string }) => `${evidencePath(evidenceId)}?added=1`

export const write = action(writeAccount, { to })
export const rewrite = action(rewriteAccount, { to })
