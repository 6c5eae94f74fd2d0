/** Decides what the page on which a file is attached shows, and what was sent by it. */
import { fieldOf } from '../frame/fields-of.js';
import { fileErrors, type PageError } from '../frame/page-problems.js';
import type { Refused } from '../frame/refused.js';
import type { KeptUpload } from '../frame/upload.js';
import type { AnswerTo } from '../frame/question.js';
import type { ATTACH_BASIS } from './attach.graphql.js';
import { paperPath } from './paper-path.js';

type Paper = AnswerTo<typeof ATTACH_BASIS>['boardPaper'];

export interface SentAttachment {
  readonly title: string;
  /** The id of the file, which is kept so that it need not be chosen again; empty: none has come. */
  readonly upload: string;
  readonly fileName: string;
}

/** @param kept the file that came with the form or that an earlier try kept; null: none */
export function sentAttachment(body: unknown, kept: KeptUpload | null): SentAttachment {
  return { title: fieldOf(body, 'title').trim(), upload: kept?.id ?? '', fileName: kept?.name ?? '' };
}

/** What the interface has against it, at the questions of the page. */
export function attachErrors(problems: Refused['problems']): PageError[] {
  return fileErrors(problems, ['title']);
}

/** The view model of the page. @param largest how large a file may be, in words */
export function attachPage(
  { reference, title, version, state }: Paper,
  sent: SentAttachment,
  errors: readonly PageError[],
  largest: string,
) {
  const fault = Object.fromEntries(errors.map(({ field, text }) => [field ?? 'form', text]));
  const kept = fault['file'] === undefined ? sent.upload : ''; // a file that was refused is not offered again
  return {
    area: 'papers',
    path: paperPath(reference),
    caption: `${reference} ${title}`,
    version,
    again: state === 'CLEARED',
    sent: { ...sent, upload: kept },
    largest,
    fault,
    errors,
  };
}
