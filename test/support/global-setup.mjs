// Plain JavaScript: Jest loads this outside its TypeScript pipeline.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Names this run, so that its databases are told from those of another on the same server, and makes its folder. */
export default function setup() {
  process.env.TEST_RUN = randomBytes(4).toString('hex');
  process.env.TEST_FOLDER = fs.mkdtempSync(path.join(os.tmpdir(), 'tracker-'));
  fs.chmodSync(process.env.TEST_FOLDER, 0o711);
  process.env.NODE_ENV = 'test';
}
