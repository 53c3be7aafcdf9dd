import type { Metadata } from 'next'
import '@/app/styles/assessor.css'
import { sharedFilesPage } from '@/app/assessor/shared-file-pages'

export const metadata: Metadata = { title: 'One file, two names' }

export default sharedFilesPage('assessor', 'screen-assessor')
