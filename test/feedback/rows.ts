/** Rows of feedback made by hand, for the pure parts. */
import type { FeedbackRows } from '../../src/feedback/feedback-rows.js';
import { feedbackSnapshots, type FeedbackView } from '../../src/feedback/feedback-view.js';
import { atOnce } from '../../src/platform/work/steps.js';

export const PROJECT = '00000000-0000-4000-8000-000000000001';

type Row = Record<string, unknown>;

const NONE = {
  exercises: [],
  exerciseStatements: [],
  imports: [],
  publications: [],
  themes: [],
  themeStatements: [],
  respondents: [],
  respondentStatements: [],
  items: [],
  itemStatements: [],
  codings: [],
  outcomes: [],
  replies: [],
  redactions: [],
};

/** The id of the row that a record is given as its nth. */
export const uuid = (n: number): string => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;

/** A record of feedback, written row by row; each row is a write of its own on its day. */
export class FeedbackRecord {
  private readonly rows: Record<string, Row[]> = Object.fromEntries(Object.keys(NONE).map((key) => [key, []]));
  private revision = 0;

  /** Adds a dated row and gives its id. */
  add(table: keyof typeof NONE, row: Row, effectiveOn = '2010-01-10'): string {
    this.revision += 1;
    const id = uuid(this.revision);
    const dated = { id, effectiveOn, revision: this.revision, corrects: null, citation: null, assumed: false };
    this.rows[table]!.push({ ...dated, ...row });
    return id;
  }

  exercise(code: string, more: Row = {}): string {
    this.found('exercises', code);
    const terms = {
      title: `Exercise ${code}`,
      channel: 'SEMINAR',
      stage: 'DRAFT',
      method: 'In groups',
      opensOn: null,
      closesOn: null,
    };
    const numbers = { asked: null, responded: null, outputVersionIds: [] };
    this.add('exerciseStatements', { exerciseId: code, ...terms, ...numbers, ...more });
    return code;
  }

  theme(code: string): string {
    this.found('themes', code);
    this.add('themeStatements', {
      themeId: code,
      title: `Theme ${code}`,
      definition: `All of ${code}`,
      retired: false,
    });
    return code;
  }

  respondent(code: string, exerciseId: string, more: Row = {}): string {
    this.found('respondents', code);
    const who = { type: 'OFFICER', name: `Name ${code}`, organisationId: null, organisationName: null, pilotId: null };
    this.add('respondentStatements', { respondentId: code, exerciseId, permission: 'NAMED', ...who, ...more });
    return code;
  }

  item(code: string, exerciseId: string, more: Row = {}, themeIds: readonly string[] = []): string {
    this.found('items', code);
    const said = {
      text: `Words of ${code}`,
      respondentId: null,
      question: null,
      outputVersionId: null,
      clauseId: null,
    };
    this.add('itemStatements', { itemId: code, exerciseId, importId: null, importLine: null, ...said, ...more });
    if (themeIds.length) this.add('codings', { itemId: code, themeIds });
    return code;
  }

  outcome(itemId: string, outcome: string, more: Row = {}, effectiveOn?: string): string {
    const row = {
      itemId,
      outcome,
      because: `Because of ${itemId}`,
      changedVersionId: null,
      changedClauseId: null,
      ...more,
    };
    return this.add('outcomes', row, effectiveOn);
  }

  /** The revision of the last row. */
  get last(): number {
    return this.revision;
  }

  view(asAt = '2010-01-26', revision = this.revision): FeedbackView {
    const snapshots = atOnce(feedbackSnapshots(this.all(), PROJECT, { asAt, revision }));
    return { ...snapshots, subjects: new Map() };
  }

  all(): FeedbackRows {
    return this.rows as unknown as FeedbackRows;
  }

  private found(table: keyof typeof NONE, code: string): void {
    this.rows[table]!.push({ id: code, projectId: PROJECT, code, revision: this.revision + 1, version: 0 });
  }
}
