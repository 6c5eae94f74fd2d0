/** Decides what the forms about attendance, interests and minutes ask. */
import { asking, type Choice, type FormBasis, type PageForm } from '../frame/form-field.js';
import { typedRows } from '../frame/form-rows.js';
import { organisationChoices, ORGANISATIONS, PEOPLE, personChoices } from '../frame/record-choices.js';
import { ATTENDANCE_CHOICES, meetingDay } from './meeting-words.js';
import { interestBasis, itemChoices, LEFT, meetingChoices } from './office-choices.js';
import { type AnswerTo, question } from '../frame/question.js';

const GIVEN = ['meetingId', 'expectedVersion'];
const CONTEXT = ['meeting'];

const ASK = question(`query($meeting: String!) { ${PEOPLE} ${ORGANISATIONS} meeting(code: $meeting) { version meetsOn
  agenda { id number title } attendance { name kind substituteFor items person { id } organisation { id } }
  minutes { notes { id number item text } corrections { number after } }
  body { name meetings(awaited: false, first: 100) { nodes { id code meetsOn state body { name } } } } } }`);

function about({ meeting }: AnswerTo<typeof ASK>): FormBasis {
  return { caption: `${meeting.body.name}, ${meetingDay(meeting.meetsOn)}`, version: meeting.version };
}

const ATTENDANCE: PageForm = {
  operation: 'recordAttendance',
  title: 'Record attendance and apologies',
  button: 'Save the attendance',
  done: 'Attendance and apologies saved.',
  given: GIVEN,
  context: CONTEXT,
  ask: asking(ASK, (data) => {
    const { agenda, attendance } = data.meeting;
    const ids = new Map(agenda.map(({ id, number }) => [number, id]));
    return {
      ...about(data),
      choices: {
        'attendees.personId': personChoices(data.people),
        'attendees.organisationId': organisationChoices(data.organisations),
      },
      typed: typedRows(
        'attendees',
        (attendance ?? []).map(({ name, kind, substituteFor, items, person, organisation }) => ({
          itemIds: (items ?? []).flatMap((number) => ids.get(number) ?? []).join('\n'),
          personId: person?.id ?? null,
          name: person === null ? name : null,
          kind,
          organisationId: organisation?.id ?? null,
          substituteFor,
        })),
      ),
    };
  }),
  fields: [
    {
      name: 'attendees',
      label: 'Who was there, or sent apologies',
      hint: 'List everyone once. To remove somebody, clear the person and the name',
      each: {
        one: 'Entry',
        kept: ['itemIds'],
        says: ['personId', 'name'],
        fields: [
          { name: 'personId', label: 'Person', hint: 'Or enter a name if the person is not listed' },
          { name: 'name', label: 'Name' },
          { name: 'kind', label: 'Part', choices: ATTENDANCE_CHOICES },
          {
            name: 'organisationId',
            label: 'Organisation spoken for',
            hint: 'Leave blank for the person’s own organisation',
          },
          { name: 'substituteFor', label: 'In whose place', hint: 'Of a substitute' },
        ],
      },
    },
  ],
};

const RESPONSES: readonly Choice[] = [
  { value: LEFT, text: 'Left the room for the item', hint: 'Choose the item above' },
  { value: 'STAYED', text: 'Stayed' },
];

const INTEREST: PageForm = {
  operation: 'declareInterest',
  title: 'Record a declaration of interest',
  button: 'Record the declaration',
  given: GIVEN,
  context: CONTEXT,
  ask: asking(ASK, (data) => {
    const { choices, ...basis } = interestBasis(data.meeting.agenda, RESPONSES);
    return { ...about(data), ...basis, choices: { ...choices, personId: personChoices(data.people) } };
  }),
  fields: [
    { name: 'personId', label: 'Who declared it', hint: 'Or enter a name if the person is not listed' },
    { name: 'name', label: 'Name' },
    { name: 'itemId', label: 'The item it bears upon', hint: 'Leave blank for the meeting as a whole' },
    { name: 'interest', label: 'The interest', rows: 3 },
    {
      name: 'response',
      label: 'What the person did',
      choices: RESPONSES,
    },
  ],
};

const DRAFT: PageForm = {
  operation: 'draftMinutes',
  title: 'Draft the minutes',
  button: 'Save the draft',
  done: 'Draft minutes saved.',
  given: GIVEN,
  context: CONTEXT,
  ask: asking(ASK, (data) => {
    const { agenda, minutes } = data.meeting;
    const ids = new Map(agenda.map(({ id, number }) => [number, id]));
    const written = (minutes?.notes ?? []).map(({ id, item, text }) => ({
      noteId: id,
      itemId: item === null ? null : (ids.get(item) ?? null),
      text,
    }));
    const begun = agenda.map(({ id }) => ({ noteId: null, itemId: id, text: null }));
    return {
      ...about(data),
      choices: { 'notes.itemId': itemChoices(agenda) },
      typed: typedRows('notes', written.length ? written : begun),
    };
  }),
  fields: [
    {
      name: 'notes',
      label: 'Notes',
      hint: 'Notes are numbered by item, in this order. To remove a note, clear its text',
      each: {
        one: 'Note',
        kept: ['noteId'],
        says: ['text'],
        ordered: true,
        fields: [
          { name: 'itemId', label: 'Agenda item', hint: 'Leave blank if there is none' },
          { name: 'text', label: 'What was said or settled', rows: 4 },
        ],
      },
    },
  ],
};

const AGREE: PageForm = {
  operation: 'agreeMinutes',
  title: 'Record that minutes were agreed',
  button: 'Record the agreement',
  done: 'Minutes agreed.',
  given: GIVEN,
  context: CONTEXT,
  ask: asking(ASK, (data, { corrects }) => {
    const { body, minutes, meetsOn } = data.meeting;
    const ids = new Map((minutes?.notes ?? []).map(({ id, number }) => [number, id]));
    const corrected = (minutes?.corrections ?? []).map(({ number, after }) => ({
      noteId: ids.get(number) ?? null,
      text: after,
    }));
    const later = body.meetings.nodes.filter((one) => one.state === 'HELD' && (one.meetsOn ?? '') > (meetsOn ?? ''));
    return {
      ...about(data),
      intro: later.length
        ? []
        : ['Minutes are agreed at a later meeting of the body that has been held. There is none yet.'],
      ...(corrects !== undefined && { typed: typedRows('corrections', corrected) }),
      choices: {
        agreedAtMeetingId: meetingChoices(later),
        'corrections.noteId': (minutes?.notes ?? []).map(({ id, number, text }) => ({
          value: id,
          text: `${number} ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`,
        })),
      },
    };
  }),
  fields: [
    { name: 'agreedAtMeetingId', label: 'The meeting that agreed them' },
    {
      name: 'corrections',
      label: 'Corrections',
      hint: 'Where they were agreed subject to corrections: the note, and its words as agreed. Both texts stay to be seen.',
      each: {
        one: 'Correction',
        says: ['noteId', 'text'],
        fields: [
          { name: 'noteId', label: 'Note' },
          { name: 'text', label: 'Its words as agreed', rows: 3 },
        ],
      },
    },
  ],
};

export const MINUTES_FORMS: readonly PageForm[] = [ATTENDANCE, INTEREST, DRAFT, AGREE];
