// The globals of the process itself: with the native runtime there is no context apart.
module.exports = class NativeEnvironment {
  global = globalThis;

  async setup() {
    Error.prepareStackTrace = undefined; // Jest's own would hide node's, which reads the maps of translated files
    Error.stackTraceLimit = 30;
    this.env = { ...process.env };
  }

  /** What a file has declared holds the programs that it started, and what it imported meanwhile is kept by node with the test. */
  handleTestEvent({ name }, { rootDescribeBlock }) {
    if (name === 'teardown') forget(rootDescribeBlock);
  }

  /** Settings that a file left behind do not reach the next. */
  async teardown() {
    for (const name of Object.keys(process.env)) if (!(name in this.env)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, this.env);
  }

  getVmContext() {
    return globalThis;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }
};

function forget({ children, hooks, tests = [] }) {
  for (const one of [...hooks, ...tests, ...children]) one.fn = undefined;
  for (const block of children) if (block.type === 'describeBlock') forget(block);
}
