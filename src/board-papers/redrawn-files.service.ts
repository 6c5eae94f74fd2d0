import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Format } from '../documents/formats.js';
import type { Paper } from '../documents/model.js';
import { sha256Of } from '../platform/record/content-hash.js';
import { currentWriteScope } from '../platform/record/write-scope.js';
import type { Write } from '../platform/record/write.js';
import { PaperRenderer } from '../rendering/paper-renderer.service.js';
import { RedrawnFile } from './redrawn-file.entity.js';

const ISSUES = `
  SELECT DISTINCT i.id, i.model, ARRAY(SELECT format FROM board_paper_file f WHERE f.issue_id = i.id ORDER BY format) AS formats
  FROM erased_row e JOIN board_paper_issue i ON i.id::text = e.row_key
  WHERE e.request_id = $1 AND e.table_name = 'board_paper_issue'`;

/** Where the files stand that show what was erased: those that were sealed, and those drawn again by an earlier erasure. */
const SEALED = `SELECT ctid::text AS place FROM board_paper_file WHERE issue_id = ANY ($1) AND octet_length(bytes) > 0`;
const EARLIER = `SELECT ctid::text AS place FROM board_paper_redrawn_file
  WHERE issue_id = ANY ($1) AND revision < $2 AND octet_length(bytes) > 0`;

/** Draws the files of issued papers again after words were erased from them, in the write that erases. */
@Injectable()
export class RedrawnFiles {
  constructor(private readonly renderer: PaperRenderer) {}

  /** Puts files that show the mark in the place of those that a request for an erasure has overtaken. */
  async draw(write: Write, requestId: string): Promise<void> {
    const { manager, revision } = write;
    const issues = await manager.query<{ id: string; model: Paper; formats: Format[] }[]>(ISSUES, [requestId]);
    for (const { id, model, formats } of issues) {
      for (const file of await this.renderer.each(model, formats, currentWriteScope().signal)) {
        if ('error' in file) throw file.error;
        const { format, bytes } = file;
        await manager.insert(RedrawnFile, { issueId: id, format, revision, bytes, sha256: sha256Of(bytes) });
      }
    }
    const ids = issues.map(({ id }) => id);
    await this.erase(manager, requestId, 'board_paper_file', SEALED, [ids]);
    await this.erase(manager, requestId, 'board_paper_redrawn_file', EARLIER, [ids, revision]);
  }

  private async erase(manager: EntityManager, requestId: string, table: string, text: string, values: unknown[]) {
    const places = (await manager.query<{ place: string }[]>(text, values)).map(({ place }) => place);
    if (places.length === 0) return;
    await manager.query(`SELECT erase_rows($1, $2, $3::tid[], '{bytes}', '{}')`, [requestId, table, places]);
  }
}
