import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { StartError } from '../../config/start-error.js';

/** A program with its arguments, ready for `spawn`. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

/** A way to run PostgreSQL, which refuses to run as root. */
export interface Runner {
  /** @param dieWithParent the kernel interrupts the program when this process ends, however it ends (Linux only) */
  wrap(program: string, args: readonly string[], dieWithParent: boolean): Command;
  /** Makes a folder usable for the user the program runs as. */
  own(folder: string): void;
}

const NOBODY = 65_534;
const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
const DROP_RIGHTS = ['setpriv', '--reuid', `${NOBODY}`, '--regid', `${NOBODY}`, '--clear-groups'];
const PARENT_DEATH = ['--pdeathsig', 'INT'];

/**
 * Chooses how to run PostgreSQL: as we are; in a user namespace, in which root is nobody and still owns root's files
 * (also for a container's user without a name, whom initdb refuses); or with root's rights dropped.
 * @throws Error that asks for DATABASE_URL where none of these works
 */
export function chooseRunner(): Runner {
  const canDie = works('setpriv', [...PARENT_DEATH, '--', 'true']);
  const root = process.getuid?.() === 0;
  const death = (wanted: boolean): readonly string[] => (wanted && canDie ? PARENT_DEATH : []);
  const inside = (prefix: readonly string[], dies: boolean): readonly string[] => {
    const options = death(dies);
    return options.length === 0 ? prefix : [...prefix, 'setpriv', ...options, '--'];
  };
  if (!root && hasName()) return plainOwner((dies) => inside([], dies));
  if (works(NAMESPACE[0]!, [...NAMESPACE.slice(1), 'true']))
    return plainOwner((dies) => inside([...NAMESPACE, '--'], dies));
  if (root && works(DROP_RIGHTS[0]!, [...DROP_RIGHTS.slice(1), 'true'])) {
    return {
      wrap: (program, args, dies) => command([...DROP_RIGHTS, ...death(dies), '--', program, ...args]),
      own: (folder) => fs.chownSync(folder, NOBODY, NOBODY),
    };
  }
  throw new StartError(
    'The embedded PostgreSQL cannot run as this user. Start as a named user that is not root, or set DATABASE_URL.',
  );
}

function plainOwner(prefix: (dies: boolean) => readonly string[]): Runner {
  return {
    wrap: (program, args, dies) => command([...prefix(dies), program, ...args]),
    own: () => undefined,
  };
}

function command(words: readonly string[]): Command {
  return { program: words[0]!, args: words.slice(1) };
}

function works(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function hasName(): boolean {
  try {
    os.userInfo();
    return true;
  } catch {
    return false;
  }
}
