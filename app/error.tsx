'use client'

export { Fault as default } from '@/components/layout/fault'
