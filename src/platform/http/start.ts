import { type DynamicModule } from '@nestjs/common';
import { SystemClock } from '../clock/clock.js';
import { type Config } from '../config/config.js';
import { type Ground } from '../platform.module.js';
import { createApp } from './create-app.js';
import { createLog } from './log.js';
import { endOnSignal } from './signals.js';
import { type StartHook } from './start-hook.js';

/**
 * Starts the program: opens and migrates the database, runs the hooks and listens. A failed start closes what it opened.
 * @param rootOf the program's root module on the ground given
 * @throws what kept it from starting
 */
export async function start(
  config: Config,
  rootOf: (ground: Ground) => DynamicModule,
  hooks: readonly StartHook[],
): Promise<void> {
  const lines = createLog(config);
  const app = await createApp(rootOf({ config, clock: new SystemClock(config), lines }), config, lines);
  endOnSignal(() => app.close(), lines);
  try {
    await app.init();
    for (const hook of hooks) await hook.beforeListening?.(app, config);
    await app.listen(config.port, config.host);
    const address = config.publicUrl ?? (await app.getUrl());
    lines.info({ address }, 'listening');
    for (const hook of hooks) await hook.onceListening?.(app, config, address);
  } catch (error) {
    await app.close();
    throw error;
  }
}
