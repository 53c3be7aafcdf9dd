import { page } from '../../app/page'
import { db } from '../../lib/infra/db'
import { read } from '../../lib/portfolio/queries'

export const table = () => [page, db, read]
