import { backUp } from './platform/backup/backup-command.js';
import { runCommand } from './platform/backup/run-command.js';

await runCommand('npm run backup -- FILE', (config, file, version) => backUp(config, version, file, new Date()));
