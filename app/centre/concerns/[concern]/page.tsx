import type { Metadata } from 'next'
import { concernPage } from '@/app/_web/concern-pages'
import '@/app/styles/centre.css'
import { close, investigate, note, passOn, reopen } from '../actions'

export const metadata: Metadata = { title: 'Concern' }

export default concernPage('centre', { note, investigate, passOn, close, reopen })
