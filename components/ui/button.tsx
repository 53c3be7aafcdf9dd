import type { ComponentProps } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import { Link } from './link'

export type ButtonLook = {
  /** One primary button to a screen. */
  look?: 'primary' | 'quiet' | 'danger'
  small?: boolean
  icon?: IconName
  /** Full width on a phone. */
  block?: boolean
}

const classes = ({ look, small, block }: ButtonLook, extra = '') =>
  ['btn', look, small && 'small', block && 'block-sm', extra].filter(Boolean).join(' ')

/** A button. What it would do but may not is said beside it: see `Unavailable`. */
export function Button({
  look,
  small,
  icon,
  block,
  className,
  children,
  ...rest
}: ButtonLook & ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      className={classes({ ...(look && { look }), small: !!small, block: !!block }, className)}
    >
      {icon && <Icon name={icon} size={16} />}
      {children}
    </button>
  )
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({
  look,
  small,
  icon,
  block,
  className,
  children,
  ...rest
}: ButtonLook & ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      className={classes({ ...(look && { look }), small: !!small, block: !!block }, className)}
    >
      {icon && <Icon name={icon} size={16} />}
      {children}
    </Link>
  )
}

/** A button with an icon only; the label is what it is called. */
export function IconButton({
  icon,
  label,
  className = '',
  ...rest
}: { icon: IconName; label: string } & ComponentProps<'button'>) {
  return (
    <button type="button" {...rest} aria-label={label} className={`btn iconic ${className}`.trim()}>
      <Icon name={icon} size={20} />
    </button>
  )
}

/** Something that cannot be done now: dashed, with the reason beside it (never without). */
export function Unavailable({
  label,
  reason,
  small,
}: {
  label: string
  reason: string
  small?: boolean
}) {
  return (
    <span className="row">
      <span className={classes({ small: !!small })} aria-disabled="true" role="link">
        {label}
      </span>
      <span className="hint">{reason}</span>
    </span>
  )
}
