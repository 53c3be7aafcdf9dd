import type { Metadata } from 'next'
import { visitsPage } from '@/app/_web/visit-pages'
import '@/app/styles/centre.css'

export const metadata: Metadata = { title: 'Visits' }

export default visitsPage('verifier')
