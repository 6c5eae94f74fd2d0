import { type DynamicModule } from '@nestjs/common';
import { SystemClock } from '../clock/clock.js';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config } from '../config/config.js';
import { StartError } from '../config/start-error.js';
import { Leaving } from '../health/leaving.service.js';
import { giveBackLater } from '../memory/give-back.js';
import { type Context } from '../platform.module.js';
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
  rootOf: (context: Context) => DynamicModule,
  hooks: readonly StartHook[],
): Promise<void> {
  const lines = createLog(config);
  const app = await createApp(rootOf({ config, clock: new SystemClock(config), lines }), config, lines);
  endOnSignal(
    () => app.get(Leaving).begin(),
    () => app.close(),
    lines,
  );
  try {
    await app.init();
    for (const hook of hooks) await hook.beforeListening?.(app, config);
    await listen(app, config);
    const address = config.publicUrl ?? (await app.getUrl());
    lines.info({ address }, 'listening');
    for (const hook of hooks) await hook.onceListening?.(app, config, address);
    giveBackLater();
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** Opens the program on a restored database without listening, and answers what its checks found. */
export async function checkRestored(
  config: Config,
  rootOf: (context: Context) => DynamicModule,
  hooks: readonly StartHook[],
): Promise<readonly string[]> {
  const lines = createLog({ ...config, logLevel: 'error' });
  const app = await createApp(rootOf({ config, clock: new SystemClock(config), lines }), config, lines);
  try {
    await app.init();
    const found: string[] = [];
    for (const hook of hooks) found.push(...((await hook.checkRestored?.(app)) ?? []));
    return found;
  } finally {
    await app.close();
  }
}

/** What the operating system may have against listening, by its code, and what to do. */
const NOT_LISTENING: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Another program listens there. Stop it, or set PORT to another number.',
  EACCES: 'This user may not use it. Set PORT to a number above 1023.',
  EADDRNOTAVAIL: 'This machine has no such address. Set HOST to one that it has.',
  ENOTFOUND: 'There is no such name. Set HOST to an address of this machine.',
};

async function listen(app: NestFastifyApplication, { port, host }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    const advice = NOT_LISTENING[(error as NodeJS.ErrnoException).code ?? ''];
    if (advice === undefined) throw error;
    throw new StartError(`Port ${port} of ${host} cannot be used. ${advice}`, { cause: error });
  }
}
