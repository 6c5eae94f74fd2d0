import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Environment } from '../../src/platform/config/config.js';
import { builtProgram } from './built-program.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The program as a process of its own. */
export interface Program {
  readonly process: ChildProcess;
  /** Where it listens. */
  readonly url: string;
  /** The exit code, or the signal's name, once it has ended. */
  ended(): Promise<number | string | null>;
}

/** Starts the built program with nothing but these settings, and waits until it listens. */
export async function startProgram(env: Environment, args: readonly string[] = []): Promise<Program> {
  const { child, end, errors } = await launch(env, args);
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

/** Runs the built program, or another command of it, until it ends by itself. */
export async function runProgram(
  env: Environment,
  args: readonly string[] = [],
  command = 'main',
): Promise<{ code: number | string | null; errors: string }> {
  const { child, end, errors } = await launch(env, args, command);
  child.stdout.resume();
  const code = await end;
  return { code, errors: errors() };
}

async function launch(env: Environment, args: readonly string[], command = 'main') {
  const child = spawn(process.execPath, [path.join(await builtProgram(), `${command}.js`), ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const end = new Promise<number | string | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  );
  return { child, end, errors: () => said };
}
