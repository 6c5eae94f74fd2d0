// `npm run bench`: speed as figures and ratios side by side. No test asserts a time. Names of parts may be given.
// The parts run in a process of their own: the one that started the test server would start it again as it is stopped.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import setup from '../support/global-setup.mjs';
import teardown from '../support/global-teardown.mjs';

setup();
const parts = path.join(import.meta.dirname, 'parts.ts');
const args = [...process.execArgv, parts, ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
await teardown();
process.exitCode = status ?? 1;
