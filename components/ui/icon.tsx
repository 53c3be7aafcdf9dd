import type { StaticImageData } from 'next/image'
import type { IconName } from './icon-names'
import sprite from './icons.svg'

const source = (sprite as StaticImageData).src

export const iconAddress = (name: IconName): string => `${source}#${name}`

/** A lucide icon beside a word. It is decoration: the word, or the control's label, says it. */
export function Icon({
  name,
  size,
  className = '',
}: {
  name: IconName
  /** 16 or 20 pixels; without it the icon is as high as the text. */
  size?: 16 | 20
  className?: string
}) {
  const classes = ['icon', size ? `i-${size}` : '', className].filter(Boolean).join(' ')
  return (
    <svg className={classes} aria-hidden="true">
      <use href={iconAddress(name)} />
    </svg>
  )
}
