import net from 'node:net';

/** Stands between a program and its database; while it is shut nobody gets through, and who was through is thrown out. */
export interface Gate {
  /** The database's address by way of here. */
  at(url: string): string;
  shut(): void;
  open(): void;
  throwOut(): void;
  stop(): void;
}

export async function gate(databaseUrl: string): Promise<Gate> {
  const target = new URL(databaseUrl);
  const host = target.searchParams.get('host') ?? target.hostname;
  const port = Number(target.port || 5432);
  const sockets = new Set<net.Socket>();
  let isOpen = true;
  const server = net.createServer((client) => {
    if (!isOpen) return void client.destroy();
    const database = host.startsWith('/') ? net.connect(`${host}/.s.PGSQL.${port}`) : net.connect(port, host);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        database.destroy();
      });
    }
    client.pipe(database).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const through = (server.address() as net.AddressInfo).port;
  const throwOut = (): void => sockets.forEach((socket) => socket.destroy());
  return {
    at(url) {
      const address = new URL(url);
      address.hostname = '127.0.0.1';
      address.port = `${through}`;
      address.searchParams.delete('host');
      return address.href;
    },
    shut() {
      isOpen = false;
      throwOut();
    },
    open: () => void (isOpen = true),
    throwOut,
    stop() {
      throwOut();
      server.close();
    },
  };
}
