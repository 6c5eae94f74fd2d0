/** Decides what the form that is open on a paper's page asks, and what stands in it. */
import { theNameFirst } from '../../platform/words/the-name.js';
import { ASK_VERBS } from '../../board-papers/ask-terms.js';
import { dateOfParts } from '../frame/address.js';
import { formErrors } from '../frame/page-problems.js';
import type { PageWords } from '../frame/page-words.js';
import { sayEnum } from '../frame/words.js';
import type { Opened } from './opened.js';
import { type Piece, pieces } from './pieces.js';
import type { Paper } from './asked-paper.js';

/** What was sent, by the names of the fields. */
export type Typed = Readonly<Record<string, string>>;

interface Problem {
  readonly message: string;
  readonly path: readonly string[];
}

/** A text that is edited: as markup, and as pieces for browsers that can do better. */
export interface EditedText {
  readonly markup: string;
  readonly lines: readonly (readonly Piece[])[];
}

interface AskRow {
  readonly verb: string;
  readonly text: string;
  readonly subjectKind: string;
  readonly subjectId: string;
}

const LABELS: Readonly<Record<string, string>> = {
  text: 'The text',
  bullets: 'A bullet',
  title: 'The title',
  body: 'The body',
  meetingCode: 'The meeting',
  meetingDate: 'The date of the meeting',
  asAt: 'The day of the facts',
  reportOf: 'The post',
  commendTo: 'To whom it is commended',
  supplements: 'What it supplements',
  pages: 'The number of pages',
  after: 'The place',
};
const WORDS: PageWords = { label: (field) => LABELS[field] ?? null, codes: new Set() };

/** Fields of three boxes. */
const DAYS: readonly string[] = ['meetingDate', 'asAt'];

/** Spare rows for further asks. */
const SPARE_ASKS = 2;

/** A text in markup, one line or several. */
function edited(markup: string): EditedText {
  const lines = markup.split(/\r?\n/u).filter((line) => line.trim() !== '');
  return { markup, lines: lines.map((line) => pieces(line)) };
}

/** What stands in the form that is open; null: none is. @param typed what was sent, where it was refused */
export function openForm(paper: Paper, opened: Opened, typed: Typed | undefined) {
  const said = (name: string, recorded: string): string => typed?.[name] ?? recorded;
  switch (opened.kind) {
    case 'nothing':
    case 'at':
      return null;
    case 'edit': {
      const block = paper.blocks.find(({ id }) => id === opened.block);
      if (block?.kind !== 'PARAGRAPH' && block?.kind !== 'HEADING') return null;
      const heading = block.kind === 'HEADING';
      return {
        ...opened,
        heading,
        text: edited(said('text', heading ? block.text : block.markup)),
        bullets: edited(said('bullets', block.bullets.join('\n'))),
        hasBullets: block.bullets.length > 0,
      };
    }
    case 'add':
      return {
        ...opened,
        heading: opened.what === 'heading',
        level: said('level', '2'),
        text: edited(said('text', '')),
        bullets: edited(said('bullets', '')),
        hasBullets: opened.what === 'paragraph',
      };
    case 'set':
      return { ...opened, ...settingOf(paper, opened.what, said, typed) };
  }
}

function settingOf(
  { title, body, meetingDate, asAt, confidentiality, report, readiness, ...paper }: Paper,
  what: Extract<Opened, { kind: 'set' }>['what'],
  said: (name: string, recorded: string) => string,
  typed: Typed | undefined,
) {
  const dayTyped = (name: string): string => {
    const of = (part: string): string => typed?.[`${name}-${part}`] ?? '';
    return dateOfParts(of('year'), of('month'), of('day'));
  };
  switch (what) {
    case 'cover':
      return {
        title: said('title', title),
        meetingCode: said('meetingCode', ''),
        body: said('body', body),
        meetingDate: typed ? dayTyped('meetingDate') : meetingDate,
        asAt: typed ? dayTyped('asAt') : asAt,
        confidentiality: said('confidentiality', confidentiality ?? ''),
      };
    case 'report':
      return {
        reportOf: said('reportOf', report?.reportOf ?? ''),
        commendTo: said('commendTo', report?.commendTo ?? ''),
        supplements: said('supplements', report?.supplements ?? ''),
      };
    case 'budget': {
      const blocks = typed ? (typed['blocks'] ?? '') : `${readiness.budgetBlocks}`;
      return { pages: said('pages', `${readiness.pageBudget}`), blocks: blocks === 'true' };
    }
    case 'asks': {
      const rows = typed ? askRowsOf(typed) : paper.asks.slice(report ? 1 : paper.projects.length).map(askRow);
      const spare = Array.from({ length: SPARE_ASKS }, () => ({ verb: '', text: '', subjectKind: '', subjectId: '' }));
      return {
        addressed: theNameFirst(body),
        rows: [...rows, ...spare].slice(0, 10),
        verbs: ASK_VERBS.map((value) => ({ value, text: sayEnum(value) })),
      };
    }
  }
}

const askRow = ({ verb, text, subjectKind, subjectId }: Paper['asks'][number]): AskRow => {
  return { verb, text, subjectKind: subjectKind ?? '', subjectId: subjectId ?? '' };
};

/** The asks that were sent, those without words left out. */
function askRowsOf(typed: Typed): readonly AskRow[] {
  return Array.from({ length: 10 }, (_, index) => `asks.${index}.`).flatMap((row): AskRow[] => {
    const of = (name: string): string => typed[row + name] ?? '';
    if (of('text').trim() === '') return [];
    return [{ verb: of('verb'), text: of('text'), subjectKind: of('subjectKind'), subjectId: of('subjectId') }];
  });
}

/** The problems as the error summary wants them, each linked to its field where the form that is open has it. */
export function openErrors(problems: readonly Problem[], hasForm: boolean, action: string) {
  return formErrors(problems, WORDS).map(({ text, field }) => {
    const [, ask] = /setAsks\.(\d+)/u.exec(field ?? '') ?? [];
    const last = (field ?? '').split('.').findLast((part) => Object.hasOwn(LABELS, part)) ?? null;
    const id = ask === undefined ? last : `asks-${ask}-text`;
    if (action === 'comment' || action === 'answer') return { text, field: action, href: `#${action}` };
    if (!hasForm || id === null) return { text, field: null };
    return { text, field: id, href: `#${DAYS.includes(id) ? `${id}-day` : id}` };
  });
}
