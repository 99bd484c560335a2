/** Jest runs the TypeScript sources as ES modules; types are checked by tsc, not here. */
export default {
  testEnvironment: 'node',
  // A floor that may only rise; applies when coverage is measured (npm test).
  coverageThreshold: { global: { statements: 95, branches: 92, functions: 94, lines: 96 } },
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
};
