import tseslint from 'typescript-eslint';

const bans = {
  env: { object: 'process', property: 'env', message: 'Only src/config.ts reads the environment.' },
};

const dateBan = {
  selector: "NewExpression[callee.name='Date'], CallExpression[callee.object.name='Date']",
  message: 'Only core/clock.ts and core/warsaw.ts touch Date; take a Clock.',
};

const style = [
  { selector: 'ExportDefaultDeclaration', message: 'No default exports.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
];

export default tseslint.config(
  { ignores: ['node_modules', 'coverage', 'data'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 250 }],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-properties': ['error', bans.env],
      'no-restricted-syntax': ['error', ...style, dateBan],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['src/core/clock.ts', 'src/core/warsaw.ts'],
    rules: { 'no-restricted-syntax': ['error', ...style] },
  },
  { files: ['src/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['src/cli/*.ts', 'src/log.ts', 'adapters/local/terminal*.ts', 'bench/**', 'tests/rules/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**', 'bench/**', 'vitest.config.ts'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'no-restricted-properties': 'off',
      'no-restricted-syntax': ['error', style[1], style[2]],
    },
  },
);
