/** Decides how the page of a meeting shows who was told by mail of its issued papers. */
import type { AnswerTo } from '../frame/question.js';
import { type Table, tableOf } from '../frame/table.js';
import { day } from '../frame/words.js';
import { paperPath } from '../papers/paper-path.js';
import type { NOTICES } from './meetings.graphql.js';

export type Notice = AnswerTo<typeof NOTICES>['paperNotices'][number];

const STATES: Readonly<Record<Notice['state'], { readonly text: string; readonly tag?: string }>> = {
  SENT: { text: 'Sent', tag: 'govuk-tag--green' },
  WAITING: { text: 'Waiting to be sent', tag: 'govuk-tag--blue' },
  FAILED: { text: 'Failed', tag: 'govuk-tag--red' },
  NO_ADDRESS: { text: 'Not told: no e-mail address is confirmed' },
  STOPPED: { text: 'Not told: they stopped these messages' },
  MAY_NOT_READ: { text: 'Not told: they may not read the paper' },
  NOT_TOLD: { text: 'Not told: no message was written when the paper was issued' },
};

export function noticesTable(notices: readonly Notice[]): Table {
  return tableOf(
    { id: 'notices', caption: 'Who was told of the papers', empty: '' },
    [
      { head: 'Paper', cell: ({ paperReference }) => ({ text: paperReference, href: paperPath(paperReference) }) },
      { head: 'Member', cell: ({ name }) => name },
      { head: 'Message', cell: ({ state }) => STATES[state] },
      { head: 'Written', cell: ({ madeAt }) => (madeAt === null ? '' : day(madeAt.slice(0, 10))) },
    ],
    notices,
  );
}
