/** Decides how an adopter's tenders stand: who was asked to sign up, what each answered, and for which values evidence is missing. */
import { byCode } from '../platform/record/by-code.js';
import { grouped } from '../platform/record/grouped.js';
import { known, versionOf } from '../platform/record/history.js';
import { latestOfEach, inForce, type RecordPoint } from '../platform/record/in-force.js';
import type { TendererAnswer } from './adoption-states.js';
import type { TenderEvidence, TendererReport, TenderIdentity, TenderStatement } from './tender.entity.js';

export interface TenderRows {
  readonly tenders: readonly TenderIdentity[];
  readonly tenderStatements: readonly TenderStatement[];
  readonly tendererReports: readonly TendererReport[];
  readonly evidence: readonly TenderEvidence[];
}

/** A value of the adopter's text. */
export interface Value {
  readonly key: string;
  readonly number: string | null;
  readonly text: string;
}

/** What a would-be partner put forward for one value. */
export interface ValueEvidence {
  /** Null: the value is no longer in the text. */
  readonly value: Value | null;
  readonly evidence: TenderEvidence;
}

/** One would-be partner. */
export interface TendererSnapshot {
  readonly id: string;
  /** The report in force: who it is. */
  readonly report: TendererReport;
  readonly answer: TendererAnswer;
  readonly askedOn: string;
  /** In the order of the text; of values no longer in it last. */
  readonly evidence: readonly ValueEvidence[];
  /** Values without evidence, in the order of the text. */
  readonly missing: readonly Value[];
  /** Every report known, corrected ones among them, oldest first. */
  readonly history: readonly TendererReport[];
  /** Every piece of evidence known, oldest first. */
  readonly evidenceHistory: readonly TenderEvidence[];
}

export interface TenderSnapshot {
  readonly id: string;
  readonly code: string;
  readonly terms: TenderStatement;
  /** True: the last day for answers has passed. */
  readonly closed: boolean;
  /** The values that evidence is asked for. */
  readonly values: readonly Value[];
  /** In the order in which they were asked. */
  readonly tenderers: readonly TendererSnapshot[];
  readonly version: number;
}

/** The tenders by the adoption they belong to, each list by code. `valuesOf` gives the values of an adopter's text. */
export function tendersByAdoption(
  rows: TenderRows,
  point: RecordPoint,
  valuesOf: (adoptionId: string) => readonly Value[],
): ReadonlyMap<string, readonly TenderSnapshot[]> {
  const identities = new Map(rows.tenders.map((row) => [row.id, row]));
  const statements = grouped(rows.tenderStatements, (row) => row.tenderId);
  const reports = grouped(rows.tendererReports, (row) => row.tenderId);
  const evidence = grouped(rows.evidence, (row) => row.tenderId);
  const tenders = latestOfEach(rows.tenderStatements, point, (row) => row.tenderId).flatMap(
    (terms): TenderSnapshot[] => {
      const identity = identities.get(terms.tenderId);
      if (!identity) return [];
      const { id, code } = identity;
      const own = { reports: reports.get(id) ?? [], evidence: evidence.get(id) ?? [] };
      const values = valuesOf(terms.adoptionId);
      const closed = terms.closesOn !== null && terms.closesOn < point.asAt;
      const tenderers = tenderersOf(own.reports, own.evidence, { values, closed, point });
      const version = versionOf(point.revision, statements.get(id) ?? [], own.reports, own.evidence);
      return [{ id, code, terms, closed, values, tenderers, version }];
    },
  );
  tenders.sort(byCode);
  return grouped(tenders, (tender) => tender.terms.adoptionId);
}

function tenderersOf(
  reports: readonly TendererReport[],
  evidence: readonly TenderEvidence[],
  {
    values,
    closed,
    point,
  }: { readonly values: readonly Value[]; readonly closed: boolean; readonly point: RecordPoint },
): readonly TendererSnapshot[] {
  const byTenderer = grouped(reports, (row) => row.tendererId);
  const given = grouped(evidence, (row) => row.tendererId);
  return latestOfEach(reports, point, (row) => row.tendererId).map((report) => {
    const id = report.tendererId;
    const own = byTenderer.get(id) ?? [];
    const pieces = latestOfEach(given.get(id) ?? [], point, (row) => row.valueKey);
    const byValue = new Map(pieces.map((row) => [row.valueKey, row]));
    const there = new Set(values.map((value) => value.key));
    return {
      id,
      report,
      answer: report.answer === 'ASKED' && closed ? 'UNANSWERED' : report.answer,
      askedOn: inForce(own, point)[0]?.effectiveOn ?? report.effectiveOn,
      evidence: [
        ...values.flatMap((value) => {
          const piece = byValue.get(value.key);
          return piece ? [{ value, evidence: piece }] : [];
        }),
        ...pieces.filter((row) => !there.has(row.valueKey)).map((row) => ({ value: null, evidence: row })),
      ],
      missing: values.filter((value) => !byValue.has(value.key)),
      history: known(own, point),
      evidenceHistory: known(given.get(id) ?? [], point),
    };
  });
}
