import { type StartHook } from '../platform/http/start-hook.js';
import { PaperVerifyService } from './paper-verify.service.js';

/** Verifies every issued paper of a restored record. */
export const restoredPapersHook: StartHook = {
  async checkRestored(app) {
    const bad: string[] = [];
    let issued = 0;
    for await (const { reference, found } of app.get(PaperVerifyService).verifyAll()) {
      issued += 1;
      if (!found.ok) bad.push(reference);
    }
    if (issued === 0) return ['No paper has been issued yet, so there is none to verify.'];
    const sealed = issued === 1 ? 'The issued paper was verified' : `All ${issued} issued papers were verified`;
    if (bad.length === 0) return [`${sealed}: the record gives every figure again, and no file has changed.`];
    return [`${sealed}, and not all is as it was sealed. Verify paper ${bad.join(', ')}.`];
  },
};
