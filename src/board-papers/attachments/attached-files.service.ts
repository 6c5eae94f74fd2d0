import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/record/refusal.js';
import type { Write } from '../../platform/record/write.js';
import { inSteps, type Steps } from '../../platform/work/steps.js';
import type { Attachment } from './attachment.js';

/** What is not there can only have been erased: an empty file is never attached. */
const ERASED = `SELECT sha256 FROM board_paper_attached_file WHERE sha256 = ANY ($1) AND octet_length(bytes) = 0`;

/** Keeps the bytes of attached files, each once. */
@Injectable()
export class AttachedFiles {
  constructor(private readonly sql: Sql) {}

  /** Keeps a file within a write; one that is there already stays as it is, and one that was erased stays away. */
  async keep({ manager }: Write, sha256: string, bytes: Buffer): Promise<void> {
    const text = `INSERT INTO board_paper_attached_file (sha256, bytes) VALUES ($1, $2) ON CONFLICT (sha256) DO NOTHING`;
    await this.sql.rows('attached-file-insert', text, [sha256, bytes], manager);
    const [erased] = await this.sql.rows<{ sha256: string }>('attached-files-erased', ERASED, [[sha256]], manager);
    if (!erased) return;
    const message = 'This file was erased because somebody asked for it, so it cannot be attached again.';
    throw refuse('FILE_ERASED', message, ['input', 'content']);
  }

  /** Which of the files were erased: what is kept of them is that they were there. */
  async erased(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    if (hashes.length === 0) return new Set();
    const rows = await this.sql.rows<{ sha256: string }>('attached-files-erased', ERASED, [hashes]);
    return new Set(rows.map(({ sha256 }) => sha256));
  }

  /** The bytes of a file, none where it was erased; null: it was never there. */
  async bytes(sha256: string): Promise<Buffer | null> {
    const text = `SELECT bytes FROM board_paper_attached_file WHERE sha256 = $1`;
    const [row] = await this.sql.rows<{ bytes: Buffer }>('attached-file', text, [sha256]);
    return row?.bytes ?? null;
  }

  /** The hash of what is stored now for each of the files, in their order; null: nothing is. */
  async hashes(attachments: readonly Attachment[]): Promise<readonly (string | null)[]> {
    const hashes: (string | null)[] = [];
    for (const { sha256 } of attachments) {
      const bytes = await this.bytes(sha256); // one after another, so that one at a time is held
      hashes.push(bytes && (await inSteps(hashingBytes(bytes))));
    }
    return hashes;
  }
}

/** Bytes that are hashed between two turns of others. */
const STRETCH = 1_048_576;

function* hashingBytes(bytes: Buffer): Steps<string> {
  const hash = createHash('sha256');
  for (let from = 0; from < bytes.length; from += STRETCH) {
    hash.update(bytes.subarray(from, from + STRETCH));
    yield;
  }
  return hash.digest('hex');
}
