/** Decides what the forms about evidence ask. */
import { asking, type Choice, type FormField, type FormBasis, type PageForm, type Typed } from '../frame/form-field.js';
import { ORGANISATIONS, organisationChoices } from '../frame/record-choices.js';
import { sayEnum } from '../frame/words.js';
import { type AnswerTo, question } from '../frame/question.js';

const PLAN = 'plan { milestones { id code title } tasks { id code title } }';

const NEW_BASIS = question(
  `query($projectCode: String!) { ${ORGANISATIONS} project(code: $projectCode) { title ${PLAN} } }`,
);
const BASIS =
  question(`query($project: String!, $evidence: String!) { ${ORGANISATIONS} project(code: $project) { title ${PLAN}
      pieceOfEvidence(code: $evidence) { code kind title method beganOn endedOn limitations version
        interviews { said } individuals { said } organisations { said }
        participants { organisation { id name } interviews individuals note }
        documents { title author { id name } month note } supports { kind id code title } } } }`);
const REPORT_BASIS = question(`query($project: String!, $evidence: String!) { project(code: $project) {
      pieceOfEvidence(code: $evidence) { code title version nextStates } } }`);

type Basis = AnswerTo<typeof NEW_BASIS>;
type Evidence = NonNullable<AnswerTo<typeof BASIS>['project']['pieceOfEvidence']>;

const SINCE: FormField = {
  name: 'effectiveOn',
  label: 'Date from which this holds',
  hint: 'Leave blank for the status date of the project',
};

const TERMS: readonly FormField[] = [
  { name: 'method', label: 'Method', rows: 3 },
  { name: 'beganOn', label: 'First day of the work', hint: 'Leave blank if not known' },
  { name: 'endedOn', label: 'Last day of the work', hint: 'Leave blank if it has not ended' },
  { name: 'interviews', label: 'Interviews', hint: 'As the source says. Leave blank if it does not' },
  { name: 'individuals', label: 'People who took part' },
  { name: 'organisations', label: 'Organisations that took part' },
  { name: 'participants', label: 'Organisations by name', hint: 'Those of the register.' },
  {
    name: 'documents',
    label: 'Documents used',
    hint: 'One a line: title | who wrote it | month, such as Small Print | Institute of Business Ethics | 2008-05. The last two may be left out.',
    rows: 3,
  },
  { name: 'limitations', label: 'Limitations', rows: 2 },
  { name: 'supports', label: 'Used for' },
];

const DOCUMENT_PART = / *\| */u;

/** What both forms offer and read. `one`: the evidence as it stands, whose particulars are kept. */
function termsBasis({ organisations, project }: Basis, one: Evidence | null): FormBasis {
  const listed = new Map(
    (one?.participants ?? []).flatMap((each) => (each.organisation ? [[each.organisation.id, each] as const] : [])),
  );
  const items = [
    ...project.plan.milestones.map((each) => ({ ...each, kind: 'MILESTONE' })),
    ...project.plan.tasks.map((each) => ({ ...each, kind: 'TASK' })),
  ];
  const known = new Set(items.map(({ id }) => id));
  const others = (one?.supports ?? []).filter(({ id }) => !known.has(id));
  const supported = ({ kind, id, code, title }: (typeof items)[number] | (typeof others)[number]): Choice => ({
    value: `${kind} ${id}`,
    text: `${code} ${title}${known.has(id) ? '' : ` (${sayEnum(kind).toLowerCase()})`}`,
  });
  // Those on the list come first, in its order, which is that of the source.
  const first = organisations.filter(({ id }) => listed.has(id));
  first.sort((a, b) => [...listed.keys()].indexOf(a.id) - [...listed.keys()].indexOf(b.id));
  return {
    choices: {
      participants: organisationChoices([...first, ...organisations.filter(({ id }) => !listed.has(id))]),
      supports: [...items, ...others].map(supported),
    },
    read: {
      participants: (organisationId) => {
        const { interviews = null, individuals = null, note = null } = listed.get(organisationId) ?? {};
        return { organisationId, interviews, individuals, note };
      },
      supports: (line) => {
        const [kind = '', id = ''] = line.split(' ', 2);
        return { kind, id };
      },
      documents: (line) => documentOf(line, organisations, one?.documents ?? []),
    },
  };
}

/** A line about a document as the interface wants it, or what is wrong with it. */
function documentOf(
  line: string,
  organisations: Basis['organisations'],
  former: Evidence['documents'],
): object | string {
  const [title = '', by = '', month = ''] = line.split(DOCUMENT_PART);
  const author = organisations.find(({ name }) => name.toLowerCase() === by.toLowerCase());
  if (title === '') return `“${line}”: begin with the title.`;
  if (by !== '' && !author) return `“${line}”: ${by} is not in the register of organisations.`;
  if (month !== '' && !/^\d{4}-(0[1-9]|1[0-2])$/u.test(month)) return `“${line}”: write the month as 2009-03.`;
  const note = former.find((each) => each.title === title)?.note ?? null;
  return { title, authorId: author?.id ?? null, month: month || null, note };
}

const RECORD: PageForm = {
  operation: 'recordEvidence',
  title: 'Add evidence',
  button: 'Add the evidence',
  given: ['projectCode'],
  ask: asking(NEW_BASIS, (data) => ({ caption: data.project.title, ...termsBasis(data, null) })),
  fields: [{ name: 'kind', label: 'Kind' }, { name: 'title', label: 'Title' }, ...TERMS, SINCE],
};

const AMEND: PageForm = {
  operation: 'amendEvidence',
  title: 'Change evidence',
  button: 'Save the changes',
  given: ['evidenceId', 'expectedVersion'],
  context: ['project', 'evidence'],
  ask: asking(BASIS, (data) => {
    const { pieceOfEvidence: one } = data.project;
    if (!one) return {};
    return {
      caption: `${one.code} ${one.title}`,
      version: one.version,
      ...termsBasis(data, one),
      typed: snapshot(one),
    };
  }),
  fields: [
    { name: 'kind', label: 'Kind', needed: true },
    { name: 'title', label: 'Title', needed: true },
    ...TERMS,
    { name: 'reason', label: 'Reason for the change', hint: 'Kept in the history' },
    SINCE,
  ],
};

function snapshot(one: Evidence): Typed {
  const count = (said: number | null): string => (said === null ? '' : String(said));
  return {
    kind: one.kind,
    title: one.title,
    method: one.method ?? '',
    beganOn: one.beganOn ?? '',
    endedOn: one.endedOn ?? '',
    interviews: count(one.interviews.said),
    individuals: count(one.individuals.said),
    organisations: count(one.organisations.said),
    participants: one.participants.flatMap(({ organisation }) => organisation?.id ?? []).join('\n'),
    documents: one.documents
      .map(({ title, author, month }) => [title, author?.name ?? '', month ?? ''].join(' | ').replace(/[ |]+$/u, ''))
      .join('\n'),
    limitations: one.limitations ?? '',
    supports: one.supports.map(({ kind, id }) => `${kind} ${id}`).join('\n'),
  };
}

const REPORT: PageForm = {
  operation: 'reportEvidence',
  title: 'Report the progress of evidence',
  button: 'Report the progress',
  done: 'Progress reported.',
  given: ['evidenceId', 'expectedVersion'],
  context: ['project', 'evidence'],
  ask: asking(REPORT_BASIS, (data) => {
    const { pieceOfEvidence: one } = data.project;
    if (!one) return {};
    const { code, title, version, nextStates } = one;
    return {
      caption: `${code} ${title}`,
      version,
      choices: { state: nextStates.map((value) => ({ value, text: sayEnum(value) })) },
    };
  }),
  fields: [
    { name: 'state', label: 'Progress' },
    { name: 'note', label: 'What is to be said', rows: 3 },
    { name: 'effectiveOn', label: 'Date', hint: 'Leave blank for the status date of the project' },
  ],
};

export const EVIDENCE_FORMS: readonly PageForm[] = [RECORD, AMEND, REPORT];
