// Plain JavaScript: Jest loads this outside its TypeScript pipeline.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Linux's file system in memory. A database is a thousand small files, which a disk takes up to a second to copy. */
const IN_MEMORY = '/dev/shm';
/** What a run may put there: of an ordinary run about a quarter. */
const ROOM = 4 * 1024 ** 3;

/** Names this run, so that its databases are told from those of another on the same server, and makes its folder. */
export default function setup() {
  const folder = fs.mkdtempSync(path.join(hasRoom(IN_MEMORY) ? IN_MEMORY : os.tmpdir(), 'tracker-'));
  fs.chmodSync(folder, 0o711);
  process.env.TEST_RUN = randomBytes(4).toString('hex');
  process.env.TEST_FOLDER = folder;
  process.env.TMPDIR = folder; // of whatever a test starts, too
  process.env.NODE_ENV = 'test';
}

function hasRoom(folder) {
  if (!fs.existsSync(folder)) return false;
  const { bavail, bsize } = fs.statfsSync(folder);
  return bavail * bsize > ROOM;
}
