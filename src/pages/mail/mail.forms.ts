/** Decides what the forms about mail ask. */
import { asking, type FormBasis, type PageForm } from '../frame/form-field.js';
import type { AnswerTo } from '../frame/question.js';
import { MAIL_OF } from './mail.graphql.js';
import { HOUR_CHOICES, TOPIC_CHOICES } from './mail-settings.js';

const SET_ADDRESS: PageForm = {
  operation: 'setMailAddress',
  title: 'Change the e-mail address',
  button: 'Save the address',
  done: 'Saved. We have sent a link to a new address. Nothing else goes there until it is confirmed.',
  changes: true,
  given: ['personId'],
  ask: asking(MAIL_OF, (found) => ({ typed: { address: found.mailSettings.address ?? '' } })),
  fields: [{ name: 'address', label: 'E-mail address', hint: 'Leave blank to get no e-mail' }],
};

const CHOOSE: PageForm = {
  operation: 'chooseMail',
  title: 'Choose what is sent by e-mail',
  button: 'Save the choice',
  done: 'Your choice is saved.',
  changes: true,
  given: ['personId'],
  ask: asking(MAIL_OF, chosen),
  fields: [
    { name: 'topics', label: 'What is sent', choices: TOPIC_CHOICES },
    {
      name: 'digestHour',
      label: 'From',
      hint: 'The hour of the day from which e-mail is sent',
      choices: HOUR_CHOICES,
      needed: true,
    },
  ],
};

const SEND_AGAIN: PageForm = {
  operation: 'sendMailAgain',
  title: 'Send the message again',
  button: 'Send again',
  done: 'The message is on its way again.',
  given: ['messageId'],
  fields: [],
};

export const MAIL_FORMS: readonly PageForm[] = [SET_ADDRESS, CHOOSE, SEND_AGAIN];

function chosen({ mailSettings: { digestHour, topics } }: AnswerTo<typeof MAIL_OF>): FormBasis {
  return { typed: { digestHour: String(digestHour), topics: topics.join('\n') } };
}
