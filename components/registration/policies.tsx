const address = /(https:\/\/\S+[^\s.,;)])/

/** Where the awarding body's papers can be had; an address in it is a link. */
export const linkedWords = (where: string) =>
  where.split(address).map((part) =>
    address.test(part) ? (
      <a key={part} href={part} rel="external noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  )

/** A policy by its name; where the qualification's file gives its address, the name leads there. */
export function PolicyName({ title, url }: { title: string; url?: string | undefined }) {
  return url ? (
    <a href={url} rel="external noreferrer">
      {title}
    </a>
  ) : (
    title
  )
}
