import { judge } from '../assessment/commands'
import { keep } from './store'

export const read = () => [judge, keep]
