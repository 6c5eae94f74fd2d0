/** Decides what the page shows on which a draft that was edited in Word comes back, and what was chosen on it. */
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import { fieldOf } from '../frame/fields-of.js';
import { fileErrors, type PageError } from '../frame/page-problems.js';
import type { AnswerTo } from '../frame/question.js';
import type { Refused } from '../frame/refused.js';
import type { KeptUpload } from '../frame/upload.js';
import { counted } from '../frame/words.js';
import { paperPath } from './paper-path.js';
import type { PREVIEW_WORD, WORD_BASIS } from './word.graphql.js';

type Basis = AnswerTo<typeof WORD_BASIS>['boardPaper'];
export type WordPreview = NonNullable<AnswerTo<typeof PREVIEW_WORD>['answer']>;
type Edit = NonNullable<WordPreview['edits']>[number];
type Comment = NonNullable<WordPreview['comments']>[number];

/** A file that was sent, and what was chosen of it. */
export interface SentWord {
  /** The id of the file, which is kept between the steps; empty: none has come. */
  readonly upload: string;
  readonly fileName: string;
  readonly version: number;
  /** True: what is ticked is to be taken. */
  readonly take: boolean;
  /** The names of the boxes that are ticked. */
  readonly ticked: readonly string[];
}

/** @param kept the file that came with the form or that an earlier step kept; null: none */
export function sentWord(body: unknown, kept: KeptUpload | null): SentWord {
  const fields = Object.entries(Object(body) as Record<string, unknown>);
  return {
    ...{ upload: kept?.id ?? '', fileName: kept?.name ?? '' },
    version: Number(fieldOf(body, 'version')) || 0,
    take: fieldOf(body, 'take') !== '',
    ticked: fields.filter(([, value]) => value === 'true').map(([name]) => name),
  };
}

/** What the interface is asked to take. */
export function takenInput({ ticked, version }: SentWord): object {
  const named = (kind: string): string[] =>
    ticked.filter((name) => name.startsWith(`${kind}.`)).map((name) => name.slice(kind.length + 1));
  const typed = new Set(named('typed'));
  const over = new Set(named('over'));
  const edits = [...new Set([...named('edit'), ...over])];
  return {
    expectedVersion: version,
    edits: edits.map((edit) => ({
      edit,
      figures: typed.has(edit) ? 'AS_TYPED' : 'AS_RECORDED',
      overPage: over.has(edit),
    })),
    comments: named('comment'),
  };
}

/** What the interface has against it, at the questions of the page. */
export const wordErrors = (problems: Refused['problems']): PageError[] => fileErrors(problems, []);

const KINDS: Readonly<Record<Edit['kind'], string>> = {
  REWORDED: 'Reworded',
  ADDED: 'New',
  REMOVED: 'Taken out',
  MOVED: 'Moved',
};

/** The view model of the page. `preview` null: nothing has been read yet, or it could not be. */
export function wordPage(
  { reference, title, version, state, draftFiles }: Basis,
  sent: SentWord | null,
  preview: WordPreview | null,
  errors: readonly PageError[],
  largest: string,
) {
  const fault = Object.fromEntries(errors.map(({ field, text }) => [field ?? 'form', text]));
  const chosen = sent?.take ? new Set(sent.ticked) : null;
  return {
    area: 'papers',
    path: paperPath(reference),
    caption: `${reference} ${title}`,
    version,
    again: state === 'CLEARED',
    draft: draftFiles.find(({ format }) => format === 'docx')?.url ?? null,
    upload: sent?.upload ?? '',
    largest,
    fault,
    errors,
    preview: preview?.edits ? previewOf(preview, preview.edits, version, chosen) : null,
  };
}

function previewOf(
  { madeFrom, comments, leftOut }: WordPreview,
  edits: readonly Edit[],
  version: number,
  chosen: ReadonlySet<string> | null,
) {
  const open = (comments ?? []).filter(({ there }) => !there);
  const found = [counted(edits.length, 'edit'), counted(open.length, 'comment')].join(' and ');
  return {
    says: edits.length || open.length ? `The file has ${found}.` : 'The file has nothing that the paper does not have.',
    older: madeFrom != null && madeFrom < version,
    unsaid: madeFrom == null,
    edits: edits.map((edit) => shownEdit(edit, chosen)),
    comments: open.map((one) => shownComment(one, chosen)),
    leftOut: leftOut ?? [],
    any: edits.length > 0 || open.length > 0,
  };
}

function shownEdit(
  { id, kind, name, lines, tracked, figures, conflict, page }: Edit,
  chosen: ReadonlySet<string> | null,
) {
  const changed = figures.filter(({ now }) => now !== null);
  const box = conflict === null ? `edit.${id}` : `over.${id}`;
  return {
    ...{ id, name, conflict, page, box },
    change: { words: KINDS[kind], lines },
    ticked: chosen ? chosen.has(box) : conflict === null,
    typed: changed.length ? { box: `typed.${id}`, ticked: chosen?.has(`typed.${id}`) ?? false } : null,
    proposed: tracked.map(({ what, by, on, words }) => {
      const day = on === null ? '' : ` on ${formatIsoDate(on)}`;
      return `${by}${day} proposed to ${what === 'INSERTED' ? 'put in' : 'take out'} “${words}”.`;
    }),
    figures: figures.map(({ label, was, now }) =>
      now === null
        ? `${label}, “${was}”, is no longer in it.`
        : `${label} is “${was}” in the record, and “${now}” in the file.`,
    ),
  };
}

function shownComment({ id, name, text }: Comment, chosen: ReadonlySet<string> | null) {
  const box = `comment.${id}`;
  return { name, text, box, ticked: chosen?.has(box) ?? true };
}
