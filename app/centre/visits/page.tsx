import type { Metadata } from 'next'
import { visitsPage } from '@/app/_web/visit-pages'
import '@/app/styles/centre.css'
import { open } from './actions'

export const metadata: Metadata = { title: 'Visits' }

export default visitsPage('centre', open)
