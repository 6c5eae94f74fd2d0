/** Decides what the forms about a steering group's terms of reference, seats and invitations ask. */
import { INVITATION_STATES } from '../../steering-group/invitation-life.js';
import { asking, type FormField, type PageForm } from '../frame/form-field.js';
import {
  type Organisation,
  type Person,
  organisationChoices,
  ORGANISATIONS,
  PEOPLE,
  personChoices,
} from '../frame/record-choices.js';
import { answerStates, seatWords } from './group-page.js';
import { question } from '../frame/question.js';

interface Body {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly projectCode: string | null;
}

interface TermsData {
  readonly people: readonly Person[];
  readonly bodies: readonly Body[];
  readonly project: {
    readonly title: string;
    readonly steeringGroup: {
      readonly body: { readonly id: string } | null;
      readonly termsOfReference: {
        readonly version: number;
        readonly purpose: string;
        readonly responsibilities: readonly string[];
        readonly membership: string | null;
        readonly chair: { readonly id: string } | null;
        readonly quorum: number | null;
        readonly frequency: string | null;
        readonly reporting: string | null;
        readonly paperDays: number | null;
        readonly agreedOn: string | null;
      } | null;
    } | null;
  };
}

const EFFECTIVE: FormField = {
  name: 'effectiveOn',
  label: 'Date from which it holds',
  hint: 'Leave blank for the status date of the project. It must be today or in the past',
};

const TERMS_FIELDS: readonly FormField[] = [
  { name: 'purpose', label: 'What the group is for', rows: 3 },
  { name: 'responsibilities', label: 'What it is to do', hint: 'One duty a line', rows: 5 },
  { name: 'membership', label: 'Membership', rows: 2 },
  { name: 'chairId', label: 'Chair' },
  { name: 'quorum', label: 'Quorum', hint: 'How many seats must be present' },
  { name: 'frequency', label: 'How often it meets' },
  { name: 'paperDays', label: 'Clear working days between its papers and a meeting' },
  { name: 'reporting', label: 'To whom and how it reports', rows: 2 },
  { name: 'bodyId', label: 'The body that holds its meetings' },
  { name: 'agreedOn', label: 'Date of the agreement', hint: 'Leave blank if they are a draft' },
  EFFECTIVE,
];

const TERMS = `termsOfReference { version purpose responsibilities membership chair { id } quorum frequency reporting
  paperDays agreedOn }`;

function termsBasis(code: string, { people, bodies, project }: TermsData) {
  const group = project.steeringGroup;
  const terms = group?.termsOfReference;
  const text = (value: string | number | null | undefined): string => String(value ?? '');
  return {
    caption: project.title,
    choices: {
      chairId: personChoices(people),
      bodyId: bodies
        .filter(({ kind, projectCode }) => kind === 'ADVISORY' && projectCode === code)
        .map(({ id, name }) => ({ value: id, text: name })),
    },
    ...(terms && {
      version: terms.version,
      typed: {
        purpose: terms.purpose,
        responsibilities: terms.responsibilities.join('\n'),
        membership: text(terms.membership),
        chairId: text(terms.chair?.id),
        quorum: text(terms.quorum),
        frequency: text(terms.frequency),
        paperDays: text(terms.paperDays),
        reporting: text(terms.reporting),
        bodyId: text(group.body?.id),
        agreedOn: text(terms.agreedOn),
      },
    }),
  };
}

const STATE_TERMS: PageForm = {
  operation: 'stateTermsOfReference',
  title: 'Add the terms of reference',
  button: 'Add the terms of reference',
  given: ['projectCode'],
  ask: asking(
    question(`query($projectCode: String!) { ${PEOPLE} bodies { id code name kind projectCode }
      project(code: $projectCode) { title steeringGroup { body { id } ${TERMS} } } }`),
    (data, { projectCode = '' }) => termsBasis(projectCode, data),
  ),
  fields: TERMS_FIELDS,
};

const AMEND_TERMS: PageForm = {
  operation: 'amendTermsOfReference',
  title: 'Change the terms of reference',
  button: 'Save the changes',
  given: ['termsOfReferenceId', 'expectedVersion'],
  context: ['project'],
  ask: asking(
    question(`query($project: String!) { ${PEOPLE} bodies { id code name kind projectCode }
      project(code: $project) { title steeringGroup { body { id } ${TERMS} } } }`),
    (data, { project = '' }) => termsBasis(project, data),
  ),
  fields: TERMS_FIELDS,
};

interface SeatData {
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly project: {
    readonly title: string;
    readonly steeringGroup: {
      readonly seats: readonly {
        readonly code: string;
        readonly version: number;
        readonly organisation: { readonly id: string; readonly name: string } | null;
        readonly representative: { readonly id: string } | null;
        readonly substitute: { readonly id: string } | null;
      }[];
    } | null;
  };
}

const SEAT_FIELDS: readonly FormField[] = [
  { name: 'organisationId', label: 'Organisation', needed: true },
  { name: 'representativeId', label: 'Members' },
  { name: 'substituteId', label: 'Who comes in their stead' },
  EFFECTIVE,
];

function seatBasis({ people, organisations, project }: SeatData, code: string) {
  const seat = project.steeringGroup?.seats.find((each) => each.code === code);
  const who = personChoices(people);
  return {
    caption: seat ? `${seat.organisation?.name ?? seat.code}, ${project.title}` : project.title,
    choices: { organisationId: organisationChoices(organisations), representativeId: who, substituteId: who },
    ...(seat && {
      version: seat.version,
      typed: {
        organisationId: seat.organisation?.id ?? '',
        representativeId: seat.representative?.id ?? '',
        substituteId: seat.substitute?.id ?? '',
      },
    }),
  };
}

const SEATS =
  'steeringGroup { seats { code version organisation { id name } representative { id } substitute { id } } }';

const ADD_SEAT: PageForm = {
  operation: 'addSeat',
  title: 'Add a seat',
  button: 'Add the seat',
  given: ['projectCode'],
  ask: asking(
    question(
      `query($projectCode: String!) { ${PEOPLE} ${ORGANISATIONS} project(code: $projectCode) { title ${SEATS} } }`,
    ),
    (data) => seatBasis(data, ''),
  ),
  fields: SEAT_FIELDS,
};

const AMEND_SEAT: PageForm = {
  operation: 'amendSeat',
  title: 'Change a seat',
  button: 'Save the changes',
  given: ['seatId', 'expectedVersion'],
  context: ['project', 'seat'],
  ask: asking(
    question(`query($project: String!) { ${PEOPLE} ${ORGANISATIONS} project(code: $project) { title ${SEATS} } }`),
    (data, { seat = '' }) => seatBasis(data, seat),
  ),
  fields: SEAT_FIELDS,
};

const REPORT_INVITATION: PageForm = {
  operation: 'reportInvitation',
  title: 'Report an invitation or its answer',
  button: 'Report the invitation',
  done: 'Invitation reported.',
  given: ['seatId', 'expectedVersion'],
  context: ['project', 'seat'],
  ask: asking(
    question(`query($project: String!) { me { roles { role } } project(code: $project) { title
      steeringGroup { seats { code version state nextStates organisation { name } history { id state } } } } }`),
    ({ me, project }, { seat: code, corrects }) => {
      const seat = project.steeringGroup?.seats.find((each) => each.code === code);
      const leads = me.roles.some(({ role }) => role === 'PROJECT_LEAD');
      const corrected = seat?.history.find(({ id }) => id === corrects);
      const states = answerStates(corrected ? INVITATION_STATES : (seat?.nextStates ?? []), leads);
      const invites = corrected ? corrected.state === 'INVITED' : states.includes('INVITED');
      return {
        caption: `${seat?.organisation?.name ?? 'Seat'}, ${project.title}`,
        intro: seat ? [`So far: ${seatWords(seat.state).toLowerCase()}.`] : [],
        choices: { state: states.map((value) => ({ value, text: seatWords(value) })) },
        ...(seat && { version: seat.version }),
        ...(!invites && { without: ['answerBy'] }),
      };
    },
  ),
  fields: [
    { name: 'state', label: 'State of the invitation' },
    {
      name: 'effectiveOn',
      label: 'Since when',
      hint: 'Leave blank for the status date of the project. It must be today or in the past',
    },
    {
      name: 'answerBy',
      label: 'Answer by',
      hint: 'For an invitation. Leave blank for 14 days',
    },
    { name: 'note', label: 'What was said', rows: 3 },
  ],
};

export const GROUP_FORMS: readonly PageForm[] = [STATE_TERMS, AMEND_TERMS, ADD_SEAT, AMEND_SEAT, REPORT_INVITATION];
