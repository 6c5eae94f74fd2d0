import fs from 'node:fs';
import path from 'node:path';
import { type Config } from '../config/config.js';
import { StartError } from '../config/start-error.js';
import { type DatabaseLists, openDatabase, type OpenedDatabase } from '../database/open-database.js';
import { restoreBackup } from './restore-backup.js';
import { type BackupSummary, writeBackup } from './write-backup.js';
import { Session } from '../database/session.js';

const NO_LISTS: DatabaseLists = { entities: [], migrations: [] };
/** The name of a file that stands for standard output, or input. */
const STANDARD = '-';

/**
 * Makes a backup of the database that the settings name, whether the tracker runs on it or not.
 * @param file where to, which must not be there yet; `-` is standard output
 * @returns what to say about it
 * @throws StartError where there is nothing to back up, or the file cannot be written
 */
export async function backUp(config: Config, program: string, file: string, now: Date): Promise<string> {
  requireData(config);
  const opened = await openDatabase(config, NO_LISTS, undefined, true);
  try {
    await requireTables(opened);
    const write = (out: fs.WriteStream) => writeBackup(opened.owner.client, program, now, out);
    if (file === STANDARD) return told('Backed up', await write(fs.createWriteStream('', { fd: 1 })));
    const draft = `${file}.part`; // the file has its name only once it is whole and on the disk
    if (fs.existsSync(file)) throw new StartError(`${file} is there already. Name another file.`);
    const summary = await write(openedFile(draft));
    fs.renameSync(draft, file);
    return `${told('Backed up', summary)} The file is ${file} (${Math.ceil(fs.statSync(file).size / 1024)} KB).`;
  } finally {
    await opened.close();
  }
}

/**
 * Brings a backup into the empty database that the settings name.
 * @param file as backUp() made it; `-` is standard input
 * @returns what to say about it
 * @throws StartError where it cannot be; nothing is left behind in the database then
 */
export async function restore(config: Config, lists: DatabaseLists, file: string): Promise<string> {
  if (file !== STANDARD && !fs.existsSync(file)) throw new StartError(`There is no file ${file}.`);
  const opened = await openDatabase(config, lists);
  try {
    const input = file === STANDARD ? process.stdin : fs.createReadStream(file);
    return `${told('Restored', await restoreBackup(opened, lists, input))} Every row was read back and is as it was.`;
  } finally {
    await opened.close();
  }
}

function told(what: string, { header, tables }: BackupSummary): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return (
    `${what} ${rows.toLocaleString('en-GB')} rows of ${tables.length} tables, as they were at ${header.takenAt} ` +
    `(revision ${header.revision} of the record).`
  );
}

/** An embedded server would make an empty database where there is none. */
export function requireData({ databaseUrl, dataDir }: Config): void {
  if (databaseUrl !== null || fs.existsSync(path.join(dataDir, 'postgres', 'PG_VERSION'))) return;
  throw new StartError(
    `There is no database in DATA_DIR ${dataDir}. Set DATA_DIR or DATABASE_URL to the one to back up.`,
  );
}

async function requireTables({ owner, name }: OpenedDatabase): Promise<void> {
  const session = new Session(owner.client);
  try {
    await session.connect();
    const { rows } = await session.query<{ found: boolean }>(`SELECT to_regclass('record_clock') IS NOT NULL AS found`);
    if (rows[0]?.found === true) return;
  } catch (error) {
    throw new StartError(`${name} cannot be reached: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  } finally {
    await session.end();
  }
  throw new StartError(`${name} has no tables of the tracker, so there is nothing to back up.`);
}

/** A new file that its owner alone may read, in place of what an earlier try left. @throws StartError where it cannot be */
export function openedFile(file: string): fs.WriteStream {
  try {
    fs.rmSync(file, { force: true });
    return fs.createWriteStream('', { fd: fs.openSync(file, 'wx', 0o600), flush: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`Nothing can be written to ${file} (${reason}). Name a file in a folder you may write to.`);
  }
}
