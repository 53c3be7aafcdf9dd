import { readFile } from 'node:fs/promises'
import { ask, connections, load, type Load } from './load'

export type Answered = { evaluate: Load; plan: Load }

const path = '/api/v1/qualifications/601-4756-8'

/** The slowest questions there are: everything achieved, and nothing achieved by any of the three measures. */
export async function measureCombination(address: string, during: number): Promise<Answered> {
  const file = JSON.parse(
    await readFile('prisma/specifications/proqual-601-4756-8.json', 'utf8'),
  ) as { units: { reference: string }[] }
  const units = file.units.map(({ reference }) => reference)
  const questions = {
    evaluate: [{ units }, { units: units.slice(0, 17) }, { units: units.slice(9) }],
    plan: (['credits', 'units', 'criteria'] as const).map((fewest) => ({ achieved: [], fewest })),
  }
  const agent = connections(1)
  const measure = async (what: 'evaluate' | 'plan'): Promise<Load> => {
    let turn = 0
    const once = async () => {
      const question = questions[what][turn % questions[what].length]
      turn += 1
      const body = Buffer.from(JSON.stringify(question))
      const headers = { 'content-type': 'application/json', 'content-length': String(body.length) }
      const answer = await ask(agent, `${address}${path}/${what}`, headers, 'POST', body)
      if (answer.status !== 200) throw new Error(`${what} answered ${answer.status}`)
    }
    await load(1, during / 4, once)
    return load(1, during, once)
  }
  const answered = { evaluate: await measure('evaluate'), plan: await measure('plan') }
  agent.destroy()
  return answered
}
