import type { Metadata } from 'next'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import '@/app/styles/shared-files.css'
import { sharedFilePage } from '@/app/assessor/shared-file-pages'

export const metadata: Metadata = { title: 'One file, two names' }

export default sharedFilePage('verifier', 'screen-assessor screen-verifier')
