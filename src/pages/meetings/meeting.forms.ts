/** Decides what the forms about when, where and how far a meeting is, and about its agenda, ask. */
import { asking, type FormField, type FormBasis, type PageForm } from '../frame/form-field.js';
import { typedRows } from '../frame/form-rows.js';
import { meetingDay, meetingStateWords, accessWords } from './meeting-words.js';
import { projectChoices, PROJECTS } from './office-choices.js';
import { type AnswerTo, question } from '../frame/question.js';

const GIVEN = ['meetingId', 'expectedVersion'];
const CONTEXT = ['meeting'];

const ASK =
  question(`query($meeting: String!) { ${PROJECTS} meeting(code: $meeting) { code version meetsOn startsAt endsAt place state nextStates
  body { name scheme } dispatch { due }
  agenda { id title kind paperReference projectCode access exemptParagraphs subject { kind id } } } }`);

function about({ meeting }: AnswerTo<typeof ASK>): FormBasis {
  return { caption: `${meeting.body.name}, ${meetingDay(meeting.meetsOn)}`, version: meeting.version };
}

const WHEN: readonly FormField[] = [
  { name: 'meetsOn', label: 'Day', hint: 'Leave blank if not known' },
  { name: 'startsAt', label: 'Start time', hint: 'For example, 10:30' },
  { name: 'endsAt', label: 'End time', hint: 'For example, 12:30. Leave blank if not known' },
  { name: 'place', label: 'Where' },
];

const PLAN: PageForm = {
  operation: 'planMeeting',
  title: 'Plan a meeting',
  button: 'Plan the meeting',
  given: ['bodyCode'],
  ask: asking(question('query($bodyCode: String!) { body(code: $bodyCode) { name } }'), ({ body }) => ({
    caption: body.name,
  })),
  fields: [...WHEN, { name: 'dateReason', label: 'Reason for no date', hint: 'Where no day is given', rows: 2 }],
};

const AMEND: PageForm = {
  operation: 'amendMeeting',
  title: 'Change the date or place of a meeting',
  button: 'Save the changes',
  done: 'Meeting changed.',
  given: GIVEN,
  context: CONTEXT,
  ask: asking(ASK, (data) => ({
    ...about(data),
    typed: {
      meetsOn: data.meeting.meetsOn ?? '',
      startsAt: data.meeting.startsAt ?? '',
      endsAt: data.meeting.endsAt ?? '',
      place: data.meeting.place ?? '',
    },
  })),
  fields: [
    ...WHEN,
    { name: 'dateReason', label: 'Why the day is moved', hint: 'Needed where a day is changed', rows: 2 },
  ],
};

const REPORT: PageForm = {
  operation: 'reportMeeting',
  title: 'Report that a meeting was called, held or cancelled',
  button: 'Report the meeting',
  done: 'Meeting reported.',
  given: GIVEN,
  context: CONTEXT,
  ask: asking(ASK, (data) => ({
    ...about(data),
    intro: [`So far: ${meetingStateWords(data.meeting.state).toLowerCase()}.`],
    choices: { state: data.meeting.nextStates.map((value) => ({ value, text: meetingStateWords(value) })) },
  })),
  fields: [
    { name: 'state', label: 'What happened' },
    {
      name: 'effectiveOn',
      label: 'Date',
      hint: 'Leave blank for the status date',
    },
    { name: 'note', label: 'Note', rows: 3 },
  ],
};

const DISPATCH: PageForm = {
  operation: 'dispatchPapers',
  title: 'Report that papers were sent out',
  button: 'Report the dispatch',
  done: 'Dispatch of the papers reported.',
  given: GIVEN,
  context: CONTEXT,
  ask: asking(ASK, about),
  fields: [
    { name: 'effectiveOn', label: 'Date sent', hint: 'Leave blank for the status date' },
    { name: 'note', label: 'What was sent, and to whom', rows: 2 },
  ],
};

const AGENDA: PageForm = {
  operation: 'setAgenda',
  title: 'Set the agenda',
  button: 'Set the agenda',
  given: GIVEN,
  context: CONTEXT,
  ask: asking(ASK, (data) => {
    const { agenda, body } = data.meeting;
    const part12A = body.scheme === 'SCHEDULE_12A';
    const marks = part12A ? ['PART_1', 'PART_2'] : ['OPEN', 'CONFIDENTIAL'];
    return {
      ...about(data),
      choices: {
        'items.projectCode': projectChoices(data.projects),
        'items.access': marks.map((value) => ({ value, text: accessWords(value) })),
      },
      without: part12A ? [] : ['items.exemptParagraphs'],
      typed: typedRows(
        'items',
        agenda.map(({ id, title, kind, paperReference, projectCode, access, exemptParagraphs, subject }) => ({
          itemId: id,
          'subject.kind': subject?.kind ?? null,
          'subject.id': subject?.id ?? null,
          title,
          kind,
          paperReference,
          projectCode,
          access,
          exemptParagraphs: exemptParagraphs.join('\n'),
        })),
      ),
    };
  }),
  fields: [
    {
      name: 'items',
      label: 'Items',
      hint: 'Place gives the order. To remove an item, clear its title. Items with notes or actions cannot be removed',
      each: {
        one: 'Item',
        kept: ['itemId', 'subject.kind', 'subject.id'],
        says: ['title'],
        ordered: true,
        fields: [
          { name: 'title', label: 'Title' },
          { name: 'kind', label: 'Purpose' },
          { name: 'paperReference', label: 'Paper', hint: 'Its reference, such as 10/23' },
          { name: 'projectCode', label: 'Project' },
          { name: 'access', label: 'Marked as' },
          {
            name: 'exemptParagraphs',
            label: 'Paragraphs of Schedule 12A that exempt it',
            hint: 'Of an item in part 2: one a line, such as 3',
            rows: 2,
          },
        ],
      },
    },
  ],
};

export const MEETING_FORMS: readonly PageForm[] = [PLAN, AMEND, REPORT, DISPATCH, AGENDA];
