import pg from 'pg';

/** Holds the record's clock, as a slow write of another instance would, so that writes wait until it lets go. */
export async function holdClock(databaseUrl: string): Promise<{ letGo(): Promise<void> }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query('SELECT 1 FROM record_clock FOR UPDATE');
  return {
    async letGo() {
      await client.query('ROLLBACK');
      await client.end();
    },
  };
}

/** Returns once `sessions` sessions wait for a lock in the database. */
export async function waitingForLock(databaseUrl: string, sessions = 1): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if ((rows[0]?.n ?? 0) >= sessions) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    await client.end();
  }
}
