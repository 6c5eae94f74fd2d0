/** Decides what the forms about actions ask. */
import { asking, type FormField, type PageForm } from '../frame/form-field.js';
import { PEOPLE, ownerChoices } from '../frame/record-choices.js';
import { ACTION_CHOICES, actionTag, meetingDay } from './meeting-words.js';
import { itemChoices, meetingChoices, projectChoices, PROJECTS } from './office-choices.js';
import { type AnswerTo, question } from '../frame/question.js';

const WHO: readonly FormField[] = [
  { name: 'text', label: 'Action', rows: 3 },
  { name: 'ownerId', label: 'Owner', hint: 'Or enter a name if the person is not listed' },
  { name: 'ownerName', label: 'Name, such as a team' },
  { name: 'dueOn', label: 'Due date', hint: 'Leave blank if no date was given' },
];

const OUTSIDE = question(`query { ${PEOPLE} ${PROJECTS} }`);
const AT_MEETING = question(`query($meeting: String!) { ${PEOPLE} ${PROJECTS} meeting(code: $meeting) { code meetsOn
  agenda { id number title } body { name projectCode } } }`);

type RaiseBasis = AnswerTo<typeof OUTSIDE> & Partial<AnswerTo<typeof AT_MEETING>>;

const RAISE: PageForm = {
  operation: 'raiseAction',
  title: 'Add an action',
  button: 'Add the action',
  given: ['meetingId'],
  context: ['meeting', 'project'],
  ask: asking<RaiseBasis>(
    ({ meeting }) => (meeting ? AT_MEETING : OUTSIDE),
    ({ people, projects, meeting }, { project }) => ({
      caption: meeting ? `${meeting.body.name}, ${meetingDay(meeting.meetsOn)}` : 'No meeting',
      choices: {
        ownerId: ownerChoices(people),
        projectCode: projectChoices(projects),
        itemId: itemChoices(meeting?.agenda ?? []),
      },
      typed: { projectCode: project ?? meeting?.body.projectCode ?? '' },
      without: meeting ? [] : ['itemId'],
    }),
  ),
  fields: [
    ...WHO,
    { name: 'projectCode', label: 'Project', hint: 'Needed if the action is not from a meeting' },
    { name: 'itemId', label: 'Agenda item' },
  ],
};

const ONE =
  question(`query($action: String!) { ${PEOPLE} bodies { meetings(awaited: false, first: 20) { nodes { id code meetsOn state body { name } } } }
  actions(first: 1, filter: { code: $action }) { nodes { code text owner ownerPerson { id } dueOn state nextStates version } } }`);

const AMEND: PageForm = {
  operation: 'amendAction',
  title: 'Change an action',
  button: 'Save the changes',
  given: ['actionId', 'expectedVersion'],
  context: ['action'],
  ask: asking(ONE, ({ people, actions }) => {
    const [action] = actions.nodes;
    if (!action) return {};
    return {
      caption: action.code,
      version: action.version,
      choices: { ownerId: ownerChoices(people) },
      typed: {
        text: action.text,
        ownerId: action.ownerPerson?.id ?? '',
        ownerName: action.ownerPerson ? '' : (action.owner ?? ''),
        dueOn: action.dueOn ?? '',
      },
    };
  }),
  fields: WHO.map((field) => (field.name === 'text' ? { ...field, needed: true } : field)),
};

const REPORT: PageForm = {
  operation: 'reportAction',
  title: 'Report the progress of an action',
  button: 'Report the progress',
  done: 'Progress reported.',
  given: ['actionId', 'expectedVersion'],
  context: ['action'],
  ask: asking(ONE, ({ actions, bodies }) => {
    const [action] = actions.nodes;
    if (!action) return {};
    const held = bodies.flatMap(({ meetings }) => meetings.nodes.filter(({ state }) => state === 'HELD'));
    return {
      caption: `${action.code} ${action.text}`,
      version: action.version,
      intro: [`So far: ${actionTag(action.state).text.toLowerCase()}.`],
      choices: {
        state: ACTION_CHOICES.filter(({ value }) => action.nextStates.some((next) => next === value)),
        closedAtMeetingId: meetingChoices(held),
      },
    };
  }),
  fields: [
    { name: 'state', label: 'Progress' },
    { name: 'note', label: 'What was done, or why it is no longer wanted', rows: 3 },
    { name: 'effectiveOn', label: 'Date', hint: 'Leave blank for the status date' },
    {
      name: 'closedAtMeetingId',
      label: 'The meeting that took it off its list',
      hint: 'Only where it is done or withdrawn',
    },
  ],
};

export const ACTION_FORMS: readonly PageForm[] = [RAISE, AMEND, REPORT];
