import { randomUUID } from 'node:crypto';
import type { Program } from '../support/program.js';
import { type Cast, type Kind, kinds, Leavings, type Left } from './kinds.js';

/** A write as it was sent, under a key of its own, and what came of it. */
export interface Sent {
  readonly kind: string;
  readonly key: string;
  readonly name: string;
  readonly input: object;
  readonly from: Left;
  /** The entry of the journal that was acknowledged; null: no answer said that it is saved. */
  revision: number | null;
  /** True: a rule refused it, since others had written meanwhile. It is not sent again, and must not be on record. */
  refused: boolean;
}

/** Codes of rules by which a write may come too late: others wrote first, or there is no room left. */
export const RULES: ReadonlySet<string> = new Set(['STALE', 'TOO_MANY_WEBHOOKS']);

/** What a run of writers has sent, and the codes by which it was refused. */
export interface Ledger {
  readonly sent: Sent[];
  readonly codes: Map<string, number>;
}

interface Answer {
  readonly data: {
    readonly me?: { readonly personId: string };
    /** Of what a write reads first. */
    readonly read?: Readonly<Record<string, unknown>>;
    /** Of a mutation. */
    readonly done?: Readonly<Record<string, unknown>> & {
      readonly saved: boolean;
      readonly revision: number;
      readonly problems: readonly { readonly code: string }[];
    };
    readonly verifyRecord?: {
      readonly next: number | null;
      readonly faults: readonly unknown[];
      readonly faultsLeftOff: number;
    };
  } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

export async function ask(
  program: Program,
  token: string,
  query: string,
  variables = {},
  key?: string,
): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(`${program.url}/graphql`, { method: 'POST', headers, body });
  return (await response.json()) as Answer;
}

/** Who writes: most of it one person, and what takes another a second. */
export interface Hands extends Cast {
  readonly token: string;
  readonly second: string;
}

/** People who write without end, one after another each, until they are stopped or the program is gone. */
export class Writers {
  readonly ledger: Ledger = { sent: [], codes: new Map() };
  readonly kinds: Readonly<Record<string, Kind>>;
  private readonly leavings = new Leavings();
  private stopped = false;
  private turn = 0;

  constructor(private readonly hands: Hands) {
    this.kinds = kinds(hands);
  }

  get token(): string {
    return this.hands.token;
  }

  get acknowledged(): number {
    return this.ledger.sent.filter(({ revision }) => revision !== null).length;
  }

  /** How many writes of each kind were acknowledged. */
  get byKind(): Readonly<Record<string, number>> {
    const count = (kind: string) =>
      this.ledger.sent.filter((sent) => sent.kind === kind && sent.revision !== null).length;
    return Object.fromEntries(Object.keys(this.kinds).map((kind) => [kind, count(kind)]));
  }

  /** @param patient goes on when there is no answer */
  async run(program: Program, hands: number, patient: boolean): Promise<void> {
    this.stopped = false;
    const names = Object.keys(this.kinds);
    const hand = async (): Promise<void> => {
      while (!this.stopped) {
        const kind = names[this.turn++ % names.length]!; // goes on where the last run ended
        const from = this.leavings.take(this.kinds[kind]!);
        if (from === null) continue; // the first kinds take nothing
        const saved = await this.newWrite(program, kind, from)
          .then(
            (sent) => this.send(program, sent),
            () => null,
          )
          .catch(() => null);
        if (saved === null && !patient) return;
        if (saved !== true) await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    await Promise.all(Array.from({ length: hands }, hand));
  }

  stop(): void {
    this.stopped = true;
  }

  /** Sends what was not acknowledged again, under the keys that it had, until all of it is. */
  async settle(program: Program): Promise<void> {
    const open = this.ledger.sent.filter(({ revision, refused }) => revision === null && !refused);
    for (const sent of open) {
      for (let tries = 0; !(await this.send(program, sent)) && !sent.refused; tries++) {
        if (tries > 100) throw new Error(`${sent.kind} is refused for ever: ${JSON.stringify([...this.ledger.codes])}`);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }

  /** The writes that are not on record, that are there twice, and that are there under another entry than was said. */
  async faults(rows: (text: string) => Promise<{ name: string }[]>): Promise<{ lost: number; twice: number }> {
    let lost = 0;
    let twice = 0;
    for (const [kind, { kept }] of Object.entries(this.kinds)) {
      const counts = new Map<string, number>();
      for (const { name } of await rows(kept)) counts.set(name, (counts.get(name) ?? 0) + 1);
      for (const sent of this.ledger.sent.filter((one) => one.kind === kind)) {
        const count = counts.get(sent.name) ?? 0;
        if (count === 0 && sent.revision !== null) {
          lost += 1;
          process.stderr.write(`lost: ${sent.name}, entry ${sent.revision}\n`);
        }
        if (count > (sent.refused ? 0 : 1)) twice += 1;
      }
    }
    return { lost, twice };
  }

  private async newWrite(program: Program, kind: string, from: Left): Promise<Sent> {
    const own = `${kind}-${randomUUID()}`;
    const { called, input: inputOf } = this.kinds[kind]!;
    const read = async (query: string, variables: object) => {
      const { data, errors } = await ask(program, this.hands.token, query, variables);
      if (!data?.read) throw new Error(JSON.stringify(errors));
      return data.read;
    };
    const sent: Sent = {
      ...{ kind, key: randomUUID(), name: called?.(from) ?? own, revision: null, refused: false },
      input: await inputOf(own, from, read),
      from,
    };
    this.ledger.sent.push(sent);
    return sent;
  }

  /** Whether it was answered that the write is saved. */
  private async send(program: Program, sent: Sent): Promise<boolean> {
    const { document, bySecond = false, leaves } = this.kinds[sent.kind]!;
    const token = bySecond ? this.hands.second : this.hands.token;
    const { data, errors } = await ask(program, token, document, { input: sent.input }, sent.key);
    const done = data?.done;
    for (const code of [
      ...(errors ?? []).map((one) => one.extensions.code),
      ...(done?.saved === true ? [] : (done?.problems ?? [])).map((one) => one.code), // of what is saved they warn
    ])
      this.ledger.codes.set(code, (this.ledger.codes.get(code) ?? 0) + 1);
    if (done?.problems.some(({ code }) => RULES.has(code))) sent.refused = true;
    if (done?.saved !== true) return false;
    const left = leaves?.(done, sent.from) ?? null; // an answer to what was saved before has nothing else in it
    if (sent.revision === null && left !== null) this.leavings.leave(sent.kind, left);
    sent.revision = done.revision;
    return true;
  }
}
