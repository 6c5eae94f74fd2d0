import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Paper } from '../documents/model.js';
import { Sql } from '../platform/database/sql.js';
import { grouped } from '../platform/record/grouped.js';
import type { RecordViews } from '../platform/record/record-views.js';
import { Snapshots } from '../platform/record/snapshots.service.js';
import type { ContentAppendix, ContentBlock, PaperContent } from './content.js';
import type { Confidentiality } from './paper-terms.js';
import type { SearchedPaper } from './board-papers.search.js';
import type { PaperInHand } from './board-papers.tasks.js';
import type { Revising } from './paper.kind.js';
import type { PaperRow } from './paper-row.js';
import type { IssuedPaper } from './promises/earlier.js';
import { FILES, papersWith, HEADS, SEARCHED, IN_HAND, ISSUED, REVISION } from './paper-statements.js';

/** What deciding who sees a paper, and where it stands in a list, needs. */
export interface PaperHead {
  readonly id: string;
  readonly reference: string;
  readonly body: string;
  readonly meetingDate: string;
  readonly withdrawn: boolean;
  readonly confidentiality: Confidentiality | null;
  readonly issued: boolean;
  readonly projectIds: readonly string[];
  /** The write by which it was issued; null: it has not been. */
  readonly issuedRevision: number | null;
}

/** Reads papers from the record. */
@Injectable()
export class PaperRecordService {
  private readonly issued: RecordViews<readonly IssuedPaper[]>;

  constructor(
    private readonly sql: Sql,
    snapshots: Snapshots,
  ) {
    this.issued = snapshots.views('issued papers', { share: 1 });
  }

  /** The paper with a reference, as it stands now; null where there is none. */
  async byReference(reference: string, within?: EntityManager): Promise<PaperRow | null> {
    return (await this.whole('paper-by-reference', 'p.reference = $1', reference, within))[0] ?? null;
  }

  /** The papers with these references and every one that was issued in the place of one of them, by reference. */
  async withReplacements(references: readonly string[]): Promise<ReadonlyMap<string, PaperRow>> {
    const found = new Map<string, PaperRow>();
    let wanted = [...new Set(references)];
    while (wanted.length) {
      const rows = await this.whole('papers-by-reference', 'p.reference = ANY($1)', wanted);
      for (const row of rows) found.set(row.reference, row);
      const newer = rows.flatMap(({ replacedBy }) => replacedBy?.reference ?? []);
      wanted = newer.filter((reference) => !found.has(reference));
    }
    return found;
  }

  /** A paper that is to be replaced, and another that was begun for it already. */
  async revising(
    reference: string,
    { except = null, within }: { readonly except?: string | null; readonly within?: EntityManager } = {},
  ): Promise<Revising> {
    const former = await this.byReference(reference, within);
    if (!former) throw new Error(`paper ${reference} is gone`);
    const [begun] = await this.sql.rows<{ reference: string }>('revision', REVISION, [former.id, except], within);
    return { former, begun: begun?.reference ?? null };
  }

  /** The paper at an address; null where there is none. */
  async bySlug(slug: string): Promise<PaperRow | null> {
    return (await this.whole('paper-by-slug', 'p.slug = $1', slug))[0] ?? null;
  }

  /** The papers with these ids, in their order. */
  async byIds(ids: readonly string[]): Promise<readonly PaperRow[]> {
    const rows = await this.whole('papers-by-id', 'p.id = ANY($1)', ids);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** Papers with the whole of their texts. */
  private async whole(name: string, which: string, value: unknown, within?: EntityManager): Promise<PaperRow[]> {
    const parts = grouped(
      await this.sql.rows<PartRow>(name, papersWith(which), [value], within),
      ({ textId }) => textId,
    );
    return [...parts.values()].map((own) => withDates(putTogether(own)));
  }

  /** All papers in brief, the latest meeting first. */
  heads(): Promise<PaperHead[]> {
    return this.sql.rows<PaperHead & Record<string, unknown>>('paper-heads', HEADS);
  }

  /** All papers as they are searched, each with the id of its text in place of its words. */
  searched(): Promise<(Omit<SearchedPaper, 'words'> & { readonly textId: string })[]> {
    return this.sql.rows<Omit<SearchedPaper, 'words'> & { readonly textId: string } & Record<string, unknown>>(
      'papers-searched',
      SEARCHED,
    );
  }

  /** The papers of which something is still to be done, those of the latest meeting first. */
  inHand(): Promise<Omit<PaperInHand, 'papersDue'>[]> {
    return this.sql.rows<Omit<PaperInHand, 'papersDue'> & Record<string, unknown>>('papers-in-hand', IN_HAND);
  }

  /** An issued paper as it was printed and sealed. */
  async model(issueId: string): Promise<Paper | null> {
    const text = `SELECT model FROM board_paper_issue WHERE id = $1`;
    const [row] = await this.sql.rows<{ model: Paper }>('paper-model', text, [issueId]);
    return row?.model ?? null;
  }

  /** The bytes of one file of an issued paper. */
  async file(issueId: string, format: string): Promise<{ bytes: Buffer; sha256: string; mediaType: string } | null> {
    const text = `SELECT bytes, sha256, media_type AS "mediaType" FROM (${FILES}) f WHERE issue_id = $1 AND format = $2`;
    const [row] = await this.sql.rows<{ bytes: Buffer; sha256: string; mediaType: string }>('paper-file', text, [
      issueId,
      format,
    ]);
    return row ?? null;
  }

  /** Papers issued by a revision, by the day of their facts; what is known there never changes, so it is kept. */
  issuedUpTo(revision: number): Promise<readonly IssuedPaper[]> {
    return this.issued.at(revision, 'all', () =>
      this.sql.rows<IssuedPaper & Record<string, unknown>>('papers-issued', ISSUED, [revision]),
    );
  }
}

/** A paper without the blocks of its text. */
interface BarePaper extends Omit<PaperRow, 'content'> {
  readonly content: Omit<PaperContent, 'body' | 'appendices'> & {
    readonly appendices: readonly Omit<ContentAppendix, 'blocks'>[];
  };
}

/** A paper, or a block of its text with its place, from 1, in a list: 0 is the body, 1 the first appendix. */
type PartRow = { readonly textId: string; readonly list: number; readonly place: number } & (
  { readonly paper: BarePaper; readonly block: null } | { readonly paper: null; readonly block: ContentBlock }
);

function putTogether(parts: readonly PartRow[]): PaperRow {
  const { content, ...paper } = parts.find((part) => part.paper !== null)!.paper;
  const lists: ContentBlock[][] = [[], ...content.appendices.map(() => [])];
  for (const { list, place, block } of parts) if (block) lists[list]![place - 1] = block;
  const appendices = content.appendices.map((one, index) => ({ ...one, blocks: lists[index + 1]! }));
  return { ...paper, content: { ...content, body: lists[0]!, appendices } };
}

/** Instants that came inside JSON, as dates. */
function withDates(row: PaperRow): PaperRow {
  const dated = <T extends { readonly at: Date } | null>(signed: T): T =>
    signed === null ? signed : { ...signed, at: new Date(signed.at) };
  return {
    ...row,
    clearance: dated(row.clearance),
    issue: dated(row.issue),
    consideration: dated(row.consideration),
    withdrawal: dated(row.withdrawal),
    readings: row.readings.map(dated),
    sendings: row.sendings.map(dated),
    returns: row.returns.map(dated),
    comments: row.comments.map((one) => ({ ...dated(one), answer: dated(one.answer) })),
  };
}
