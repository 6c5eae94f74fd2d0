import fs from 'node:fs';
import path from 'node:path';
import { type Config, ConfigError, readConfig } from '../config/config.js';
import { StartError } from '../config/start-error.js';

/**
 * Runs a command of one file name: says on standard error what was done, or why not, and sets the exit code.
 * @param usage how the command is called
 */
export async function runCommand(
  usage: string,
  work: (config: Config, file: string, version: string) => Promise<string>,
): Promise<void> {
  await runProgram((config, [file, ...more], version) => {
    if (file === undefined || more.length > 0) throw new StartError(`Use: ${usage}`);
    return work(config, file, version);
  });
}

/** Runs a command with what stands after its name: says on standard error what was done, or why not, and sets the exit code. */
export async function runProgram(
  work: (config: Config, args: readonly string[], version: string) => Promise<string>,
): Promise<void> {
  try {
    process.stderr.write(`${await work(readConfig(process.env), process.argv.slice(2), programVersion())}\n`);
  } catch (error) {
    const known = error instanceof StartError || error instanceof ConfigError;
    process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}

/** The version of this program. */
export function programVersion(): string {
  const file = path.resolve(import.meta.dirname, '../../../package.json');
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version;
}
