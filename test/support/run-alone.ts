// Runs a script beside a test server of its own: `run-alone.ts <script> <arguments>`. The script is a process of its own,
// since the one that started the server would start it again as it is stopped.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import setup from './global-setup.mjs';
import teardown from './global-teardown.mjs';

setup();
const [script = '', ...rest] = process.argv.slice(2);
const args = [...process.execArgv, path.resolve(script), ...rest];
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
await teardown();
process.exitCode = status ?? 1;
