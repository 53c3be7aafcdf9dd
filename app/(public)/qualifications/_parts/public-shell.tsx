import type { ReactNode } from 'react'
import '@/app/styles/qualification.css'
import { Masthead } from '@/components/layout/masthead'
import { Shell } from '@/components/layout/shell'

/** Pages that anybody may read: no session is read, so nobody's name is on them. */
export function PublicShell({
  current = '/qualifications',
  children,
}: {
  current?: '/qualifications' | '/verify'
  children: ReactNode
}) {
  return (
    <Shell
      masthead={
        <Masthead
          home="/"
          nav={[
            { href: '/qualifications', label: 'Qualifications' },
            { href: '/verify', label: 'Verify a pack' },
          ]}
          current={current}
        />
      }
      className="wrap screen-qualification"
    >
      {children}
    </Shell>
  )
}
