import { mayMove } from '@/lib/kernel/lifecycle'
import { refusal, type Refusal } from '@/lib/kernel/result'
import {
  registrationLifecycle,
  registrationStateWords,
  type RegistrationMove,
  type RegistrationState,
} from '@/lib/registration/lifecycle'

export const registrationMoveWords: Record<RegistrationMove, string> = {
  suspend: 'Suspend',
  resume: 'Resume',
  withdraw: 'Withdraw',
  transfer: 'Transfer',
  lapse: 'Let lapse',
  complete: 'Complete',
  reopen: 'Reopen',
}

/** Whether the registration may be moved so. `another`: the same candidate's other open one on the qualification. */
export function mayMoveRegistration(
  move: RegistrationMove,
  registration: { state: RegistrationState },
  another: boolean,
): Refusal | null {
  if (!mayMove(registrationLifecycle, move, registration.state)) {
    return refusal(
      'not-movable',
      `A registration that is ${registrationStateWords[registration.state].toLowerCase()} cannot be moved so. Open it to see what can be done from here.`,
    )
  }
  return move === 'reopen' && another
    ? refusal(
        'registered',
        'This candidate has another open registration on this qualification, so this one stays as it is. End that one first.',
      )
    : null
}
