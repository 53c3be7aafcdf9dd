import type { Metadata } from 'next'
import { newConcernPage } from '@/app/_web/concern-pages'
import '@/app/styles/centre.css'
import { record } from '../actions'

export const metadata: Metadata = { title: 'Record a concern' }

export default newConcernPage('centre', record)
