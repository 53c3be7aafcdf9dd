import next from 'eslint-config-next'
import tseslint from 'typescript-eslint'

const config = tseslint.config(
  {
    ignores: [
      '.next/',
      '.data/',
      '.tmp/',
      'lib/infra/generated/',
      'public/pdfjs/',
      'next-env.d.ts',
    ],
  },
  ...next,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    // Module augmentation needs an interface.
    files: ['tests/support/cluster.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  { rules: { '@next/next/no-html-link-for-pages': 'off' } },
)

export default config
