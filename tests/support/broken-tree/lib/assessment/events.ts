import { page } from '../../app/page'
import { decide } from './lifecycle'

export const judged = () => [page, decide]
