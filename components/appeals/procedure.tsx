import { linkedWords, PolicyName } from '@/components/registration/policies'
import { Note } from '@/components/ui/notices'

/** The centre's own words on it, and the awarding body's procedure, by which it deals with enquiries and appeals. */
export function Procedure({
  awardingBody,
  own,
  policies,
}: {
  awardingBody: string
  own?: string | undefined
  policies: {
    where: string
    list: readonly { title: string; purpose: string; url?: string | undefined }[]
  }
}) {
  return (
    <Note>
      {own && <p className="pre">{own}</p>}
      {policies.list.map(({ title, purpose, url }) => (
        <p key={title}>
          <b>
            {awardingBody}, <PolicyName title={title} url={url} />.
          </b>{' '}
          {purpose}
        </p>
      ))}
      <p>{linkedWords(policies.where)}</p>
    </Note>
  )
}
