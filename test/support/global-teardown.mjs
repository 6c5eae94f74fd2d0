// Plain JavaScript: Jest loads this outside its TypeScript pipeline.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** Removes what the run left: its databases on a server of one's own, or the throw-away server with all it holds. */
export default async function teardown() {
  if (process.env.TEST_DATABASE_URL) await dropDatabases(process.env.TEST_DATABASE_URL, process.env.TEST_RUN);
  await endServer(path.join(process.env.TEST_FOLDER, 'server/postgres/postmaster.pid'));
  fs.rmSync(process.env.TEST_FOLDER, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

async function dropDatabases(url, run) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE datname LIKE $1', [`tracker_${run}_%`]);
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  await client.end();
}

async function endServer(lockFile) {
  if (!fs.existsSync(lockFile)) return;
  const pid = Number(fs.readFileSync(lockFile, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 'SIGQUIT');
    for (let waits = 0; waits < 200 && fs.existsSync(lockFile); waits++) await delay(20);
  } catch {
    // it has ended already
  }
}
