import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { installation } from '@/lib/kernel/actor'
import { issueFoundingLink } from './found-centre'

/** Where there is no centre yet, or another is asked for: the one-time link that founds it, in words to print. */
export async function foundingLink(address: string, another: boolean): Promise<string> {
  if ((await db().centre.count()) > 0 && !another) return ''
  const issued = await run(issueFoundingLink, { actor: installation }, {})
  if (!issued.ok) throw new Error(issued.refusal.message)
  return [
    'Open this link once to found a centre and become its administrator:',
    `  ${address}/setup/${issued.value.token}`,
    '',
  ].join('\n')
}
