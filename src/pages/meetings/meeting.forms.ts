/** Decides what the forms about when, where and how far a meeting is, and about its agenda, ask. */
import { day } from '../frame/words.js';
import { asking, type Choice, type FormField, type FormBasis, type PageForm } from '../frame/form-field.js';
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

type AboutMeeting = Pick<AnswerTo<typeof AGENDA_ASK>['meeting'], 'body' | 'meetsOn' | 'version'>;

function about({ meeting }: { readonly meeting: AboutMeeting }): FormBasis {
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

/** The same where the body is still to be chosen. */
const PLAN_ANY: PageForm = {
  ...PLAN,
  path: 'planAnyMeeting',
  given: [],
  ask: asking(question('query { bodies { code name } }'), ({ bodies }) => ({
    choices: { bodyCode: bodies.map(({ code, name }) => ({ value: code, text: name })) },
    ...(bodies.length === 1 && { typed: { bodyCode: bodies[0]!.code } }),
  })),
  fields: [{ name: 'bodyCode', label: 'Board, committee or steering group' }, ...PLAN.fields],
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
  ask: asking(ASK, (data) => ({
    ...about(data),
    intro: [
      'This records that the papers went out. It does not send them: send the pack from the page of the meeting.',
    ],
    links: [
      { text: 'Agenda and papers as one PDF', href: `/meeting-packs/${encodeURIComponent(data.meeting.code)}.pdf` },
    ],
  })),
  fields: [
    { name: 'effectiveOn', label: 'Date sent', hint: 'Leave blank for the status date' },
    { name: 'note', label: 'What was sent, and to whom', rows: 2 },
  ],
};

const AGENDA_ASK =
  question(`query($meeting: String!) { ${PROJECTS} boardPapers(first: 40) { nodes { reference title body meetingDate state } }
  meeting(code: $meeting) { code version meetsOn body { name scheme }
  papersBesideAgenda { reference title confidentiality projects { code } }
  agenda { id title kind paperReference projectCode access exemptParagraphs subject { kind id } } } }`);

const AGENDA: PageForm = {
  operation: 'setAgenda',
  title: 'Set the agenda',
  button: 'Set the agenda',
  given: GIVEN,
  context: CONTEXT,
  ask: asking(AGENDA_ASK, (data) => {
    const { agenda, body, papersBesideAgenda: beside } = data.meeting;
    const part12A = body.scheme === 'SCHEDULE_12A';
    const marks = part12A ? ['PART_1', 'PART_2'] : ['OPEN', 'CONFIDENTIAL'];
    const named = beside.map(({ reference }) => reference).join(', ');
    return {
      ...about(data),
      intro: [
        ...(beside.length && agenda.length ? [`Composed for this meeting, and not on its agenda: ${named}.`] : []),
        ...(beside.length && !agenda.length ? [`An item is proposed for each paper of this meeting: ${named}.`] : []),
      ],
      choices: {
        'items.paperReference': paperChoices(data),
        'items.projectCode': projectChoices(data.projects),
        'items.access': marks.map((value) => ({ value, text: accessWords(value) })),
      },
      without: part12A ? [] : ['items.exemptParagraphs'],
      typed:
        agenda.length === 0
          ? typedRows('items', itemsOfPapers(data.meeting, marks))
          : typedRows(
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
          {
            name: 'paperReference',
            label: 'Paper',
            hint: 'Leave blank if it has none yet: it can be composed from the agenda',
          },
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

/** A paper as the form of an agenda offers it. */
type Offered = AnswerTo<typeof AGENDA_ASK>['boardPapers']['nodes'][number];

/** The papers there are: those for this meeting first, those for another with its day, and those that the agenda names already. */
function paperChoices({ meeting, boardPapers }: AnswerTo<typeof AGENDA_ASK>): Choice[] {
  const own = meeting.papersBesideAgenda.map(({ reference, title }) => ({
    value: reference,
    text: `${reference} ${title}`,
  }));
  const found = new Map(boardPapers.nodes.map((one) => [one.reference, one]));
  const named = meeting.agenda.flatMap(({ paperReference }) => paperReference ?? []);
  const others = boardPapers.nodes.filter(({ state }) => ['DRAFT', 'CLEARED', 'ISSUED'].includes(state));
  const all = [
    ...own,
    ...named.map((reference) => choiceOf(found.get(reference), reference, meeting.meetsOn)),
    ...others.map((one) => choiceOf(one, one.reference, meeting.meetsOn)),
  ];
  return all.filter(({ value }, index) => all.findIndex((one) => one.value === value) === index);
}

function choiceOf(paper: Offered | undefined, reference: string, meetsOn: string | null): Choice {
  if (!paper) return { value: reference, text: `${reference} (not composed yet)` };
  const elsewhere = paper.meetingDate === meetsOn ? '' : ` (dated for ${paper.body}, ${day(paper.meetingDate)})`;
  return { value: reference, text: `${reference} ${paper.title}${elsewhere}` };
}

/** The items of an agenda that is not set yet: one for each paper that was composed for the meeting. */
function itemsOfPapers({ papersBesideAgenda }: AnswerTo<typeof AGENDA_ASK>['meeting'], marks: readonly string[]) {
  return papersBesideAgenda.map(({ reference, title, confidentiality, projects }) => ({
    title,
    paperReference: reference,
    projectCode: projects.length === 1 ? projects[0]!.code : null,
    access: confidentiality === null ? null : (marks[confidentiality === 'OPEN' ? 0 : 1] ?? null),
  }));
}

export const MEETING_FORMS: readonly PageForm[] = [PLAN, PLAN_ANY, AMEND, REPORT, DISPATCH, AGENDA];
