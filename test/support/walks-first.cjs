// On a fresh machine Jest knows no durations and begins with the largest files. The walks through a browser and what holds
// thousands of records take minutes in files of a few lines: last, they would leave one of two workers idle.
const TestSequencer = require('@jest/test-sequencer').default;

/** The longest first, then the long ones. */
const FIRST = [
  /writes\.browser\.spec/,
  /every-page-\d|every-form\/|\.browser\.spec|of-program\.spec|many-records\.spec|held-loop\.spec/,
];

module.exports = class WalksFirst extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const rank = ({ path }) => FIRST.findIndex((pattern) => pattern.test(path));
    return [...FIRST.keys(), -1].flatMap((at) => sorted.filter((test) => rank(test) === at));
  }
};
