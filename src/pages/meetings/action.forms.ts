/** Decides what the forms about actions ask. */
import type { FormField, PageForm } from '../frame/form-field.js';
import { type AskedPerson, PEOPLE, ownerChoices } from '../frame/record-choices.js';
import { ACTION_CHOICES, actionTag } from './meeting-words.js';
import {
  type AskedItemChoice,
  type AskedMeetingChoice,
  type AskedProjectChoice,
  itemChoices,
  meetingChoices,
  projectChoices,
  PROJECTS,
} from './office-choices.js';

const WHO: readonly FormField[] = [
  { name: 'text', label: 'What is to be done', rows: 3 },
  { name: 'ownerId', label: 'Who does it', hint: 'Or a name, where the register has no entry' },
  { name: 'ownerName', label: 'Name, such as a team' },
  { name: 'dueOn', label: 'By when', hint: 'Left empty: no date was given' },
];

interface RaiseData {
  readonly people: readonly AskedPerson[];
  readonly projects: readonly AskedProjectChoice[];
  readonly meeting?: {
    readonly code: string;
    readonly agenda: readonly AskedItemChoice[];
    readonly body: { readonly name: string; readonly projectCode: string | null };
  };
}

const OUTSIDE = `query { ${PEOPLE} ${PROJECTS} }`;
const AT_MEETING = `query($meeting: String!) { ${PEOPLE} ${PROJECTS} meeting(code: $meeting) { code
  agenda { id number title } body { name projectCode } } }`;

const RAISE: PageForm = {
  operation: 'raiseAction',
  title: 'Raise an action',
  button: 'Raise it',
  given: ['meetingId'],
  context: ['meeting', 'project'],
  ask: {
    document: ({ meeting }) => (meeting ? AT_MEETING : OUTSIDE),
    ground: ({ people, projects, meeting }: RaiseData, { project }) => ({
      caption: meeting ? `${meeting.body.name}, ${meeting.code}` : 'Outside a meeting',
      choices: {
        ownerId: ownerChoices(people),
        projectCode: projectChoices(projects),
        itemId: itemChoices(meeting?.agenda ?? []),
      },
      typed: { projectCode: project ?? meeting?.body.projectCode ?? '' },
      without: meeting ? [] : ['itemId'],
    }),
  },
  fields: [
    ...WHO,
    { name: 'projectCode', label: 'Project', hint: 'Left empty: none. Outside a meeting a project is needed' },
    { name: 'itemId', label: 'On which item' },
  ],
};

interface ActionData {
  readonly people: readonly AskedPerson[];
  readonly bodies: readonly {
    readonly meetings: { readonly nodes: readonly (AskedMeetingChoice & { readonly state: string })[] };
  }[];
  readonly actions: {
    readonly nodes: readonly {
      readonly code: string;
      readonly text: string;
      readonly owner: string | null;
      readonly ownerPerson: { readonly id: string } | null;
      readonly dueOn: string | null;
      readonly state: string;
      readonly nextStates: readonly string[];
      readonly version: number;
    }[];
  };
}

const ONE = `query($action: String!) { ${PEOPLE} bodies { meetings(awaited: false, first: 20) { nodes { id code meetsOn state } } }
  actions(first: 1, filter: { code: $action }) { nodes { code text owner ownerPerson { id } dueOn state nextStates version } } }`;

const AMEND: PageForm = {
  operation: 'amendAction',
  title: 'Change an action',
  button: 'Record the change',
  given: ['actionId', 'expectedVersion'],
  context: ['action'],
  ask: {
    document: ONE,
    ground: ({ people, actions }: ActionData) => {
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
    },
  },
  fields: WHO.map((field) => (field.name === 'text' ? { ...field, needed: true } : field)),
};

const REPORT: PageForm = {
  operation: 'reportAction',
  title: 'Report on an action',
  button: 'Record the report',
  given: ['actionId', 'expectedVersion'],
  context: ['action'],
  ask: {
    document: ONE,
    ground: ({ actions, bodies }: ActionData) => {
      const [action] = actions.nodes;
      if (!action) return {};
      const held = bodies.flatMap(({ meetings }) => meetings.nodes.filter(({ state }) => state === 'HELD'));
      return {
        caption: `${action.code} ${action.text}`,
        version: action.version,
        intro: [`So far: ${actionTag(action.state).text.toLowerCase()}.`],
        choices: {
          state: ACTION_CHOICES.filter(({ value }) => action.nextStates.includes(value)),
          closedAtMeetingId: meetingChoices(held),
        },
      };
    },
  },
  fields: [
    { name: 'state', label: 'How far it has come' },
    { name: 'note', label: 'What was done, or why it is no longer wanted', rows: 3 },
    { name: 'effectiveOn', label: 'On which day', hint: 'Left empty: the status date' },
    {
      name: 'closedAtMeetingId',
      label: 'The meeting that took it off its list',
      hint: 'Only where it is done or withdrawn',
    },
  ],
};

export const ACTION_FORMS: readonly PageForm[] = [RAISE, AMEND, REPORT];
