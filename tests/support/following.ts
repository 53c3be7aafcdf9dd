import { followEvents } from '@/lib/infra/following'
import { tellThose } from '@/lib/notifications/commands/tell'

// What commands decide is told in tests as it is in the product.
followEvents(tellThose)
