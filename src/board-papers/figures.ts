/** Decides what a figure of a paper is: a value as recorded, its words as printed, and the source it can be traced to. */
import { cleanText } from '../documents/text.js';
import type { PaperFacts } from './facts/facts.types.js';
import type { Origin } from './facts/origin.js';
import { dateWords, numberWords } from './words.js';

export type FigureKind = 'DATE' | 'NUMBER' | 'RAG' | 'NAME' | 'TEXT';

export interface FigureSource {
  /** Milestone, Task, Project, Person, ... */
  readonly kind: string;
  readonly recordId: string;
  /** How people call the record, such as `CFPS M10`. */
  readonly code: string;
  /** The append-only row that says it; null where it is computed. */
  readonly reportId: string | null;
  readonly revision: number;
  readonly asAt: string;
  readonly citation: string | null;
  /** True: the row says that it is a planning assumption; figures sealed earlier do not say. */
  readonly assumed?: boolean;
  /** What it is, in words: "Forecast of CFPS M10, Guidance published". */
  readonly label: string;
}

/** A date, number, status, name or recorded text that the paper prints. Its id is stable from one composition to the next. */
export interface Figure {
  readonly id: string;
  readonly kind: FigureKind;
  readonly value: string | number;
  readonly text: string;
  readonly source: FigureSource;
}

/** What a figure tells of: the record's kind and code, and where its row is. */
export interface Subject {
  /** First part of every figure's id. */
  readonly key: string;
  readonly kind: string;
  readonly code: string;
  readonly origin: Origin;
  readonly facts: Pick<PaperFacts, 'asAt' | 'revision'>;
}

function figure(
  of: Subject,
  what: string,
  label: string,
  kind: FigureKind,
  value: string | number,
  text: string,
): Figure {
  const { recordId, reportId, citation, assumed } = of.origin;
  const { asAt, revision } = of.facts;
  const source = {
    kind: of.kind,
    recordId,
    code: of.code,
    reportId,
    revision,
    asAt,
    citation,
    ...(assumed === true && { assumed }),
    label: `${label} of ${of.code}`,
  };
  return { id: `${of.key}.${what}`, kind, value, text: cleanText(text), source };
}

/** A date, printed as "26 January 2010" with no-break spaces. */
export function dateFigure(of: Subject, what: string, label: string, date: string): Figure {
  return figure(of, what, label, 'DATE', date, dateWords(date));
}

/** A count in words up to nine, else in digits. */
export function countFigure(of: Subject, what: string, label: string, count: number): Figure {
  return figure(of, what, label, 'NUMBER', count, numberWords(count));
}

/** A number printed as `text`, such as "3 working days late". */
export function numberFigure(of: Subject, what: string, label: string, value: number, text: string): Figure {
  return figure(of, what, label, 'NUMBER', value, text);
}

/** The name of a person, an organisation, a project or a milestone. */
export function nameFigure(of: Subject, what: string, label: string, name: string): Figure {
  return figure(of, what, label, 'NAME', name, name);
}

/** A status, as its word. */
export function ragFigure(of: Subject, what: string, label: string, rag: string, word: string): Figure {
  return figure(of, what, label, 'RAG', rag, word);
}

/** Words that stand in the record. */
export function textFigure(of: Subject, what: string, label: string, text: string): Figure {
  return figure(of, what, label, 'TEXT', text, text);
}

/** The same figures, each id once, in the order of their first mention. */
export function eachOnce(figures: readonly Figure[]): readonly Figure[] {
  return [...new Map(figures.map((one) => [one.id, one])).values()];
}

/** The text with every kind of space as a plain one: how a figure typed by hand is compared with the one composed. */
export function plainSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
