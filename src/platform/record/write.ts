import { randomUUID } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { type DatedReport, type Provenance } from './dated-report.entity.js';
import { type JournalEntry, type Touched } from './journal-entry.entity.js';
import type { Committed } from './committed.js';
import type { Grant } from '../auth/actor.js';
import { refuse } from './refusal.js';

/** Who writes: a signed-in person, or the server itself (null). */
export interface Author {
  readonly personId: string | null;
  readonly personName: string;
  readonly requestId?: string | null;
  /** The access token by which the person acts; its rights are read again before anything is saved. */
  readonly tokenId?: string | null;
  readonly grants?: readonly Grant[];
}

/** The server's own hand: first start and demonstration data. */
export const SERVER_AUTHOR: Author = { personId: null, personName: 'The tracker itself' };

export interface Entry {
  readonly operation: string;
  readonly reason: string;
}

/** One write under way: its transaction, its place in the order of all writes, and what it touched so far. */
export class Write {
  private readonly projects = new Set<string>();
  private readonly concerned = new Set<string>();
  private readonly subjects: Touched[] = [];
  private readonly rows: Provenance[] = [];

  constructor(
    readonly manager: EntityManager,
    readonly revision: number,
    readonly at: Date,
    /** The number of the write before it, which is saved. */
    readonly before: Committed,
  ) {}

  /** Notes a record in the journal; `projectId` null for what belongs to no project. */
  touch(projectId: string | null, kind: string, id: string, code: string): void {
    if (projectId) this.projects.add(projectId);
    this.subjects.push({ kind, id, code });
  }

  /** Notes that a project is concerned, though nothing is added to it: it may be closed. */
  concern(projectId: string): void {
    this.concerned.add(projectId);
  }

  /** The projects that it touched so far. */
  get touchedProjects(): readonly string[] {
    return [...this.projects];
  }

  /** The dated rows that it made so far: the day each speaks of, and what it corrects. */
  get datedRows(): readonly Provenance[] {
    return this.rows;
  }

  /** Somebody as of everything saved before this write: what they may do is read of this, not of when the request began. */
  asOf<T extends { readonly revision: Committed }>(who: T): T {
    return { ...who, revision: this.before };
  }

  /** The base columns of a new dated row of this write. */
  dated(provenance: Provenance): Pick<DatedReport, keyof DatedReport> {
    this.rows.push(provenance);
    return {
      id: randomUUID(),
      effectiveOn: provenance.effectiveOn,
      revision: this.revision,
      corrects: provenance.corrects ?? null,
      citation: provenance.citation ?? null,
      assumed: provenance.assumed ?? false,
    };
  }

  /**
   * Claims one row for this write where its version, the number of the last write about it, still is `expected`. Refuses
   * with VERSION_CONFLICT and the current version where somebody else was first. `table` is a name of ours, never input.
   */
  async claim(table: string, id: string, expected: number, subject: string): Promise<void> {
    const [claimed] = await this.manager.query<[unknown[], number]>(
      `UPDATE ${table} SET version = $3 WHERE id = $1 AND version = $2 RETURNING id`,
      [id, expected, this.revision],
    );
    if (claimed.length === 1) return;
    const [current] = await this.manager.query<{ version: number }[]>(`SELECT version FROM ${table} WHERE id = $1`, [
      id,
    ]);
    if (!current) throw refuse('NOT_FOUND', `${subject} is no longer there.`, ['input'], id);
    throw refuse(
      'VERSION_CONFLICT',
      `Somebody else changed ${subject} first: it is at version ${current.version}, and you had version ${expected}. ` +
        `Read it again and send version ${current.version} if your change still holds.`,
      ['input', 'expectedVersion'],
      id,
    );
  }

  /** The journal entry of this write. */
  entry(author: Author, entry: Entry): JournalEntry {
    return {
      revision: this.revision,
      recordedAt: this.at,
      actorId: author.personId,
      actorName: author.personName,
      operation: entry.operation,
      reason: entry.reason,
      requestId: author.requestId ?? null,
      tokenId: author.tokenId ?? null,
      projectIds: [...new Set([...this.projects, ...this.concerned])].sort(),
      subjects: this.subjects,
    };
  }
}
