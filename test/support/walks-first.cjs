// On a fresh machine Jest knows no durations and begins with the largest files. The walks through a browser take minutes in
// files of a few lines: last, they would leave one of two workers idle.
const TestSequencer = require('@jest/test-sequencer').default;

const WALK = /every-page-\d|\.browser\.spec|of-program\.spec|many-records\.spec/;

module.exports = class WalksFirst extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(({ path }) => WALK.test(path)), ...sorted.filter(({ path }) => !WALK.test(path))];
  }
};
