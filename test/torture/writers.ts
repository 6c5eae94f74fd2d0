import { randomUUID } from 'node:crypto';
import type { Program } from '../support/program.js';

/** A write as it was sent, under a key of its own, and what came of it. */
export interface Sent {
  readonly kind: string;
  readonly key: string;
  readonly name: string;
  /** The entry of the journal that was acknowledged; null: no answer said that it is saved. */
  revision: number | null;
}

/** What a run of writers has sent, and the codes by which it was refused. */
export interface Ledger {
  readonly sent: Sent[];
  readonly codes: Map<string, number>;
}

interface Kind {
  readonly document: string;
  readonly input: (name: string) => object;
  /** Where its name is kept. */
  readonly kept: string;
}

const mutation = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { done: ${name}(input: $input) { saved revision problems { code } } }`;

/** Writes of every sort: of people and organisations, of access, of records of a project, and of its plan. */
function kinds(personId: string): Readonly<Record<string, Kind>> {
  const project = { projectCode: 'TORTURE' };
  return {
    organisation: {
      document: mutation('addOrganisation', 'AddOrganisationInput'),
      input: (name) => ({ name }),
      kept: 'SELECT name FROM organisation_statement',
    },
    person: {
      document: mutation('addPerson', 'AddPersonInput'),
      input: (name) => ({ name }),
      kept: 'SELECT name FROM person_statement',
    },
    token: {
      document: mutation('issueAccessToken', 'IssueAccessTokenInput'),
      input: (name) => ({ name, personId }),
      kept: 'SELECT name FROM access_token',
    },
    pilot: {
      document: mutation('identifyPilot', 'IdentifyPilotInput'),
      input: (name) => ({ ...project, name, authorityType: 'DISTRICT' }),
      kept: 'SELECT name FROM pilot_statement',
    },
    risk: {
      document: mutation('raiseRisk', 'RaiseRiskInput'),
      input: (name) => ({ ...project, title: name, nature: 'THREAT', category: 'DELIVERY' }),
      kept: 'SELECT title AS name FROM risk_statement',
    },
    stakeholder: {
      document: mutation('identifyStakeholder', 'IdentifyStakeholderInput'),
      input: (name) => ({ ...project, groupName: name, stake: 'Wants it to hold.' }),
      kept: 'SELECT group_name AS name FROM stakeholder_statement',
    },
  };
}

interface Answer {
  readonly data: {
    readonly me?: { readonly personId: string };
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

/** People who write without end, one after another each, until they are stopped or the program is gone. */
export class Writers {
  readonly ledger: Ledger = { sent: [], codes: new Map() };
  private stopped = false;
  private readonly kinds: Readonly<Record<string, Kind>>;

  constructor(
    readonly token: string,
    personId: string,
  ) {
    this.kinds = kinds(personId);
  }

  get acknowledged(): number {
    return this.ledger.sent.filter(({ revision }) => revision !== null).length;
  }

  /** @param patient goes on after an answer that says no, and when there is none */
  async run(program: Program, hands: number, patient: boolean): Promise<void> {
    this.stopped = false;
    const names = Object.keys(this.kinds);
    const hand = async (_: unknown, index: number): Promise<void> => {
      for (let n = index; !this.stopped; n++) {
        const kind = names[n % names.length]!;
        const sent: Sent = { kind, key: randomUUID(), name: `${kind} ${randomUUID()}`, revision: null };
        this.ledger.sent.push(sent);
        const answered = await this.send(program, sent).catch(() => false);
        if (!answered && !patient) return;
        if (!answered) await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    await Promise.all(Array.from({ length: hands }, hand));
  }

  stop(): void {
    this.stopped = true;
  }

  /** Sends what was not acknowledged again, under the keys that it had, until all of it is. */
  async settle(program: Program): Promise<void> {
    const open = this.ledger.sent.filter(({ revision }) => revision === null);
    for (const sent of open) {
      for (let tries = 0; !(await this.send(program, sent)); tries++) {
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
        if (count === 0 && sent.revision !== null) lost += 1;
        if (count > 1) twice += 1;
      }
    }
    return { lost, twice };
  }

  /** Whether it was answered that the write is saved. */
  private async send(program: Program, sent: Sent): Promise<boolean> {
    const { document, input } = this.kinds[sent.kind]!;
    const { data, errors } = await ask(program, this.token, document, { input: input(sent.name) }, sent.key);
    const done = data?.done;
    for (const code of [
      ...(errors ?? []).map((one) => one.extensions.code),
      ...(done?.problems ?? []).map((one) => one.code),
    ])
      this.ledger.codes.set(code, (this.ledger.codes.get(code) ?? 0) + 1);
    if (done?.saved === true) sent.revision = done.revision;
    return done?.saved === true;
  }
}
