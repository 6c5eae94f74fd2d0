import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { NoSuchProject, writeExport } from './export/write-export.service.js';
import { openedFile, requireData } from './platform/backup/backup-command.js';
import { runProgram } from './platform/backup/run-command.js';
import { StartError } from './platform/config/start-error.js';
import { openDatabase } from './platform/database/open-database.js';

const USAGE = 'npm run export -- FILE [--project CODE] [--public]';

await runProgram(async (config, args, program) => {
  const { file, project, forPublic } = asked(args);
  requireData(config);
  if (fs.existsSync(file)) throw new StartError(`${file} is there already. Name another file.`);
  const opened = await openDatabase(config, { entities: [], migrations: [] }, undefined, true);
  const draft = `${file}.part`; // the file has its name only once it is whole and on the disk
  try {
    const pieces = await writeExport(opened.owner.client, { project, forPublic, program, now: new Date() });
    await pipeline(Readable.from(pieces), openedFile(draft));
    fs.renameSync(draft, file);
    return `Exported ${project ?? 'every project'} to ${file} (${Math.ceil(fs.statSync(file).size / 1024)} KB).`;
  } catch (error) {
    throw error instanceof NoSuchProject ? new StartError(error.message) : error;
  } finally {
    await opened.close();
  }
});

/** @throws StartError that says how the command is called */
function asked(args: readonly string[]) {
  try {
    const options = { project: { type: 'string' }, public: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file !== undefined && more.length === 0)
      return { file, project: values.project ?? null, forPublic: values.public === true };
  } catch {
    // said below
  }
  throw new StartError(`Use: ${USAGE}`);
}
