import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findBinaries } from './binaries.js';
import { type Cluster, initialise, launch, socketFolder, SOCKET_PORT, SUPERUSER } from './cluster.js';
import { isAlive, leftOver, takeFolder } from './ownership.js';
import { chooseRunner } from './runner.js';

export interface EmbeddedOptions {
  /** The folder that holds the cluster (`postgres/`), its log and the owner's mark. */
  readonly dataDir: string;
  /** false only for throw-away clusters: nothing is forced to the disk. */
  readonly durable?: boolean;
  /** false lets the server outlive this process, for a cluster that the workers of a test run share. */
  readonly dieWithParent?: boolean;
  /** More of PostgreSQL's own settings. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told when the server ended by itself: null once it was started again, else why an attempt failed; the next follows. */
  readonly onRestart?: (error: Error | null) => void;
}

export interface EmbeddedServer {
  /** The folder of the unix socket, which pg takes for a host. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** The server's own process. */
  pid(): number;
  stop(): Promise<void>;
}

const QUICK_AND_LOSSY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
/** Milliseconds between attempts to start a server again that ended by itself. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
/** Ask, insist, kill: signal and the milliseconds it is given. */
const STOPPING = [
  ['SIGINT', 15_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 2_000],
] as const;

/**
 * Runs the PostgreSQL that npm carries, in the data folder, until `stop()`; a server that ends by itself is started again.
 * @throws Error where no server fits this machine, or the folder is in use
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = path.resolve(options.dataDir);
  const giveBack = takeFolder(dataDir);
  try {
    const cluster = await prepare(dataDir, options);
    await endLeftOver(cluster.folder);
    initialise(cluster);
    const server = new Supervised(cluster, await launch(cluster), giveBack, options.onRestart ?? (() => undefined));
    if (options.dieWithParent === false) server.release();
    return server;
  } catch (error) {
    giveBack();
    throw error;
  }
}

/** The server that another process of the tracker runs in the folder, if one does; stopping it leaves it running. */
export function runningEmbedded(dataDir: string): Omit<EmbeddedServer, 'pid'> | null {
  const folder = path.join(path.resolve(dataDir), 'postgres');
  if (leftOver(folder) === null) return null;
  const host = socketFolder(folder, chooseRunner());
  return { host, port: SOCKET_PORT, user: SUPERUSER, stop: () => Promise.resolve() };
}

async function prepare(dataDir: string, options: EmbeddedOptions): Promise<Cluster> {
  const runner = chooseRunner();
  const folder = path.join(dataDir, 'postgres');
  return {
    folder,
    runner,
    binaries: await findBinaries(),
    socketFolder: socketFolder(folder, runner),
    logFile: path.join(dataDir, 'postgres.log'),
    dieWithParent: options.dieWithParent !== false,
    settings: { ...(options.durable === false ? QUICK_AND_LOSSY : {}), ...options.settings },
  };
}

/** A server whose parent was killed still holds the folder; the folder is ours now, so it ends. */
async function endLeftOver(folder: string): Promise<void> {
  const pid = leftOver(folder);
  if (pid === null) return;
  process.kill(pid, 'SIGINT');
  for (let waits = 0; waits < 150 && isAlive(pid); waits++) await delay(100);
}

class Supervised implements EmbeddedServer {
  readonly port = SOCKET_PORT;
  readonly user = SUPERUSER;
  private stopping = false;

  constructor(
    private readonly cluster: Cluster,
    private child: ChildProcess,
    private readonly giveBack: () => void,
    private readonly onRestart: (error: Error | null) => void,
  ) {
    this.watch();
  }

  get host(): string {
    return this.cluster.socketFolder;
  }

  pid(): number {
    return this.child.pid ?? 0;
  }

  release(): void {
    this.child.unref();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const [signal, patience] of STOPPING) {
      if (this.child.exitCode !== null || this.child.signalCode !== null) break;
      const gone = once(this.child, 'exit');
      this.child.kill(signal);
      await Promise.race([gone, delay(patience, undefined, { ref: false })]);
    }
    this.giveBack();
  }

  private watch(): void {
    this.child.once('exit', () => {
      if (!this.stopping) void this.restart();
    });
  }

  /** Tries again, ever more slowly, until the server runs or is no longer wanted: what kept it down may pass. */
  private async restart(): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        this.child = await launch(this.cluster);
      } catch (error) {
        this.onRestart(error instanceof Error ? error : new Error(String(error)));
        await delay(pause, undefined, { ref: false });
        if (this.stopping) return;
        continue;
      }
      this.watch();
      if (this.stopping) await this.stop();
      this.onRestart(null);
      return;
    }
  }
}
