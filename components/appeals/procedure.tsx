import { linkedWords, PolicyName } from '@/components/registration/policies'
import { Note } from '@/components/ui/notices'

/** The awarding body's procedure, by which the centre deals with enquiries and appeals. */
export function Procedure({
  awardingBody,
  policies,
}: {
  awardingBody: string
  policies: {
    where: string
    list: readonly { title: string; purpose: string; url?: string | undefined }[]
  }
}) {
  return (
    <Note>
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
