import { z } from 'zod'

const gibibyte = 1024 ** 3

/** "Calder College <assay@calder.example>", or the address alone. A name of plain letters needs no quoting. */
const sender = /^(?:(?<name>[A-Za-z0-9 .'&-]{1,60}) )?<?(?<address>[^\s<>,;:"]+@[^\s<>,;:"]+?)>?$/

const schema = z
  .object({
    /** A PostgreSQL server, 15 to 18. Unset: the embedded one, under DATA_DIR. */
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    /** Where files, the outbox and the embedded database are kept. */
    DATA_DIR: z.string().min(1).default('.data'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    /** Loopback, unless somebody decides otherwise: a proxy with TLS belongs in front. */
    HOST: z.string().min(1).default('127.0.0.1'),
    /** The address people see, when there is a proxy in front. */
    APP_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** Whether a proxy in front says who is asking (X-Forwarded-For); otherwise the header is dropped. */
    TRUST_PROXY: z.enum(['0', '1']).default('0'),
    /** What session cookies are signed with. Unset: one is made and kept under DATA_DIR. */
    NEXTAUTH_SECRET: z.string().min(16).default(''),
    /** The largest file that can be added. Bytes. */
    MAX_UPLOAD_BYTES: z.coerce
      .number()
      .int()
      .positive()
      .default(2 * gibibyte),
    /** What one person may have sent and not yet put into a portfolio. Bytes. */
    MAX_UNFINISHED_BYTES: z.coerce
      .number()
      .int()
      .positive()
      .default(10 * gibibyte),
    /** What a centre may keep of files, those under way included. Bytes; 0: as much as there is room for. */
    CENTRE_QUOTA_BYTES: z.coerce.number().int().nonnegative().default(0),
    /** What stays free on the disk: no file is begun that would take it. Bytes. */
    MIN_FREE_BYTES: z.coerce.number().int().nonnegative().default(gibibyte),
    /** Where letters are handed over: smtp://user:password@host:587, or smtps:. Unset: the outbox folder. */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    /** Whom letters are from. Unset: assay@ the host of APP_URL. */
    MAIL_FROM: z.string().regex(sender, 'give an address, or "Name <address>"').optional(),
    /** The hour of London time at which the day’s letters go out. */
    DIGEST_HOUR: z.coerce.number().int().min(0).max(23).default(7),
  })
  .transform((given) => {
    const APP_URL = given.APP_URL ?? `http://${given.HOST}:${given.PORT}`
    const { name, address } = sender.exec(given.MAIL_FROM ?? '')?.groups ?? {}
    const MAIL_FROM = {
      name: name?.trim() ?? (given.MAIL_FROM ? null : 'Assay'),
      address: address ?? `assay@${new URL(APP_URL).hostname}`,
    }
    return { ...given, APP_URL, MAIL_FROM }
  })

export type Env = z.output<typeof schema>

/** The settings this process runs with; a wrong one stops it with its name. */
export function env(): Env {
  const given = Object.fromEntries(
    Object.entries(process.env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Error(`The setting ${issue?.path.join('.')} is not right: ${issue?.message}`)
}
