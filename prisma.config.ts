import { defineConfig } from 'prisma/config'

// For `prisma` on an ordinary machine; the product itself applies its migrations at start.
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://unused' },
})
