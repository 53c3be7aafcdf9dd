import type { Metadata } from 'next'
import { packsPage } from '@/app/_web/packs-page'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { makePack } from './actions'

export const metadata: Metadata = { title: 'Packs' }

const from = { href: '/visitor/sample', label: 'Sample' }

export default deskPage('visitor', (context) => packsPage(makePack, from, context), {
  className: 'screen-centre',
})
