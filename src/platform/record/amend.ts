import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { amended, type AmendedRow, type Amendment } from './amendment.js';
import type { DatedReport, Provenance } from './dated-report.entity.js';
import { Refusal, refuse } from './refusal.js';
import type { Write } from './write.js';
import type { RecordPoint } from './standing.js';
import type { Change, TermsOf } from './terms.js';

/** The columns of every dated row. */
type Base = Pick<DatedReport, keyof DatedReport>;

/** A write about one thing that is there. */
interface About {
  readonly write: Write;
  readonly code: string;
  readonly effectiveOn: string;
  readonly before: RecordPoint;
}

interface Said<T> {
  readonly terms: TermsOf<T>;
  readonly change: Change<T>;
  /** Where the amendment comes from. */
  readonly input: Pick<Provenance, 'citation' | 'assumed'>;
  /** Why the terms as a whole may not hold, beginning on a day. */
  readonly faults?: Amendment<T>['faults'];
}

/**
 * Writes an amendment of a thing's terms: the one way in which terms are stated after the first time.
 * @param own every row of `entity` about the thing, of whichever day
 * @throws Refusal NOT_FOUND where it was not there on the day, CHANGED_LATER where a later statement says something else
 */
export async function amend<T, R extends DatedReport & T>(
  { write, code, effectiveOn, before }: About,
  entity: EntityTarget<R>,
  own: readonly R[],
  { terms, change, input, faults }: Said<T>,
): Promise<void> {
  const amendment = { code, effectiveOn, revision: before.revision, terms, change, ...(faults && { faults }) };
  const result = amended(own, amendment);
  if (!result) {
    throw refuse('NOT_FOUND', `${code} was not there on ${effectiveOn}. Give a later day.`, ['input', 'effectiveOn']);
  }
  if (result.problems.length) throw new Refusal(result.problems);
  const rows = stated(result.rows, input, (provenance) => write.dated(provenance));
  await write.manager.insert<ObjectLiteral>(entity, rows);
}

/** The rows of an amendment with the columns that a write gives them: a row that takes another's place keeps where that came from. */
export function stated<R extends Provenance>(
  rows: readonly AmendedRow<R>[],
  input: Pick<Provenance, 'citation' | 'assumed'>,
  dated: (provenance: Provenance) => Base,
): (R & Base)[] {
  return rows.map(({ row, effectiveOn, corrects }) => {
    const { citation, assumed } = corrects === null ? input : row;
    return { ...row, ...dated({ effectiveOn, corrects, citation, assumed }) };
  });
}
