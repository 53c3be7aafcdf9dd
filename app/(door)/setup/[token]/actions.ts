'use server'

import { acceptAndEnter } from '@/app/(door)/accept'
import type { ActionState } from '@/components/ui/form-state'
import { foundCentre } from '@/lib/identity/commands/found-centre'

export async function found(previous: ActionState, form: FormData): Promise<ActionState> {
  return acceptAndEnter(foundCentre, previous, form)
}
