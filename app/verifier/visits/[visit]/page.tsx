import type { Metadata } from 'next'
import { visitPage } from '@/app/_web/visit-pages'
import '@/app/styles/centre.css'
import { closeAction } from '../actions'

export const metadata: Metadata = { title: 'Visit' }

export default visitPage('verifier', closeAction)
