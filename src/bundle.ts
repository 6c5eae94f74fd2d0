import fs from 'node:fs';
import { StartError } from './platform/config/start-error.js';
import { openDatabase } from './platform/database/open-database.js';
import { openedFile, requireData } from './platform/backup/backup-command.js';
import { runCommand } from './platform/backup/run-command.js';
import { writeBundle } from './platform/record/chain/write-bundle.js';

await runCommand('npm run bundle -- FILE', async (config, file) => {
  requireData(config);
  if (fs.existsSync(file)) throw new StartError(`${file} is there already. Name another file.`);
  const opened = await openDatabase(config, { entities: [], migrations: [] }, undefined, true);
  try {
    const said = await writeBundle(opened.owner.client, openedFile(file));
    return `${said} Check it with: node dist/platform/record/chain/verify-record.mjs ${file}`;
  } finally {
    await opened.close();
  }
});
