import { isIqa, type Role } from '@/lib/kernel/actor'

/** Where a role's desk is. */
export const deskAddress = (role: Role): string => {
  if (isIqa(role)) return '/verifier'
  if (role === 'centreAdmin') return '/centre'
  return role === 'eqa' ? '/visitor' : `/${role}`
}
