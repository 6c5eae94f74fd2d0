/** Decides how undertakings noted by hand stand: due as they were given, until somebody reports them kept, moved or withdrawn. */
import { compareCodes } from '../../platform/record/by-code.js';
import { grouped } from '../../platform/record/grouped.js';
import { known, versionOf } from '../../platform/record/history.js';
import { latestOfEach, inForce, type RecordPoint } from '../../platform/record/in-force.js';
import type { PaperUndertaking, PaperUndertakingReport, PaperUndertakingStatement } from './undertaking.entity.js';
import type { Promisable, PromiseFact } from './promise.js';
import { type UndertakingState } from './undertaking-states.js';

/** All rows about undertakings, of every project. */
export interface UndertakingRows extends Record<string, readonly { id: string; revision: number }[]> {
  readonly identities: readonly PaperUndertaking[];
  readonly statements: readonly PaperUndertakingStatement[];
  readonly reports: readonly PaperUndertakingReport[];
}

/** One undertaking as it stands. */
export interface UndertakingSnapshot {
  readonly id: string;
  readonly projectId: string;
  readonly code: string;
  readonly terms: PaperUndertakingStatement;
  readonly state: UndertakingState;
  /** The report that says so; null: none was made yet. */
  readonly report: PaperUndertakingReport | null;
  /** Every report known, corrected ones among them, oldest first. */
  readonly history: readonly PaperUndertakingReport[];
  readonly version: number;
}

/** The undertakings at a point, by project and code. */
export function undertakingsAt(rows: UndertakingRows, point: RecordPoint): readonly UndertakingSnapshot[] {
  const identities = new Map(rows.identities.map((row) => [row.id, row]));
  const reports = grouped(rows.reports, (row) => row.undertakingId);
  const found = latestOfEach(rows.statements, point, (row) => row.undertakingId).flatMap((terms) => {
    const identity = identities.get(terms.undertakingId);
    if (!identity) return [];
    const { id, projectId, code } = identity;
    const own = reports.get(id) ?? [];
    const report = inForce(own, point).at(-1) ?? null;
    const version = versionOf(point.revision, own, [identity]);
    const history = known(own, point);
    return [{ id, projectId, code, terms, state: report?.state ?? ('OPEN' as const), report, history, version }];
  });
  const key = (one: UndertakingSnapshot): string => `${one.projectId} ${one.code}`;
  return found.sort((a, b) => compareCodes(key(a), key(b)));
}

/** The undertaking as something that a paper may have promised. */
export function promisableOf({ id, projectId, code, terms, state, report }: UndertakingSnapshot): Promisable {
  const reason = report && {
    reportId: report.id,
    narrative: report.note,
    saidOn: report.effectiveOn,
    revision: report.revision,
  };
  const ended = state === 'KEPT' || state === 'WITHDRAWN';
  return {
    kind: 'OTHER',
    recordId: id,
    projectId,
    code,
    title: terms.text,
    dueOn: ended ? null : report?.state === 'MOVED' ? report.dueOn : terms.promisedOn,
    doneOn: state === 'KEPT' ? (report?.effectiveOn ?? null) : null,
    released: state === 'WITHDRAWN',
    reportId: report?.id ?? terms.id,
    citation: terms.citation,
    reason,
    cause: null,
    figureIds: [],
  };
}

/** What a paper promised by it: the words and the day it was noted with. */
export function promiseOfUndertaking({ id, projectId, code, terms }: UndertakingSnapshot): PromiseFact {
  const { text: title, promisedOn } = terms;
  return { kind: 'OTHER', recordId: id, projectId, code, title, promisedOn, figureId: null };
}
