import type { Metadata } from 'next'
import { concernPage } from '@/app/_web/concern-pages'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { close, investigate, note, passOn, reopen } from '../actions'

export const metadata: Metadata = { title: 'Concern' }

export default concernPage('verifier', { note, investigate, passOn, close, reopen })
