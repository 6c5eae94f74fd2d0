import 'reflect-metadata';
import { ENTITIES, MIGRATIONS } from './app.entities.js';
import { START_HOOKS } from './app.domains.js';
import { AppModule } from './app.module.js';
import { restore } from './platform/backup/backup-command.js';
import { runCommand } from './platform/backup/run-command.js';
import { checkRestored } from './platform/http/start.js';

await runCommand('npm run restore -- FILE', async (config, file) => {
  const done = await restore(config, { entities: ENTITIES, migrations: MIGRATIONS }, file);
  const found = await checkRestored(config, (context) => AppModule.forRoot(context), START_HOOKS);
  return [done, ...found].join('\n');
});
