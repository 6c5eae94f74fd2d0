// `npm run bench`: speed as figures and ratios side by side. No test asserts a time. Names of parts may be given.
import setup from '../support/global-setup.mjs';
import teardown from '../support/global-teardown.mjs';

setup();
try {
  const parts: Record<string, () => Promise<void>> = {
    'plan-read': (await import('./plan-read.js')).planRead,
    'past-state': (await import('./past-state.js')).pastState,
    engine: (await import('./engine.js')).engine,
    paper: (await import('./paper.js')).paper,
  };
  const asked = process.argv.slice(2);
  for (const [name, run] of Object.entries(parts)) if (!asked.length || asked.includes(name)) await run();
} finally {
  await teardown();
}
