/** Decides what the forms ask by which people speak of themselves about a meeting: apologies, and interests of their own. */
import { asking, type Choice, type FormBasis, type PageForm } from '../frame/form-field.js';
import { meetingDay } from './meeting-words.js';
import { interestBasis, LEFT } from './office-choices.js';
import { type AnswerTo, question } from '../frame/question.js';

const ABOUT = {
  given: ['meetingId', 'expectedVersion'],
  context: ['meeting'],
};
const DOCUMENT =
  question(`query($meeting: String!) { meeting(code: $meeting) { version meetsOn agenda { id number title }
  body { name } } }`);

function about({ meeting }: AnswerTo<typeof DOCUMENT>): FormBasis {
  return { caption: `${meeting.body.name}, ${meetingDay(meeting.meetsOn)}`, version: meeting.version };
}

const ask = (intro: readonly string[]) => asking(DOCUMENT, (data) => ({ ...about(data), intro }));

const RESPONSES: readonly Choice[] = [
  { value: LEFT, text: 'I leave the room', hint: 'Choose the agenda item above' },
  { value: 'STAYED', text: 'I stay' },
];

const REASON = { name: 'reason', label: 'Reason', hint: 'Kept in the history of the meeting' };

export const OWN_PART_FORMS: readonly PageForm[] = [
  {
    ...ABOUT,
    operation: 'sendApologies',
    title: 'Send your apologies',
    button: 'Send your apologies',
    ask: ask([
      'The attendance list of the meeting will show that you cannot come. You can withdraw your apologies until the meeting is held.',
    ]),
    fields: [REASON],
  },
  {
    ...ABOUT,
    operation: 'withdrawApologies',
    title: 'Withdraw your apologies',
    button: 'Withdraw your apologies',
    ask: ask(['You will be taken off the list of those who cannot come.']),
    fields: [REASON],
  },
  {
    ...ABOUT,
    operation: 'declareOwnInterest',
    title: 'Declare an interest',
    button: 'Declare the interest',
    ask: asking(DOCUMENT, (data): FormBasis => {
      const { intro, ...basis } = interestBasis(data.meeting.agenda, RESPONSES);
      return {
        ...about(data),
        ...basis,
        intro: [
          'Everybody who can read the meeting sees your declaration, and it is printed in the minutes.',
          ...intro,
        ],
      };
    }),
    fields: [
      { name: 'itemId', label: 'Agenda item', hint: 'Leave blank if it concerns the meeting as a whole.' },
      { name: 'interest', label: 'Your interest', hint: 'Say what it is and how you come to have it.', rows: 3 },
      {
        name: 'response',
        label: 'While the item is discussed',
        choices: RESPONSES,
      },
    ],
  },
];
