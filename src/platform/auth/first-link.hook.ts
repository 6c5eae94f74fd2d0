import { type StartHook } from '../http/start-hook.js';
import { BootstrapService } from './bootstrap.service.js';

/** Prints the way in for the first administrator, for as long as no administrator has come in. */
export const firstLinkHook: StartHook = {
  async onceListening(app, config, address) {
    if (config.demo || config.bootstrapToken !== null) return;
    const path = await app.get(BootstrapService).firstLink();
    if (path === null) return;
    process.stdout.write(
      [
        '',
        'Partnership programme tracker',
        '',
        `  Pages  ${address}/`,
        '',
        'Nobody has signed in yet. This link lets the first administrator in. It works once, within an hour:',
        '',
        `  ${address}${path}`,
        '',
        '',
      ].join('\n'),
    );
  },
};
