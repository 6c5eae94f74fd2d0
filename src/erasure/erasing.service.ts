import { Injectable } from '@nestjs/common';
import type { Write } from '../platform/record/write.js';
import { COLUMNS } from './columns.js';
import { ErasureSearch, type Sought } from './erasure-search.service.js';

/** Whatever lets the person in ends with the write; what lets nobody in any more stays as a hash. */
const ENDS: readonly string[] = [
  `UPDATE sign_in_name SET ended_revision = $2, ended_at = $3 WHERE person_id = $1 AND ended_revision IS NULL`,
  `UPDATE access_token SET revoked_revision = $2, revoked_at = $3 WHERE person_id = $1 AND revoked_revision IS NULL`,
  `UPDATE openid_binding SET ended_revision = $2, ended_at = $3 WHERE person_id = $1 AND ended_revision IS NULL`,
  `UPDATE sign_in_link SET used_revision = $2, used_at = $3 WHERE person_id = $1 AND used_revision IS NULL`,
];

/** What is no part of the record: of the person, and what names them. */
const OF_PERSON: readonly string[] = [
  'DELETE FROM mail_message WHERE person_id = $1',
  'DELETE FROM mail_recipient WHERE person_id = $1',
  'DELETE FROM write_key WHERE person_id = $1',
  `DELETE FROM page_store WHERE strpos(owner, $1::text) > 0`,
];
/** Files that wait to go out may hold what is erased: messages go without them. */
const FILES: readonly string[] = ['DELETE FROM mail_attachment', 'DELETE FROM mail_file'];
const NAMING: readonly string[] = [
  `DELETE FROM mail_message WHERE concat_ws(' ', to_name, to_address, subject, text, html) ~* $1`,
  'DELETE FROM page_store WHERE content ~* $1',
];
/** Files that were sent and wait for the next step of a form. */
const UPLOADED = `DELETE FROM page_store WHERE encode(sha256(bytes), 'hex') = ANY ($1)`;
/** Of the search, with the places that are looked through again. */
const SEARCHED = `
  DELETE FROM search_entry WHERE concat_ws(' ', title, body) ~* $1 OR erased_texts(parties, $1) <> parties RETURNING place`;

/** Erases the words and details of somebody from everything that the database has, within the write that confirms it. */
@Injectable()
export class ErasingService {
  constructor(private readonly search: ErasureSearch) {}

  async erase(write: Write, requestId: string, sought: Sought, now: Date): Promise<void> {
    const { manager, revision } = write;
    if (sought.kind === 'PERSON') {
      for (const text of ENDS) await manager.query(text, [sought.id, revision, now]);
      for (const text of OF_PERSON) await manager.query(text, [sought.id]);
    }
    await this.rows(write, requestId, sought);
    for (const text of FILES) await manager.query(text);
    await this.copies(write, sought.texts);
    if (sought.files.length > 0) await manager.query(UPLOADED, [sought.files]);
    await manager.query('UPDATE record_clock SET erased = $1', [revision]);
  }

  /** Row by row through the tables; a table is read again before each step, since rows move when they are written to. */
  private async rows(write: Write, requestId: string, sought: Sought): Promise<void> {
    for await (const { table, own, whole, rows } of this.search.find(write.manager, sought)) {
      if (rows.length === 0) continue;
      const part = own ? [] : COLUMNS[table]!.free;
      await write.manager.query('SELECT erase_rows($1, $2, $3::tid[], $4, $5)', [
        ...[requestId, table, rows.map(({ place }) => place)],
        ...[whole, part],
      ]);
      for (const { projectId } of rows) if (projectId !== null) write.concern(projectId);
    }
  }

  /** What was copied out of the record: waiting mail, forms that are kept for a while, and the index of the search. */
  private async copies(write: Write, texts: readonly string[]): Promise<void> {
    const { manager } = write;
    const [made] = await manager.query<{ pattern: string | null }[]>('SELECT erased_pattern($1) AS pattern', [texts]);
    if (made?.pattern == null) return;
    for (const text of NAMING) await manager.query(text, [made.pattern]);
    const [gone] = await manager.query<[{ place: string }[], number]>(SEARCHED, [made.pattern]);
    for (const { place } of gone) if (place !== '') write.concern(place);
  }
}
