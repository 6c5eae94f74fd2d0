import { type StartHook } from '../../http/start-hook.js';
import { VerifyRecordService } from './verify-record.service.js';

/** Checks the whole chain of a restored record. */
export const restoredRecordHook: StartHook = {
  async checkRestored(app) {
    const record = app.get(VerifyRecordService);
    const faults: string[] = [];
    for (let from: number | null = 1; from !== null;) {
      const found = await record.verify(from, null);
      faults.push(...found.faults.map(({ message }) => message));
      from = found.next;
    }
    const head = await record.head();
    if (head === null) return ['Nothing has been recorded yet.'];
    if (faults.length === 0) return [`The whole record fits its hashes, up to ${head.mark}.`];
    return [`The record does not fit its hashes in ${faults.length} places:`, ...faults.slice(0, 10)];
  },
};
