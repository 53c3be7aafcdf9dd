/** Everybody of the demonstration who can sign in. All share one password, known to everybody: never a real centre. */
export const demoPassword = 'a calm demonstration'

/**
 * The key of every second factor of the demonstration, for an authenticator app: known to everybody, like
 * the password. `npm run demo:code` says its present code.
 */
export const demoFactor = 'CALMDEMONSTRATIONOFASSAYNOTREALX'

type Account = {
  key: string
  name: string
  email: string
  password: string
  desk: string
  centre: 'calderVale' | 'northgate'
  note: string
}

const account = (
  centre: Account['centre'],
  key: string,
  name: string,
  email: string,
  desk: string,
  note: string,
): Account => ({ key, name, email, password: demoPassword, desk, centre, note })

const calder = (...rest: [string, string, string, string, string]) => account('calderVale', ...rest)
const northgate = (...rest: [string, string, string, string, string]) =>
  account('northgate', ...rest)

export const accounts = [
  calder(
    'amara',
    'Amara Okafor',
    'amara@calder.example',
    'Candidate',
    'half-way; a submission is with her assessor',
  ),
  calder('tomasz', 'Tomasz Wiśniewski', 'tomasz@calder.example', 'Candidate', 'just registered'),
  calder(
    'siobhan',
    'Siobhán O’Connell-Featherstonehaugh',
    'siobhan@calder.example',
    'Candidate',
    'one unit declared',
  ),
  calder(
    'mohammed',
    'Mohammed Iqbal-Hussain',
    'mohammed@calder.example',
    'Candidate',
    'one unit referred and declared again',
  ),
  calder(
    'leanne',
    'Leanne Whitaker',
    'leanne@calder.example',
    'Candidate',
    'units released; one awaits countersignature',
  ),
  calder(
    'grace',
    'Grace Adeyinka-Thornton',
    'grace@calder.example',
    'Candidate',
    'the award is near: one action is open',
  ),
  calder(
    'imogen',
    'Imogen Hartley-Barnes',
    'imogen@calder.example',
    'Candidate',
    'sign-offs of the autumn, some sampled under the plan',
  ),
  calder('yusuf', 'Yusuf Demir', 'yusuf@calder.example', 'Candidate', 'sign-offs under the plan'),
  calder('callum', 'Callum Rooney', 'callum@calder.example', 'Candidate', 'two units signed off'),
  calder('priya', 'Priya Shah', 'priya@calder.example', 'Assessor', 'qualified'),
  calder(
    'gareth',
    'Gareth Llewellyn',
    'gareth@calder.example',
    'Assessor',
    'working towards the qualification',
  ),
  calder(
    'yasmin',
    'Yasmin Haddad',
    'yasmin@calder.example',
    'Assessor',
    'new; judges in standardisation',
  ),
  calder(
    'colin',
    'Colin Baptiste-Grey',
    'colin@calder.example',
    'Assessor',
    'half a week; judges in standardisation',
  ),
  calder('helen', 'Helen Marsh', 'helen@calder.example', 'Lead IQA', 'approves, samples, releases'),
  calder('daniel', 'Daniel Osei', 'daniel@calder.example', 'IQA', 'samples and releases'),
  calder(
    'ruth',
    'Ruth Adeyemi',
    'ruth@calder.example',
    'Centre administrator',
    'people, registrations, trail',
  ),
  northgate(
    'owen',
    'Owen Pritchard',
    'owen@northgate.example',
    'Candidate',
    'at the second centre',
  ),
  northgate(
    'bethan',
    'Bethan Lloyd-Morgan',
    'bethan@northgate.example',
    'Candidate',
    'at the second centre; a unit can be certificated',
  ),
  calder(
    'verity',
    'Verity Hartley-Royce',
    'verity@awarding.example',
    'External quality assurer',
    'on her visit: the register, a sample, findings',
  ),
  northgate(
    'marion',
    'Marion Blythe',
    'marion@awarding.example',
    'External quality assurer',
    'there, too; signs off the claims she is sent',
  ),
  northgate('nadia', 'Nadia Rahman', 'nadia@northgate.example', 'Assessor', 'at the second centre'),
  northgate(
    'joseph',
    'Joseph Kariuki',
    'joseph@northgate.example',
    'Lead IQA',
    'at the second centre',
  ),
  northgate(
    'frances',
    'Frances Doyle',
    'frances@northgate.example',
    'Centre administrator',
    'of the second centre',
  ),
]
