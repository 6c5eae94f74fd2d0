import 'reflect-metadata';
import { START_HOOKS } from './app.domains.js';
import { AppModule } from './app.module.js';
import { type Config, ConfigError, readConfig } from './platform/config/config.js';
import { start } from './platform/http/start.js';

/** Reads the settings, or says which one is bad and ends. */
function settings(): Config {
  try {
    return readConfig(process.env, process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

try {
  await start(settings(), (ground) => AppModule.forRoot(ground), START_HOOKS);
} catch (error) {
  process.stderr.write(
    `The tracker could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
}
