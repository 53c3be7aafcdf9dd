import type { Metadata } from 'next'
import { concernsPage } from '@/app/_web/concern-pages'
import '@/app/styles/centre.css'

export const metadata: Metadata = { title: 'Malpractice and complaints' }

export default concernsPage('centre')
