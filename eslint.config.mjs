// Lint rules: typescript-eslint strict for all TypeScript, Lit and custom-element rules for the element, Prettier owns the layout.
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', 'cdn/', 'coverage/', 'demo/dist/', 'test/pipelines/frameworks/', 'scripts/universal.d.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.{ts,mjs}'], extends: [js.configs.recommended], rules: { 'no-undef': 'off' } },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strict, ts.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['describe', 'it', 'test', 'suite'], package: 'node:test' },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // The null observer is made of methods that do nothing.
      '@typescript-eslint/no-empty-function': 'off',
      // A counted loop is what the measured hot paths of the interpreter use.
      '@typescript-eslint/prefer-for-of': 'off',
      // `items[i]!` after a bounds check costs nothing; a guard that can never fire would be dead code.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-constant-condition': ['error', { checkLoops: false }],
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    files: ['src/machine/**/*.ts'],
    rules: {
      // A routine is a generator by its type, whether or not it ever has to call Python.
      'require-yield': 'off',
      // A visit of an iteration may answer nothing.
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['src/element/**/*.ts', 'test/browser/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
  },
  {
    files: ['test/browser/**/*.ts'],
    rules: {
      // Every assertion of chai has the type of a promise, for those of axe are.
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  prettier,
);
