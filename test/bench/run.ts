// `npm run bench`: speed as figures and ratios side by side. No test asserts a time.
import setup from '../support/global-setup.mjs';
import teardown from '../support/global-teardown.mjs';

setup();
try {
  const { planRead } = await import('./plan-read.js');
  await planRead();
} finally {
  await teardown();
}
