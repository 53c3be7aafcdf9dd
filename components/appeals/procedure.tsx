import { Note } from '@/components/ui/notices'

const address = /(https:\/\/\S+[^\s.,;)])/

/** Where the awarding body's papers can be had; an address in it is a link. */
const linked = (where: string) =>
  where.split(address).map((part) =>
    address.test(part) ? (
      <a key={part} href={part} rel="external noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  )

/** The centre's own words on it, and the awarding body's procedure, by which it deals with enquiries and appeals. */
export function Procedure({
  awardingBody,
  own,
  policies,
}: {
  awardingBody: string
  own?: string | undefined
  policies: { where: string; list: readonly { title: string; purpose: string }[] }
}) {
  return (
    <Note>
      {own && <p className="pre">{own}</p>}
      {policies.list.map(({ title, purpose }) => (
        <p key={title}>
          <b>
            {awardingBody}, {title}.
          </b>{' '}
          {purpose}
        </p>
      ))}
      <p>{linked(policies.where)}</p>
    </Note>
  )
}
