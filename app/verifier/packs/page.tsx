import type { Metadata } from 'next'
import { packsPage } from '@/app/_web/packs-page'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/verifier.css'
import { makePack } from './actions'

export const metadata: Metadata = { title: 'Packs' }

const from = { href: '/verifier/samples', label: 'Samples' }

export default deskPage('verifier', (context) => packsPage(makePack, from, context), {
  className: 'screen-verifier',
})
