import net from 'node:net';

/** Stands between an instance and its database, and cuts their connections where a test says. */
export interface CutProxy {
  /** The database's address by way of here. */
  readonly url: string;
  /** Cuts the next connection that sends COMMIT, before or after the database has it; `refuse`: with all others, and nobody gets through afterwards. */
  cutAtCommit(when: 'before' | 'after', refuse: boolean): void;
  stop(): Promise<void>;
}

const COMMIT = Buffer.from('Q\0\0\0\x0bCOMMIT\0', 'latin1');

export async function cutProxy(databaseUrl: string): Promise<CutProxy> {
  const target = new URL(databaseUrl);
  const host = target.searchParams.get('host') ?? target.hostname;
  const port = Number(target.port || 5432);
  let cut: { when: 'before' | 'after'; refuse: boolean } | null = null;
  let closed = false;
  const sockets = new Set<net.Socket>();
  const server = net.createServer((client) => {
    if (closed) return void client.destroy();
    const database = host.startsWith('/') ? net.connect(`${host}/.s.PGSQL.${port}`) : net.connect(port, host);
    let lastWord = false;
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        client.destroy();
        database.destroy();
      });
    }
    client.on('data', (data) => {
      if (cut !== null && data.includes(COMMIT)) {
        closed = cut.refuse;
        lastWord = true;
        const { when, refuse } = cut;
        cut = null;
        if (refuse) for (const other of sockets) if (other !== client && other !== database) other.destroy();
        if (when === 'before') return void client.destroy();
      }
      database.write(data);
    });
    // what it answered to COMMIT reaches nobody
    database.on('data', (data) => {
      if (lastWord) client.destroy();
      else client.write(data);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as net.AddressInfo;
  const url = new URL(databaseUrl);
  url.searchParams.delete('host');
  url.hostname = '127.0.0.1';
  url.port = String(address.port);
  return {
    url: url.href,
    cutAtCommit: (when, refuse) => (cut = { when, refuse }),
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
