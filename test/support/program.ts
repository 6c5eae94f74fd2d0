import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Environment } from '../../src/platform/config/config.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The program as a process of its own. */
export interface Program {
  readonly process: ChildProcess;
  /** Where it listens. */
  readonly url: string;
  /** The exit code, or the signal's name, once it has ended. */
  ended(): Promise<number | string | null>;
}

/** Starts `src/main.ts` by plain node with nothing but these settings, and waits until it listens. */
export async function startProgram(env: Environment, args: readonly string[] = []): Promise<Program> {
  const { child, end, errors } = launch(env, args);
  const lines = createInterface({ input: child.stdout });
  const address = (async () => {
    for await (const line of lines) {
      const said = JSON.parse(line) as { msg?: string; address?: string };
      if (said.msg === 'listening' && said.address !== undefined) return said.address;
    }
    throw new Error(`the program ended before it listened:\n${errors()}`);
  })();
  const url = await address;
  child.stdout.resume();
  return { process: child, url, ended: () => end };
}

/** Runs the program, or another script of ours, until it ends by itself. */
export async function runProgram(
  env: Environment,
  args: readonly string[] = [],
  script = 'src/main.ts',
): Promise<{ code: number | string | null; errors: string }> {
  const { child, end, errors } = launch(env, args, script);
  child.stdout.resume();
  const code = await end;
  return { code, errors: errors() };
}

function launch(env: Environment, args: readonly string[], script = 'src/main.ts') {
  const loader = path.join(ROOT, 'test/support/typescript.mjs');
  const child = spawn(process.execPath, ['--no-warnings', '--import', loader, script, ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TEST_FOLDER: process.env['TEST_FOLDER'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const end = new Promise<number | string | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  );
  return { child, end, errors: () => said };
}
