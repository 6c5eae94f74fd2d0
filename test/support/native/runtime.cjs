// Jest's runner, circus and reporters with plain node in place of Jest's module system: a worker loads and compiles the
// application once and keeps it for all of its test files. Jest's own way loads every module anew for every file, in a
// context of its own, which took half of the time of a run. The price: the files of a worker share globals and modules,
// and nothing can be mocked (nothing is here). It stands on Jest's runtime interface, so Jest's version is pinned.
const { register } = require('node:module');
const { pathToFileURL } = require('node:url');
const path = require('node:path');
const v8 = require('node:v8');
const { runInNewContext } = require('node:vm');
const jestRuntime = require('jest-runtime').default;

const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS');
const realConsole = globalThis.console;
const realExit = process.exit;
let files = 0;

v8.setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
/** Bytes of objects after a file from which they are collected: Jest ends a worker that holds too much, garbage or not. */
const MUCH = 512 * 1024 ** 2;

process.setSourceMapsEnabled(true); // the loader puts a map into each translated file
register('../typescript-loader.mjs', pathToFileURL(__filename));

module.exports = class NativeRuntime {
  static createResolver(...args) {
    return jestRuntime.createResolver(...args);
  }

  /** Circus keeps what a file declares in its own module: each file gets a fresh one. */
  requireInternalModule(name) {
    Reflect.deleteProperty(require.cache, require.resolve(name));
    return require(name);
  }

  requireModule(name) {
    return require(name);
  }

  unstable_shouldLoadAsEsm(file) {
    return path.extname(file) === '.ts';
  }

  /** A test file runs anew each time; what it imports is kept. */
  async unstable_importModule(file) {
    files += 1;
    return import(`${pathToFileURL(file).href}?file=${files}`);
  }

  /** Node maps stacks itself; Jest's formatter, set just before the environment, would keep it from doing so. */
  getSourceMaps() {
    return null;
  }

  teardown() {
    Reflect.deleteProperty(globalThis, EVENT_HANDLERS);
    globalThis.console = realConsole;
    process.exit = realExit;
    if (process.memoryUsage().heapUsed > MUCH) collect();
  }

  setGlobalsForRuntime() {}
  enterTestCode() {}
  leaveTestCode() {}
  clearAllMocks() {}
  resetAllMocks() {}
  restoreAllMocks() {}
  resetModules() {}
  getAllCoverageInfoCopy() {}
};
