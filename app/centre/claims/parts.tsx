import { Tabs } from '@/components/ui/navigation'

/** The two halves of the desk's claims: those there are, and those there could be. */
export const ClaimTabs = ({ current }: { current: 'claims' | 'candidates' }) => (
  <Tabs
    label="Claims"
    tabs={[
      { href: '/centre/claims', label: 'Claims', current: current === 'claims' },
      {
        href: '/centre/claims/candidates',
        label: 'Who can be claimed for',
        current: current === 'candidates',
      },
    ]}
  />
)
