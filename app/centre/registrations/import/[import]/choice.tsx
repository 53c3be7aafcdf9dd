import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { LockNotice, Note } from '@/components/ui/notices'
import type { ImportView } from '@/lib/registration/queries/imports'
import { discard, write } from '../actions'

const rows = (many: number): string =>
  many === 1 ? '1 row' : `${many.toLocaleString('en-GB')} rows`

/** What can be done with a file that was read: all of it or nothing, its good rows, or forget it. */
export function Choice({ view }: { view: ImportView }) {
  const { state, writable, counts, registered, written, bad } = view
  const already = counts.already ?? 0
  return (
    <div className="import-choice">
      {state === 'checked' && (
        <>
          <p className="num">
            <b>{rows(writable)} can be registered</b>, {bad} cannot, {already} are registered
            already. Nothing has been written.
          </p>
          {writable > 0 ? (
            <div className="row">
              {bad === 0 && (
                <ActionForm action={write} id="whole">
                  <input type="hidden" name="importId" value={view.id} />
                  <input type="hidden" name="choice" value="whole" />
                  <SubmitButton pendingLabel="Registering">
                    {writable === 1
                      ? 'Register the one row'
                      : `Register all ${writable.toLocaleString('en-GB')}, or none if one fails`}
                  </SubmitButton>
                </ActionForm>
              )}
              {(writable > 1 || bad > 0) && (
                <ActionForm action={write} id="good">
                  <input type="hidden" name="importId" value={view.id} />
                  <input type="hidden" name="choice" value="goodRows" />
                  <SubmitButton look={bad === 0 ? 'quiet' : 'primary'} pendingLabel="Starting">
                    {bad === 0
                      ? `Register the ${writable.toLocaleString('en-GB')} row by row`
                      : writable === 1
                        ? `Register the one good row, leave ${bad}`
                        : `Register the ${writable.toLocaleString('en-GB')} good rows, leave ${bad}`}
                  </SubmitButton>
                </ActionForm>
              )}
            </div>
          ) : (
            <Note>No row of this file can be registered now.</Note>
          )}
          {bad > 0 && (
            <p className="hint">
              To register all or nothing, mend the rows that cannot be registered, and choose the
              file again.
            </p>
          )}
        </>
      )}
      {state === 'running' && (
        <>
          <LockNotice
            title={`It was interrupted after ${written} of ${writable} rows.`}
            opens="Going on registers the rest; nobody is registered twice."
          />
          <ActionForm action={write} id="on">
            <input type="hidden" name="importId" value={view.id} />
            <input type="hidden" name="choice" value="on" />
            <SubmitButton pendingLabel="Going on">Go on</SubmitButton>
          </ActionForm>
        </>
      )}
      {state === 'finished' && (
        <p className="num" role="status">
          <b>{rows(registered)} registered.</b>{' '}
          {bad > 0 && `${rows(bad)} left, with the reasons below. `}
          Each candidate takes their seat by a link: make them all at once under{' '}
          <Link href="/centre/people#candidates">People</Link>.
        </p>
      )}
      {view.rows.length > 0 && (
        <ActionForm action={discard} id="discard">
          <input type="hidden" name="importId" value={view.id} />
          <SubmitButton look="quiet" small pendingLabel="Discarding">
            {state === 'finished' ? 'Forget the rows that are left' : 'Discard what was read'}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  )
}
