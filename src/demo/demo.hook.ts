import { type StartHook } from '../platform/http/start-hook.js';
import { DemoTokensService } from './demo-tokens.service.js';
import { firstScreen } from './first-screen.js';
import { LoadDemoService } from './load-demo.service.js';

/** Loads the demonstration before people can come in, and shows them around once they can. */
export const demoHook: StartHook = {
  async beforeListening(app, config) {
    if (config.demo) await app.get(LoadDemoService).load();
  },

  async onceListening(app, config, address) {
    if (!config.demo) return;
    // asked again: nothing is loaded by now that was not before, and the answer says whose database this is
    const tokens = (await app.get(LoadDemoService).load()) ? await app.get(DemoTokensService).renew() : [];
    process.stdout.write(firstScreen({ address, tokens, papers: [] }));
  },
};
