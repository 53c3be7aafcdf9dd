import { evidencePath } from '@/app/candidate/address'
import { pickerUnits } from '@/app/candidate/picker-units'
import { CriteriaPicker } from '@/components/portfolio/criteria-picker'
import { PlaceField } from '@/components/portfolio/place-field'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-fields'
import type { Location } from '@/lib/portfolio/model/location'
import { locationWords, typedLocation } from '@/lib/portfolio/model/location-words'
import { isToCheck } from '@/lib/portfolio/rules/checking'
import type { EvidenceItemView } from '@/lib/portfolio/queries/candidate-evidence'
import { amend, confirm, refer } from '../actions'

type Version = EvidenceItemView['versions'][number]
type Use = Version['uses'][number]

/** The fields that a place chosen in the viewer goes to. */
export const placeField = { refer: 'refer-location', amend: 'amend-location' }

const claim = (given = '') => (
  <TextField name="claim" label="What it shows" defaultValue={given} maxLength={500} optional />
)

/** Cross-referencing while looking at it: the place is chosen above, or typed. */
export function ReferHere({
  view: { own, units },
  version,
  location,
}: {
  /** The place that is open. */
  location: Location | null | undefined
  view: EvidenceItemView
  version: Version
}) {
  return (
    <Section id="here" title="Cross-reference a place in it">
      <ActionForm action={refer} id="refer" resetWhenDone>
        <input type="hidden" name="registrationId" value={own.registrationId} />
        <input type="hidden" name="versionIds" value={version.id} />
        <PlaceField location={location} />
        {claim()}
        <CriteriaPicker units={pickerUnits(units)} />
        <SubmitButton icon="link">Cross-reference</SubmitButton>
      </ActionForm>
    </Section>
  )
}

/** A place that went along to a newer version: look, and say that it holds, or change it. */
export function CheckPlace({ use }: { use: Use }) {
  return (
    <ActionForm action={confirm} className="inline">
      <input type="hidden" name="referenceId" value={use.id} />
      <p className="sm">
        <Icon name="map-pin" size={16} /> Made on version {use.placeFrom}: check the place, and
        change it where it does not hold.
      </p>
      <SubmitButton look="quiet" small icon="check">
        It holds
        <span className="sr">
          {' '}
          for {use.number} of {use.unit.title}
        </span>
      </SubmitButton>
    </ActionForm>
  )
}

/** One cross-reference of the version: what it is for, and another place or claim while it was not handed in. */
export function UseHere({ use, evidenceId }: { use: Use; evidenceId: string }) {
  return (
    <Section id="at" title={`${use.number} here`}>
      <p>{use.text}</p>
      <p className="hint">
        {locationWords(use.location)}
        {use.claim && <>: “{use.claim}”</>}
      </p>
      {isToCheck(use) && <CheckPlace use={use} />}
      {use.handedInAt === null && use.isOwn && (
        <details className="change" open>
          <summary>Change the place or claim</summary>
          <ActionForm action={amend} id="amend">
            <input type="hidden" name="referenceId" value={use.id} />
            <PlaceField key={typedLocation(use.location)} location={use.location} />
            {claim(use.claim)}
            <SubmitButton look="quiet">Save</SubmitButton>
          </ActionForm>
        </details>
      )}
      <p className="sm">
        <Link href={evidencePath(evidenceId, use.versionId)}>Leave this place</Link>
      </p>
    </Section>
  )
}
