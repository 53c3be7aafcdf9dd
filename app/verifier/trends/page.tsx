import type { Metadata } from 'next'
import { trendsPage } from '@/app/_web/trends-page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import '@/app/styles/trends.css'

export const metadata: Metadata = { title: 'Trends' }

export default trendsPage('verifier')
