// On a fresh machine Jest knows no durations and begins with the largest files. The walks through a browser and what holds
// thousands of records take minutes in files of a few lines: last, they would leave one of two workers idle.
const TestSequencer = require('@jest/test-sequencer').default;

/** The longest first, then the long ones. */
const FIRST = [
  /writes\.browser\.spec/, // loads the demonstration, too
  /of-program\.spec/, // on data of their own: these do not wait for the demonstration
  /by-http\.spec/, // walks the pages for all others of its folder, which would wait for that
  /every-page-\d|held-loop\.spec/,
  /every-form\/|\.browser\.spec|many-records\.spec|plain-pages\.spec/,
];

module.exports = class WalksFirst extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const rank = ({ path }) => FIRST.findIndex((pattern) => pattern.test(path));
    return [...FIRST.keys(), -1].flatMap((at) => sorted.filter((test) => rank(test) === at));
  }
};
