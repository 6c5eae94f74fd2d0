/** Decides which edit an input asks for; GraphQL has made sure that it asks for exactly one. */
import { recordId } from '../platform/record/view-id.js';
import type { AskInput, SetReportInput } from './ask.input.js';
import { askText } from './asks.js';
import { type AskTerm } from './ask-terms.js';
import type { PaperEdit } from './edit.types.js';
import { cleanText } from '../documents/text.js';
import { plainSpaces } from './figures.js';
import { clause } from './words.js';
import type { PaperEditInput } from './paper-edit.input.js';

/** Asks as the terms of a paper carry them. */
export function askedTerms(asks: readonly AskInput[]): readonly AskTerm[] {
  return asks.map(({ verb, text, subject }) => {
    const about = subject ? { kind: subject.kind, id: recordId(subject.id) ?? subject.id } : null;
    return { verb, text: askText(text), subject: about };
  });
}

/** What of a report's terms is given; what is left out stays. */
function givenOf({ reportOf, commendTo, supplements }: SetReportInput) {
  const line = (text: string): string => clause(plainSpaces(cleanText(text)));
  return {
    ...(reportOf != null && { reportOf: line(reportOf) }),
    ...(commendTo != null && { commendTo: line(commendTo) }),
    ...(supplements !== undefined && { supplements: supplements === null ? null : line(supplements) }),
  };
}

/** The edit of an input; null for one that asks for nothing. */
export function askedEdit(input: PaperEditInput): PaperEdit | null {
  const {
    setText,
    addParagraph,
    addHeading,
    remove,
    move,
    restore,
    take,
    leave,
    setCover,
    setAsks,
    setPageBudget,
    setReport,
  } = input;
  if (setText) return { kind: 'SET_TEXT', ...setText, bullets: setText.bullets ?? null };
  if (addParagraph) return { kind: 'ADD_PARAGRAPH', ...addParagraph, bullets: addParagraph.bullets ?? [] };
  if (addHeading) return { kind: 'ADD_HEADING', ...addHeading };
  if (move) return { kind: 'MOVE', ...move };
  if (remove !== undefined) return { kind: 'REMOVE', block: remove };
  if (restore !== undefined) return { kind: 'RESTORE', block: restore };
  if (take !== undefined) return { kind: 'TAKE', block: take };
  if (leave !== undefined) return { kind: 'LEAVE', block: leave };
  if (setReport) return { kind: 'SET_REPORT', report: givenOf(setReport) };
  if (setPageBudget) return { kind: 'SET_PAGE_BUDGET', budget: { ...setPageBudget } };
  if (setAsks) return { kind: 'SET_ASKS', asks: askedTerms(setAsks) };
  if (!setCover) return null;
  const { title, body, meetingDate, asAt, confidentiality } = setCover;
  return {
    kind: 'SET_COVER',
    title: title ?? null,
    body: body ? plainSpaces(cleanText(body)) : null,
    meetingDate: meetingDate ?? null,
    asAt: asAt ?? null,
    confidentiality: confidentiality ?? null,
  };
}
