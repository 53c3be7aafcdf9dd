import type { Metadata } from 'next'
import '@/app/styles/assessor.css'
import { questionsPage } from '@/app/assessor/question-pages'

export const metadata: Metadata = { title: 'Questions' }

export default questionsPage('assessor', 'screen-assessor')
