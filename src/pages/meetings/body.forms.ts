/** Decides what the forms about the bodies that meet ask. */
import type { FormField, PageForm } from '../frame/form-field.js';
import { type NamedSpan, spanRows, typedSpans } from '../frame/date-spans.js';
import { type AskedOrganisation, organisationChoices, ORGANISATIONS } from '../frame/record-choices.js';
import { REGION_CHOICES } from '../plan/calendar-words.js';
import { type AskedProjectChoice, projectChoices, PROJECTS } from './office-choices.js';

const FIELDS: readonly FormField[] = [
  { name: 'name', label: 'Name' },
  {
    name: 'kind',
    label: 'What it does',
    choices: [
      { value: 'DECIDING', text: 'It decides', hint: 'A board, a committee' },
      { value: 'ADVISORY', text: 'It advises and does not decide', hint: 'A steering group' },
    ],
  },
  { name: 'organisationId', label: 'The organisation whose body it is' },
  { name: 'quorum', label: 'Quorum', hint: 'Members who must be present. Left empty: not known' },
  {
    name: 'clearDays',
    label: 'Clear working days between papers and meeting',
    hint: 'Neither day is counted. Left empty: no rule',
  },
  {
    name: 'scheme',
    label: 'How it marks its items',
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
    label: 'When it does not ordinarily meet',
    hint: 'Recess and the like. Empty rows are left out.',
    each: spanRows('summer recess'),
  },
  {
    name: 'closures',
    label: 'Days its office is closed',
    hint: 'Beside weekends and bank holidays',
    each: spanRows('Christmas closure'),
  },
];

interface EstablishData {
  readonly organisations: readonly AskedOrganisation[];
  readonly projects: readonly AskedProjectChoice[];
}

const ESTABLISH: PageForm = {
  operation: 'establishBody',
  title: 'Put a body on record',
  button: 'Put it on record',
  given: [],
  ask: {
    document: `query { ${ORGANISATIONS} ${PROJECTS} }`,
    ground: ({ organisations, projects }: EstablishData) => ({
      choices: { organisationId: organisationChoices(organisations), projectCode: projectChoices(projects) },
    }),
  },
  fields: [
    { name: 'code', label: 'Code', hint: 'In capitals, such as BOARD. It stands in the codes of its meetings' },
    ...FIELDS,
    { name: 'projectCode', label: 'The project it belongs to', hint: 'Such as a steering group. Left empty: none' },
  ],
};

interface AmendData {
  readonly organisations: readonly AskedOrganisation[];
  readonly body: {
    readonly name: string;
    readonly kind: string;
    readonly organisation: { readonly id: string } | null;
    readonly quorum: number | null;
    readonly clearDays: number | null;
    readonly scheme: string;
    readonly region: string;
    readonly version: number;
    readonly windows: readonly NamedSpan[];
    readonly closures: readonly NamedSpan[];
  };
}

const AMEND: PageForm = {
  operation: 'amendBody',
  title: 'Amend a body',
  button: 'Record the change',
  given: ['bodyId', 'expectedVersion'],
  context: ['body'],
  ask: {
    document: `query($body: String!) { ${ORGANISATIONS} body(code: $body) { name kind organisation { id } quorum clearDays scheme region
      version windows { name from to } closures { name from to } } }`,
    ground: ({ organisations, body }: AmendData) => ({
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
  },
  fields: FIELDS.map((field) =>
    ['name', 'kind', 'scheme', 'region'].includes(field.name) ? { ...field, needed: true } : field,
  ),
};

export const BODY_FORMS: readonly PageForm[] = [ESTABLISH, AMEND];
