import js from '@eslint/js';
import next from '@next/eslint-plugin-next';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Every rule is an error: a warning is a fault that nobody mends. */
function asErrors(rules) {
  return Object.fromEntries(
    Object.entries(rules ?? {}).map(([name, level]) => {
      const [severity, ...options] = Array.isArray(level) ? level : [level];
      return [name, severity === 'off' || severity === 0 ? 'off' : ['error', ...options]];
    }),
  );
}

const inTypeScript = ['**/*.ts', '**/*.tsx'];
const inReact = ['app/**/*.tsx', 'components/**/*.tsx', 'components/**/*.ts', 'lib/**/*.tsx'];

const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only lib/env.ts reads the environment.',
};
const noRawSql = {
  selector: 'MemberExpression[property.name=/^\\$(queryRawUnsafe|executeRawUnsafe)$/]',
  message: 'SQL is never put together from text.',
};
const noClock = {
  selector: "NewExpression[callee.name='Date'], MemberExpression[object.name='Date']",
  message: 'The rules are given their day; they do not look at a clock.',
};
const noRawHtml = { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text is rendered, never HTML.' };

export default tseslint.config(
  { ignores: ['node_modules/', '.next/', '.runtime/', 'prisma/generated/', 'next-env.d.ts', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: inTypeScript,
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      eqeqeq: 'error',
      'no-new-func': 'error',
      'no-eval': 'error',
      'no-restricted-syntax': ['error', noRawSql],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'lib/**/*.{ts,tsx}', 'prisma/**/*.ts', 'proxy.ts'],
    ignores: ['lib/env.ts', '**/*.test.{ts,tsx}', 'prisma/seed/load.ts'],
    rules: { 'no-restricted-syntax': ['error', noRawSql, noEnvironment, noRawHtml] },
  },
  {
    files: ['rules/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.property.ts'],
    rules: {
      'no-restricted-syntax': ['error', noClock, noEnvironment],
      'no-restricted-globals': ['error', 'process', 'fetch', 'console', 'window', 'document', 'globalThis', 'setTimeout', 'Intl'],
    },
  },
  {
    files: inReact,
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y, '@next/next': next },
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: {
      ...asErrors(reactHooks.configs.flat.recommended.rules),
      ...asErrors(jsxA11y.flatConfigs.strict.rules),
      ...asErrors(next.configs.recommended.rules),
      ...asErrors(next.configs['core-web-vitals'].rules),
      // There is no pages folder for it to read.
      '@next/next/no-html-link-for-pages': 'off',
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'tests/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'fetch',
          'AbortSignal',
          'WebAssembly',
          'setTimeout',
          'setInterval',
          'clearTimeout',
          'clearInterval',
          'Buffer',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { eqeqeq: 'error', 'no-eval': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
);
