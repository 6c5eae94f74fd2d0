import os from 'node:os';

/** @type {import('jest').Config} */
export default {
  runtime: '<rootDir>/test/support/native/runtime.cjs',
  testEnvironment: '<rootDir>/test/support/native/environment.cjs',
  transform: {}, // node's own loader translates: support/typescript-loader.mjs
  maxWorkers: Math.max(3, os.availableParallelism() - 1), // on two cores, too: each waits for its database and browser now and then
  rootDir: '..',
  roots: ['<rootDir>/test'],
  testRegex: '\\.spec\\.ts$',
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testSequencer: '<rootDir>/test/support/walks-first.cjs',
  testTimeout: 60_000,
  workerIdleMemoryLimit: '768MB',
};
