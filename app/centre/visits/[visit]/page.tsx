import type { Metadata } from 'next'
import { visitPage } from '@/app/_web/visit-pages'
import '@/app/styles/centre.css'
import { closeAction, end, extend, renew } from '../actions'

export const metadata: Metadata = { title: 'Visit' }

export default visitPage('centre', closeAction, { extend, renew, end })
