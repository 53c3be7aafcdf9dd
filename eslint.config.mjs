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
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // Module augmentation needs an interface.
    files: ['tests/support/cluster.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  {
    // Evidence is served by our own guarded handlers, never through the image optimiser.
    rules: {
      '@next/next/no-img-element': 'off',
      // Plain links work before scripts, and carry no router for pages that are opened once.
      '@next/next/no-html-link-for-pages': 'off',
    },
  },
)

export default config
