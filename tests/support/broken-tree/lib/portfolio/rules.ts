import { db } from '../infra/db'
import { keep } from './store'

export const mayAdd = () => [db, keep]
