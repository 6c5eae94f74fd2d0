import fs from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { DatabaseAddress } from '../database/database.module.js';
import { roleFound, type RoleFound } from '../database/rights.js';
import { Sql } from '../database/sql.js';
import { JournalListener } from '../events/journal-listener.js';
import { Recorder } from '../record/recorder.js';
import { Leaving } from './leaving.service.js';
import { type Found, hindrance, type Room, type Warning, warnings } from './readiness.js';

/** Milliseconds for which the rights of the role are not looked at again: anybody may ask whether the server is ready. */
const ROLE_HOLDS_MS = 2_000;
const MEGABYTE = 1024 * 1024;

const HEALTH = `
  SELECT (SELECT count(*)::int FROM migrations) AS n, current_setting('transaction_read_only') = 'on' AS "readOnly",
    (SELECT revision FROM record_clock) AS revision`;

/** Whether the server can serve, what to see to, and what was measured for it. */
export interface Readiness {
  readonly reason: string | null;
  readonly warnings: readonly Warning[];
  readonly disk: Room | null;
}

/** Looks at the database, its role, the disk of the data folder, and how far subscribers are told of what is saved. */
@Injectable()
export class ReadinessService {
  /** The write up to which subscribers had been told when they were first seen to be behind, and when that was. */
  private behind: { readonly told: number; readonly since: number } | null = null;
  private role: { readonly found: Promise<RoleFound>; readonly since: number } | null = null;

  constructor(
    private readonly sql: Sql,
    private readonly recorder: Recorder,
    private readonly listener: JournalListener,
    private readonly config: Config,
    private readonly address: DatabaseAddress,
    private readonly leaving: Leaving,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  async readiness(): Promise<Readiness> {
    const database = await this.database().catch(() => null);
    const disk = await this.room();
    const found: Found = {
      leaving: this.leaving.hasBegun,
      database,
      takesWrites: database !== null && (await this.recorder.takesWrites()),
      disk,
      behindSeconds: database === null ? 0 : this.behindSeconds(database.revision),
    };
    const leastFree = this.config.leastFreeMb * MEGABYTE;
    return { reason: hindrance(found), warnings: warnings(found, { leastFree, ownRole: this.address.ownRole }), disk };
  }

  private async database() {
    const [row] = await this.sql.rows<{ n: number; readOnly: boolean; revision: number }>('health', HEALTH);
    if (!row) throw new Error('the database answers nothing');
    const { n, readOnly, revision } = row;
    const migrationsMissing = n < this.dataSource.migrations.length;
    return { migrationsMissing, readOnly, revision, role: await this.roleNow() };
  }

  private roleNow(): Promise<RoleFound> {
    const now = performance.now();
    if (this.role === null || now - this.role.since > ROLE_HOLDS_MS) {
      const found = roleFound(this.sql);
      found.catch(() => (this.role = null));
      this.role = { found, since: now };
    }
    return this.role.found;
  }

  /** Only two looks at the same place tell: one alone may fall between a write and its being told. */
  private behindSeconds(revision: number): number {
    const { told } = this.listener;
    if (told >= revision) this.behind = null;
    else if (this.behind?.told !== told) this.behind = { told, since: performance.now() };
    return this.behind === null ? 0 : (performance.now() - this.behind.since) / 1000;
  }

  /** Room on the disk of the embedded server's files. */
  private async room(): Promise<Room | null> {
    if (this.config.databaseUrl !== null) return null;
    try {
      const { bavail, blocks, bsize } = await fs.statfs(this.config.dataDir);
      return { free: bavail * bsize, size: blocks * bsize };
    } catch {
      return null; // a file system that does not tell
    }
  }
}
