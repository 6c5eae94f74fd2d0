import { type StartHook } from '../platform/http/start-hook.js';
import { DemoPeopleService } from './demo-people.service.js';
import { DemoTokensService } from './demo-tokens.service.js';
import { firstScreen } from './first-screen.js';
import { LoadDemoService } from './load-demo.service.js';
import { LoadPaperService } from './load-paper.service.js';

/** Loads the demonstration before people can come in, and shows them around once they can. */
export const demoHook: StartHook = {
  async beforeListening(app, config) {
    if (config.demo) await app.get(LoadDemoService).load();
  },

  async onceListening(app, config, address) {
    if (!config.demo) return;
    const ours = await app.get(LoadDemoService).load(); // loaded by now: asked again for whose database it is
    if (ours) await app.get(DemoPeopleService).offer();
    const tokens = ours ? await app.get(DemoTokensService).renew() : [];
    const papers = await app.get(LoadPaperService).publicFiles();
    process.stdout.write(firstScreen({ address, tokens, papers }));
  },
};
