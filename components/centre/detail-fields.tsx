import { DateField, TextField } from '@/components/ui/text-fields'

export type DetailValues = {
  givenNames: string
  familyName: string
  dateOfBirth: string | null
  uln: string | null
  ulnReason: string | null
}

/** What the awarding body asks to know of a person. */
export function DetailFields({ details }: { details?: DetailValues | null }) {
  return (
    <>
      <TextField
        name="givenNames"
        label="Legal given names"
        hint="As on the document that shows who they are: certificates are issued in these."
        maxLength={120}
        autoComplete="off"
        defaultValue={details?.givenNames}
      />
      <TextField
        name="familyName"
        label="Legal family name"
        maxLength={120}
        autoComplete="off"
        defaultValue={details?.familyName}
      />
      <DateField
        name="dateOfBirth"
        label="Date of birth"
        optional
        defaultValue={details?.dateOfBirth ?? undefined}
      />
      <TextField
        name="uln"
        label="Unique learner number (ULN)"
        hint="Ten digits. 9999999999 stands for one that is still to come; a claim needs the real one, or a reason for none."
        inputMode="numeric"
        autoComplete="off"
        optional
        defaultValue={details?.uln ?? undefined}
      />
      <TextField
        name="ulnReason"
        label="Why there is none"
        hint="Only where the learner has no ULN."
        maxLength={300}
        optional
        defaultValue={details?.ulnReason ?? undefined}
      />
    </>
  )
}

export type WhereValues = {
  awardingBodyNumber: string | null
  site: string | null
  employer: string | null
  cohort: string | null
  startedOn: Date | null
  plannedEndOn: Date | null
}

const iso = (date: Date | null | undefined) => date?.toISOString().slice(0, 10)

/** Where, for whom and when a registration is. */
export function WhereFields({ sites, values }: { sites: readonly string[]; values?: WhereValues }) {
  return (
    <>
      <TextField
        name="awardingBodyNumber"
        label="Registration number"
        hint="As the awarding body gave it."
        maxLength={40}
        optional
        defaultValue={values?.awardingBodyNumber ?? undefined}
      />
      <TextField
        name="siteName"
        label="Site"
        hint={
          sites.length > 0
            ? `On record: ${sites.join(', ')}. A new name makes a new site.`
            : 'A new name makes a new site.'
        }
        list="sites"
        maxLength={120}
        optional
        defaultValue={values?.site ?? undefined}
      />
      <datalist id="sites">
        {sites.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextField
        name="employer"
        label="Employer"
        maxLength={120}
        optional
        defaultValue={values?.employer ?? undefined}
      />
      <TextField
        name="cohort"
        label="Cohort"
        hint="The group they learn with."
        maxLength={80}
        optional
        defaultValue={values?.cohort ?? undefined}
      />
      <DateField name="startedOn" label="Start" optional defaultValue={iso(values?.startedOn)} />
      <DateField
        name="plannedEndOn"
        label="Planned end"
        optional
        defaultValue={iso(values?.plannedEndOn)}
      />
    </>
  )
}
