/** Decides what the forms about the bodies that meet ask. */
import { asking, type FormField, type PageForm } from '../frame/form-field.js';
import { spanRows, typedSpans } from '../frame/date-spans.js';
import { organisationChoices, ORGANISATIONS } from '../frame/record-choices.js';
import { REGION_CHOICES } from '../plan/calendar-words.js';
import { projectChoices, PROJECTS } from './office-choices.js';
import { question } from '../frame/question.js';

const FIELDS: readonly FormField[] = [
  { name: 'name', label: 'Name' },
  {
    name: 'kind',
    label: 'Role',
    choices: [
      { value: 'DECIDING', text: 'It decides', hint: 'A board, a committee' },
      { value: 'ADVISORY', text: 'It advises and does not decide', hint: 'A steering group' },
    ],
  },
  { name: 'organisationId', label: 'Organisation' },
  { name: 'quorum', label: 'Quorum', hint: 'Members who must be present. Leave blank if not known' },
  {
    name: 'clearDays',
    label: 'Clear working days between papers and meeting',
    hint: 'Neither day is counted. Leave blank if there is no rule',
  },
  {
    name: 'scheme',
    label: 'Marking of agenda items',
    choices: [
      { value: 'WORD', text: 'By a word: open or confidential' },
      { value: 'SCHEDULE_12A', text: 'By parts of the agenda, under Schedule 12A' },
    ],
  },
  {
    name: 'region',
    label: 'Bank holidays',
    hint: 'Paper deadlines are counted in working days, which leave these out',
    choices: REGION_CHOICES,
  },
  {
    name: 'windows',
    label: 'Recess',
    hint: 'Recess and the like. Empty rows are left out.',
    each: spanRows('summer recess'),
  },
  {
    name: 'closures',
    label: 'Office closures',
    hint: 'As well as weekends and bank holidays',
    each: spanRows('Christmas closure'),
  },
];

const ESTABLISH: PageForm = {
  operation: 'establishBody',
  title: 'Add a board, committee or steering group',
  button: 'Add the body',
  done: 'Body added. You can now plan its meetings.',
  given: [],
  ask: asking(question(`query { ${ORGANISATIONS} ${PROJECTS} }`), ({ organisations, projects }) => ({
    choices: { organisationId: organisationChoices(organisations), projectCode: projectChoices(projects) },
  })),
  fields: [
    { name: 'code', label: 'Code', hint: 'In capitals, such as BOARD. The codes of its meetings begin with it' },
    ...FIELDS,
    { name: 'projectCode', label: 'Project', hint: 'For a steering group. Leave blank for a board' },
  ],
};

const AMEND: PageForm = {
  operation: 'amendBody',
  title: 'Change a board, committee or steering group',
  button: 'Save the changes',
  done: 'Changes saved.',
  given: ['bodyId', 'expectedVersion'],
  context: ['body'],
  ask: asking(
    question(`query($body: String!) { ${ORGANISATIONS} body(code: $body) { name kind organisation { id } quorum clearDays scheme region
      version windows { name from to } closures { name from to } } }`),
    ({ organisations, body }) => ({
      caption: body.name,
      version: body.version,
      choices: { organisationId: organisationChoices(organisations) },
      typed: {
        name: body.name,
        kind: body.kind,
        organisationId: body.organisation?.id ?? '',
        quorum: String(body.quorum ?? ''),
        clearDays: String(body.clearDays ?? ''),
        scheme: body.scheme,
        region: body.region,
        ...typedSpans('windows', body.windows),
        ...typedSpans('closures', body.closures),
      },
    }),
  ),
  fields: FIELDS.map((field) =>
    ['name', 'kind', 'scheme', 'region'].includes(field.name) ? { ...field, needed: true } : field,
  ),
};

export const BODY_FORMS: readonly PageForm[] = [ESTABLISH, AMEND];
