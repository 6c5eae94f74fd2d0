/** Decides how messages are listed for administrators, and which of them can be sent again. */
import type { MailKind } from '../../platform/mail/mail-message.js';
import type { MailState } from '../../platform/mail/messages.type.js';
import type { Offers } from '../frame/offer.js';
import type { AnswerTo } from '../frame/question.js';
import { type Column, type Listed, type Table, tableOfPage } from '../frame/table.js';
import { day } from '../frame/words.js';
import type { MESSAGES } from './mail.graphql.js';

type Message = AnswerTo<typeof MESSAGES>['mailMessages']['nodes'][number];

const KIND_WORDS: Readonly<Record<MailKind, string>> = {
  SIGN_IN_LINK: 'Link to sign in',
  CONFIRM_ADDRESS: 'Link to confirm an address',
  WEBHOOK_OFF: 'A webhook was turned off',
  DIGEST: 'Daily digest',
  DUE_TODAY: 'Tasks due today',
  PAPERS_ISSUED: 'A paper was issued',
};

const STATES: Readonly<Record<MailState, { readonly text: string; readonly tag: string }>> = {
  WAITING: { text: 'Waiting', tag: 'govuk-tag--blue' },
  SENT: { text: 'Sent', tag: 'govuk-tag--green' },
  FAILED: { text: 'Failed', tag: 'govuk-tag--red' },
};

export const STATE_CHOICES = Object.entries(STATES).map(([value, { text }]) => ({ value, text }));

/** Where of a list somebody is, and whether only messages of one status were asked for. */
interface Place {
  readonly here: string;
  readonly after: string | null;
  readonly isNarrowed: boolean;
}

export function messagesTable(list: Listed<Message>, { here, after, isNarrowed }: Place, offer: Offers): Table {
  const columns: readonly Column<Message>[] = [
    { head: 'Written', cell: ({ madeAt }) => `${day(madeAt.slice(0, 10))}, ${madeAt.slice(11, 16)} UTC` },
    { head: 'To', cell: ({ name, address }) => ({ text: `${name}, ${address}`, verbatim: true }) },
    { head: 'Message', cell: ({ kind }) => KIND_WORDS[kind] },
    { head: 'Status', cell: ({ state }) => STATES[state] },
    {
      head: 'Answer of the mail server',
      cell: ({ id, answer, nextStates, name }) => ({
        text: answer ?? 'None yet',
        acts: nextStates.includes('WAITING') ? offer('sendMailAgain', 'Send again', { messageId: id }, name) : [],
      }),
    },
  ];
  const empty = isNarrowed ? 'No messages match. Clear the filters.' : 'No message was sent yet.';
  const options = { id: 'messages', caption: 'Messages', empty };
  return tableOfPage(options, columns, list, here, after);
}
