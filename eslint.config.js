import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const BROWSER_NAMES =
  'document Element Event FormData getComputedStyle history HTMLInputElement HTMLSelectElement location matchMedia MutationObserver Node requestAnimationFrame uPlot URLSearchParams window';
const IN_BROWSER = Object.fromEntries(BROWSER_NAMES.split(' ').map((name) => [name, 'readonly']));

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'node_modules'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ['scripts/**/*.js', 'bench/**/*.js'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        performance: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
  {
    files: ['browser/**/*.js', 'scripts/browser-test/*.js'],
    languageOptions: { globals: IN_BROWSER },
  },
  { files: ['browser/**/*.js'], languageOptions: { sourceType: 'script' } },
  {
    // What is no module cannot import.
    files: ['**/*.cts'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // A test may say "this is there" of what it has just made.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
