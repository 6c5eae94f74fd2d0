import 'reflect-metadata';
import { type Config, ConfigError, readConfig } from './platform/config/config.js';
import { StartError } from './platform/config/start-error.js';
import { growSlowly } from './platform/memory/give-back.js';

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

const config = settings(); // before the rest is loaded: a bad setting is told at once
growSlowly();
try {
  const { START_HOOKS } = await import('./app.domains.js');
  const { AppModule } = await import('./app.module.js');
  const { start } = await import('./platform/http/start.js');
  await start(config, (context) => AppModule.forRoot(context), START_HOOKS);
} catch (error) {
  const known = error instanceof StartError;
  const reason = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`The tracker could not start: ${reason}\n`);
  process.exit(1);
}
