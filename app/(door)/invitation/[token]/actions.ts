'use server'

import { acceptAndEnter } from '@/app/(door)/accept'
import type { ActionState } from '@/components/ui/form-state'
import { acceptInvitation } from '@/lib/identity/commands/seats'

export async function accept(previous: ActionState, form: FormData): Promise<ActionState> {
  return acceptAndEnter(acceptInvitation, previous, form)
}
