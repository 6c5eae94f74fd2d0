import type { WebSocket } from 'ws';

/** Sockets of all clients, and those of one address that are idle, beyond which no more are taken. */
const SOCKETS = 1_000;
const IDLE_OF_ADDRESS = 50;
/** Milliseconds that a socket is kept that follows nothing. */
const IDLE_MS = 30_000;
/** Bytes that may wait for a client who does not read them. */
const UNREAD_BYTES = 1_048_576;
/** How often sockets are looked at, in milliseconds. */
const SWEEP_MS = 5_000;
/** Close codes: try again later; the client broke the rules. */
const TRY_AGAIN = 1013;

interface Watched {
  readonly address: string;
  follows: () => boolean;
  idleSince: number | null;
}

/**
 * Bounds the sockets of an instance: in number, those of one address that follow nothing in number and in age, and each
 * in what waits for a client who does not read it.
 */
export class SocketWatch {
  private readonly watched = new WeakMap<WebSocket, Watched>();
  private readonly sweeping: NodeJS.Timeout;

  /** @param sockets the open ones */
  constructor(private readonly sockets: ReadonlySet<WebSocket>) {
    this.sweeping = setInterval(() => this.sweep(), SWEEP_MS).unref();
  }

  /** Whether one more socket may come from an address. */
  admits(address: string): boolean {
    if (this.sockets.size >= SOCKETS) return false;
    let idle = 0;
    for (const socket of this.sockets) {
      const known = this.watched.get(socket);
      if (known?.address === address && !known.follows()) idle += 1;
    }
    return idle < IDLE_OF_ADDRESS;
  }

  /** Watches a new socket. */
  open(socket: WebSocket, address: string): void {
    this.watched.set(socket, { address, follows: () => false, idleSince: performance.now() });
  }

  /** @param follows whether a socket that has been welcomed follows something now */
  welcomed(socket: WebSocket, follows: () => boolean): void {
    const known = this.watched.get(socket);
    if (known) known.follows = follows;
  }

  stop(): void {
    clearInterval(this.sweeping);
  }

  /** Closes sockets that have followed nothing for too long, and those whose clients do not read. */
  sweep(now = performance.now()): void {
    for (const socket of this.sockets) {
      if (socket.bufferedAmount > UNREAD_BYTES) socket.terminate();
      const known = this.watched.get(socket);
      if (known === undefined) continue;
      if (known.follows()) known.idleSince = null;
      else known.idleSince ??= now;
      if (known.idleSince !== null && now - known.idleSince > IDLE_MS)
        socket.close(TRY_AGAIN, 'This socket followed nothing. Connect again when there is something to follow');
    }
  }
}
