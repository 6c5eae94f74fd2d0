/** Decides how one change between two points is told, and which there are between two lists of things that have a state. */
import { dateFigure, nameFigure, textFigure, type Figure, type Subject } from '../figures.js';
import { say, type Phrase } from '../prose.js';
import { clause } from '../words.js';
import type { PackContext, Snapshot } from './snapshot.js';

/** The parts of the record that a pack tells of, in its order. */
export const PACK_DOMAINS = [
  'PLAN',
  'RISKS',
  'PILOTS',
  'OUTPUTS',
  'ADOPTION',
  'FEEDBACK',
  'STEERING_GROUP',
  'STAKEHOLDERS',
  'EVIDENCE',
  'DECISIONS',
  'ACTIONS',
  'PROMISES',
] as const;
export type PackDomain = (typeof PACK_DOMAINS)[number];

/** ADDED: not there before. GONE: not there any more. MOVED: another date. REACHED: done. STATE: another state. SCORE: another score. SIGNED, DECIDED: on that day. */
export const CHANGE_KINDS = ['ADDED', 'GONE', 'MOVED', 'REACHED', 'STATE', 'SCORE', 'SIGNED', 'DECIDED'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Something in a pack: a sentence whose figures trace to the record. */
export interface PackLine {
  readonly domain: PackDomain;
  readonly recordId: string;
  readonly code: string;
  readonly title: string;
  /** Written when it is asked for: a pack may tell of thousands, of which a page shows a few. */
  readonly line: Phrase;
}

export interface Change extends PackLine {
  readonly what: ChangeKind;
  /** As it stood before; null: it was not there, or had none. */
  readonly from: string | null;
  readonly to: string | null;
  /** The day of the row that says so. */
  readonly on: string;
}

/** A thing as far as its changes hang on it. */
export interface Thing {
  readonly recordId: string;
  readonly code: string;
  readonly title: string;
  readonly state: string;
  /** The day since which it is in it. */
  readonly on: string;
  /** The row that says so. */
  readonly reportId: string | null;
  readonly citation: string | null;
}

/** Of which kind things are, and in which part of the record. */
export interface ProjectKind {
  readonly domain: PackDomain;
  /** As figures name it, such as Pilot. */
  readonly kind: string;
}

/** A state as words: TO_BE_INVITED reads "to be invited". */
export const stateWords = (state: string): string => state.toLowerCase().replaceAll('_', ' ');

/** The name of an authority or partnership; one that is made up says so. */
export function madeUp({ name, invented }: { readonly name: string; readonly invented: boolean }): string {
  return invented && !/\binvented\b/iu.test(name) ? `${name} (invented)` : name;
}

/** The subject of a thing's figures at a point. */
export function thingSubject(
  { domain, kind }: ProjectKind,
  { recordId, code, reportId, citation }: Pick<Thing, 'recordId' | 'code' | 'reportId' | 'citation'>,
  context: Pick<PackContext, 'projectCode'>,
  at: Pick<Snapshot, 'asAt' | 'revision'>,
): Subject {
  const called = code.startsWith(`${context.projectCode}-`) ? code : `${context.projectCode} ${code}`;
  return {
    key: `${domain.toLowerCase()}.${kind}.${code}`,
    kind,
    code: called,
    origin: { recordId, reportId, citation },
    facts: at,
  };
}

/** The title of a thing as a figure, with its code where that adds something. */
export function titled(of: Subject, code: string, title: string): Phrase {
  const name = nameFigure(of, 'title', 'Title', clause(title));
  return say`${name} (${code})`;
}

interface Two {
  readonly before: Pick<Snapshot, 'asAt' | 'revision'>;
  readonly after: Pick<Snapshot, 'asAt' | 'revision'>;
  readonly context: PackContext;
}

/** What is new, gone, or in another state, in the order of the lists. */
export function stateChanges(
  kind: ProjectKind,
  before: readonly Thing[],
  after: readonly Thing[],
  two: Two,
): readonly Change[] {
  const former = new Map(before.map((one) => [one.recordId, one]));
  const present = new Set(after.map((one) => one.recordId));
  const gone = before.filter((one) => !present.has(one.recordId));
  return [
    ...after.flatMap((one) => changeOf(kind, former.get(one.recordId) ?? null, one, two)),
    ...gone.map((one): Change => {
      const of = thingSubject(kind, one, two.context, two.before);
      return {
        ...{ ...brief(kind, one), what: 'GONE', from: stateWords(one.state), to: null, on: two.after.asAt },
        get line() {
          return say`${titled(of, one.code, one.title)} is no longer on record.`;
        },
      };
    }),
  ];
}

function changeOf(kind: ProjectKind, was: Thing | null, is: Thing, { before, after, context }: Two): readonly Change[] {
  if (was?.state === is.state) return [];
  const of = thingSubject(kind, is, context, after);
  const to = stateFigure(of, 'state', is.state);
  const own = { ...brief(kind, is), to: to.text, on: is.on };
  const since = (): Figure => dateFigure(of, 'on', 'Since', is.on);
  if (was === null) {
    return [
      {
        ...{ ...own, what: 'ADDED', from: null },
        get line() {
          return say`${titled(of, is.code, is.title)} is new: ${to} on ${since()}.`;
        },
      },
    ];
  }
  const from = stateFigure(thingSubject(kind, was, context, before), 'formerState', was.state);
  return [
    {
      ...{ ...own, what: 'STATE', from: from.text },
      get line() {
        return say`${titled(of, is.code, is.title)} was ${from} and is ${to} since ${since()}.`;
      },
    },
  ];
}

const stateFigure = (of: Subject, what: string, state: string): Figure =>
  textFigure(of, what, 'State', stateWords(state));

/** What of a thing every line about it carries. */
export function brief({ domain }: ProjectKind, { recordId, code, title }: Pick<Thing, 'recordId' | 'code' | 'title'>) {
  return { domain, recordId, code, title: clause(title) };
}
