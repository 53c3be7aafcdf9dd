import { judged } from './events'

export const decide = () => judged
