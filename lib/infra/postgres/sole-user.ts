import pg from 'pg'

// Any fixed number will do; nobody else takes it.
const lock = 417_600_001

/**
 * Holds the database for this process as long as it lives: a second start on the same data folder is
 * told so. The lock goes with the connection, so a killed process leaves none behind; `lost` hears of it
 * when the database goes first.
 */
export async function claim(
  url: string,
  lost: () => void = () => undefined,
): Promise<{ release: () => Promise<void> } | null> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `assay ${process.pid}`,
    keepAlive: true,
  })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ held: boolean }>(
    'select pg_try_advisory_lock($1) as held',
    [lock],
  )
  if (!rows[0]?.held) {
    await client.end()
    return null
  }
  client.once('end', lost)
  return {
    release: () => {
      client.off('end', lost)
      return client.end()
    },
  }
}
