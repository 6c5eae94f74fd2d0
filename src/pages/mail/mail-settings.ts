/** Decides how pages say where somebody gets mail, what and when, and what can be changed of it. */
import type { MailTopic } from '../../platform/mail/mail-message.js';
import type { AnswerTo } from '../frame/question.js';
import type { Given, Offers } from '../frame/offer.js';
import { summary } from '../frame/summary.js';
import type { MAIL_OF } from './mail.graphql.js';

type Settings = AnswerTo<typeof MAIL_OF>['mailSettings'];

/** The topics in words. */
export const TOPIC_CHOICES: readonly { readonly value: MailTopic; readonly text: string; readonly hint: string }[] = [
  {
    value: 'DIGEST',
    text: 'Daily digest',
    hint: 'Tasks that are overdue or due within a week. No message when there are none.',
  },
  {
    value: 'DUE_TODAY',
    text: 'Tasks due today',
    hint: 'A message as soon as a task falls due today, after the digest has gone.',
  },
  {
    value: 'PAPERS_ISSUED',
    text: 'Papers of your meetings',
    hint: 'A message when a paper is issued for a meeting of a body that you are a member of.',
  },
];

/** "8am", "midday", "5pm". */
export function hourText(hour: number): string {
  if (hour === 0) return 'Midnight';
  if (hour === 12) return 'Midday';
  return hour < 12 ? `${hour}am` : `${hour - 12}pm`;
}

export const HOUR_CHOICES = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), text: hourText(hour) }));

/** @param personId whose they are, for an administrator; null: the reader's own */
export function mailPart(settings: Settings, offer: Offers, personId: string | null) {
  const { address, pendingAddress, refused, digestHour, topics } = settings;
  const given: Given = personId === null ? {} : { personId };
  const what = TOPIC_CHOICES.filter(({ value }) => topics.includes(value)).map(({ text }) => text);
  return {
    rows: summary([
      ['Address', addressText(address, refused)],
      ...(pendingAddress === null
        ? []
        : [['Waiting to be confirmed', `${pendingAddress}. Follow the link in the message sent there.`] as const]),
      ['What is sent', what.join(', ') || 'Nothing'],
      ['From', hourText(digestHour)],
    ]),
    offers: [
      ...offer('setMailAddress', address === null ? 'Enter an e-mail address' : 'Change the e-mail address', given),
      ...offer('chooseMail', 'Choose what is sent', given),
    ],
  };
}

function addressText(address: string | null, refused: boolean): string {
  if (address === null) return 'None';
  return refused ? `${address}. The last message was refused, so nothing more is sent.` : address;
}
