import type { Metadata } from 'next'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { sharedFilesPage } from '@/app/assessor/shared-file-pages'

export const metadata: Metadata = { title: 'One file, two names' }

export default sharedFilesPage('verifier', 'screen-assessor screen-verifier')
