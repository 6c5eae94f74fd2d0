/** Decides what the status of a project hangs on, and in which words it is said: the same on pages, in packs and in papers. */
import { RAG_WORDS, type Rag } from './rag.js';

/** LATE: some are late. SILENT: nobody has reported on some for long. UNDATED: some have no date. DONE: all are done. */
export type HangsOn = 'LATE' | 'SILENT' | 'UNDATED' | 'DONE' | 'NOTHING';

/** What is asked of each milestone, or of each task where a plan has no milestones. */
interface Reads<T> {
  readonly late: (one: T) => boolean;
  readonly rag: (one: T) => Rag;
}

/** What the status hangs on, and which they are: however far a status alarms, all that are late are counted. */
export function statusHangsOn<T>(all: readonly T[], { late, rag }: Reads<T>) {
  const found = (on: HangsOn, some: readonly T[]): { readonly on: HangsOn; readonly some: readonly T[] } => ({
    on,
    some,
  });
  const is = (wanted: Rag): T[] => all.filter((one) => rag(one) === wanted);
  const isLate = all.filter(late);
  if (isLate.length > 0) return found('LATE', isLate);
  const silent = is('STALE');
  if (silent.length > 0) return found('SILENT', silent);
  const undated = is('UNKNOWN');
  if (undated.length > 0) return found('UNDATED', undated);
  return is('COMPLETE').length === all.length ? found('DONE', all) : found('NOTHING', []);
}

/** What is said of one of them, and of several. */
export const HOW: Readonly<Record<Exclude<HangsOn, 'NOTHING'>, readonly [one: string, many: string]>> = {
  LATE: ['is late', 'are late'],
  SILENT: ['has no recent report', 'have no recent report'],
  UNDATED: ['has no date', 'have no date'],
  DONE: ['is done', 'are done'],
};

/** Milestones that a reason names. */
const NAMED = 10;

/** What a project's status is said of. */
interface Told {
  readonly rag: Rag;
  readonly on: HangsOn;
  /** Codes of those it hangs on. */
  readonly some: readonly string[];
  /** How many there are of them and the others. */
  readonly of: number;
  readonly noun: 'milestone' | 'task';
  /** That the plan misses its target end; null: that is not what the status hangs on. */
  readonly end: string | null;
}

/** "Red: 12 of 14 milestones are late (M3, M4 ...), and the plan finishes on ..." */
export function statusReason({ rag, on, some, of, noun, end }: Told): string {
  const word = RAG_WORDS[rag];
  if (on === 'NOTHING') return end === null ? `${word}: no ${noun} is late.` : `${word}: ${end}.`;
  const [one, many] = HOW[on];
  const said = `${word}: ${share(some.length, of, noun)} ${some.length === 1 ? one : many}`;
  const names = on === 'DONE' ? '' : ` (${named(some)})`;
  return `${said}${names}${end === null ? '' : `, and ${end}`}.`;
}

function share(part: number, of: number, noun: string): string {
  if (part < of) return `${part} of ${of} ${noun}s`;
  if (of === 1) return `the only ${noun}`;
  return of === 2 ? `both ${noun}s` : `all ${of} ${noun}s`;
}

function named(codes: readonly string[]): string {
  const more = codes.length - NAMED;
  return `${codes.slice(0, NAMED).join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}
