import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/** A link within the product. Pages are rendered for each person, so nothing is fetched ahead. */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />
}
