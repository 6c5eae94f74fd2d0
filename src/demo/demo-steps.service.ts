import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { RoleService } from '../platform/auth/role.service.js';
import { DatabaseAddress } from '../platform/database/database.module.js';
import { Sql } from '../platform/database/sql.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal } from '../platform/record/refusal.js';
import { Recorder } from '../platform/record/recorder.js';
import { SERVER_AUTHOR } from '../platform/record/write.js';
import { PEOPLE } from './first-programme/people.js';
import { Session } from '../platform/database/session.js';

/** A number of our own among the database's advisory locks. */
const DEMONSTRATION_LOCK = 5_207_320;

/** A space is in no request id that a client can send, so no client's write is taken for a step. */
const MARK = 'demonstration: ';

const DONE = `SELECT request_id AS step, subjects -> 0 ->> 'id' AS id FROM journal_entry
  WHERE request_id LIKE '${MARK}%' ORDER BY revision`;

interface Outcome {
  readonly problems: readonly Problem[];
  readonly saved: boolean;
}

/** A step that its service refused; the message names the step and gives the reasons. */
export class StepRefused extends Error {
  readonly codes: readonly string[];

  constructor(step: string, problems: readonly Problem[]) {
    const reasons = problems.map((problem) => problem.message).join(' ');
    super(`The demonstration could not be loaded: step "${step}" was refused. ${reasons}`);
    this.name = 'StepRefused';
    this.codes = problems.map((problem) => problem.code);
  }
}

/**
 * Takes the steps of loading the demonstration, each once. A step is one write, and its name stands in the journal as
 * the write's request: so the journal itself says which steps are done, and a load that was cut short goes on.
 */
@Injectable()
export class DemoStepsService {
  constructor(
    private readonly sql: Sql,
    private readonly recorder: Recorder,
    private readonly roles: RoleService,
    private readonly address: DatabaseAddress,
  ) {}

  /** Runs `work` while no other instance of the server works on the demonstration. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const client = new Session(this.address.client);
    client.on('error', () => undefined); // a lost session gives the lock back; the next statement fails by itself
    await client.connect();
    try {
      await client.query('SELECT pg_advisory_lock($1)', [DEMONSTRATION_LOCK]);
      return await work();
    } finally {
      await client.end();
    }
  }

  /** The steps done so far, each with the id of the record that it was about. */
  async done(): Promise<Map<string, string>> {
    const rows = await this.sql.rows<{ step: string; id: string | null }>('demo-steps-done', DONE);
    return new Map(rows.map(({ step, id }) => [step.slice(MARK.length), id ?? '']));
  }

  /** Takes a step unless it is done. Throws StepRefused where the service refuses it. */
  async once(
    done: Map<string, string>,
    step: string,
    author: string | null,
    work: (actor: Actor) => Promise<Outcome>,
  ): Promise<void> {
    if (done.has(step)) return;
    const outcome = await refusalsAsData(work({ ...(await this.actor(done, author)), requestId: MARK + step }));
    if (!outcome.saved) {
      throw new StepRefused(step, outcome.problems);
    }
    for (const [name, id] of await this.done()) done.set(name, id);
  }

  /** A person of the demonstration with the roles held now; null is the server itself. */
  async actor(done: ReadonlyMap<string, string>, key: string | null): Promise<Actor> {
    const revision = await this.recorder.lastRevision();
    const nobody = { tokenId: null, credential: null, grants: [], revision, requestId: null };
    if (key === null) return { ...SERVER_AUTHOR, ...nobody };
    const person = PEOPLE.find((each) => each.key === key);
    const personId = done.get(`person ${key}`);
    if (!person || personId === undefined) throw new Error(`The demonstration has no person ${key}.`);
    const grants = (await this.roles.grants(false)).filter((grant) => grant.personId === personId);
    return { ...nobody, personId, personName: person.name, grants };
  }
}

/** Some services throw what they refuse, for the interface to turn into data; here it is data at once. */
async function refusalsAsData(work: Promise<Outcome>): Promise<Outcome> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal) return { problems: error.problems, saved: false };
    throw error;
  }
}
