import { db } from '../infra/db'

export const words = () => db
