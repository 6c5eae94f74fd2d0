/** Decides what the forms about papers ask: for whom a paper is composed, and what became of it. */
import { asking, type Choice, type PageForm, type Typed } from '../frame/form-field.js';
import { day, sayEnum } from '../frame/words.js';
import { RESTYLE } from '../house-style/restyle.form.js';
import { paperPath } from './paper-path.js';
import { type AnswerTo, question } from '../frame/question.js';

const CONFIDENTIALITY: readonly Choice[] = [
  { value: 'OPEN', text: 'Open', hint: 'The public can read it once it is issued' },
  { value: 'CONFIDENTIAL', text: 'Confidential', hint: 'Only those who may read its projects' },
];

const COMPOSING = question(`query { programmes { code title } projects(first: 100) { code title asAt }
  paperProposals { meetingCode meetingName meetingDate reference projectCodes papers } }`);

type ProgrammesBasis = Pick<AnswerTo<typeof COMPOSING>, 'programmes' | 'projects'>;
type Proposal = AnswerTo<typeof COMPOSING>['paperProposals'][number];

/** The meeting that a paper is begun for: the one named, else the next that has none. */
function proposedFor(proposals: readonly Proposal[], named: string | undefined, from: string): Proposal | undefined {
  const bare = proposals.filter(({ papers }) => papers.length === 0);
  return (
    proposals.find(({ meetingCode }) => meetingCode === named) ??
    bare.find(({ meetingDate }) => meetingDate >= from) ??
    bare[0]
  );
}

function composing(data: AnswerTo<typeof COMPOSING>, named: string | undefined) {
  const { choices: offered, typed } = choices(data);
  const last =
    data.projects
      .map(({ asAt }) => asAt)
      .sort()
      .at(-1) ?? '';
  const meeting = proposedFor(data.paperProposals, named, last);
  const day = meeting && meeting.meetingDate < last ? meeting.meetingDate : last;
  return {
    choices: { ...offered, meetingCode: data.paperProposals.map(meetingChoice) },
    typed: {
      ...typed,
      ...(day !== '' && { asAt: day }),
      meetingDate: '',
      ...(meeting && { meetingCode: meeting.meetingCode, reference: meeting.reference }),
      ...(meeting?.projectCodes.length && { projectCodes: meeting.projectCodes.join('\n') }),
    },
    without: data.paperProposals.length ? [] : ['meetingCode'],
  };
}

function meetingChoice({ meetingCode, meetingName, papers }: Proposal): Choice {
  const has = papers.length === 0 ? 'no paper yet' : `has paper ${papers.join(' and ')}`;
  return { value: meetingCode, text: `${meetingName} (${has})` };
}

function choices({ programmes, projects }: ProgrammesBasis) {
  const [project] = projects;
  const [only, ...others] = programmes;
  return {
    choices: {
      programmeCode: programmes.map(({ code, title }) => ({ value: code, text: title })),
      projectCodes: projects.map(({ code, title, asAt }) => ({
        value: code,
        text: title,
        hint: `${code}, reported to ${day(asAt)}`,
      })),
    },
    typed: {
      ...(only && others.length === 0 && { programmeCode: only.code }),
      projectCodes: projects.map(({ code }) => code).join('\n'),
      ...(project && { asAt: project.asAt, meetingDate: project.asAt }),
    },
  };
}

const VERBS = ['AGREE', 'APPROVE', 'COMMEND', 'DECIDE', 'ENDORSE', 'NOTE'];

/** "Agree the terms of reference" as an ask, or what is wrong with it. */
function askOf(line: string): object | string {
  const [, word = '', text = ''] = /^(\S+)\s+(.+)$/u.exec(line) ?? [];
  const verb = word.toUpperCase();
  if (VERBS.includes(verb)) return { verb, text };
  return `Begin “${line}” with agree, approve, commend, decide, endorse or note.`;
}

const OUTCOMES = ['AS_ASKED', 'AMENDED', 'DEFERRED', 'DECLINED'];

/** "b: deferred, until the pilots report" as what became of an ask, or what is wrong with it. */
function outcomeOf(line: string): object | string {
  const [, ask = '', word = '', words] = /^([a-z]+)\s*:\s*(as asked|[a-z]+)\s*(?:,\s*(.+))?$/iu.exec(line) ?? [];
  const outcome = word.toUpperCase().replace(' ', '_');
  if (!OUTCOMES.includes(outcome)) {
    return `Write “${line}” as a letter, a colon, and as asked, amended, deferred or declined.`;
  }
  return { ask: ask.toLowerCase(), outcome, ...(words !== undefined && { words }) };
}

const toPaper = ({ reference }: Typed): string => paperPath(reference ?? '');

const COVER = [
  { name: 'reference', label: 'Reference', hint: 'Such as 10/23; no other paper may have it' },
  { name: 'title', label: 'Title on the cover' },
  { name: 'programmeCode', label: 'Programme' },
];
const FACTS_DAY = { name: 'asAt', label: 'Facts as at', hint: 'Every figure is as it stood at the end of this day' };
const WHO_READS = { name: 'confidentiality', label: 'Who can read it', choices: CONFIDENTIALITY, needed: true };
const MEETING = { name: 'meetingCode', label: 'Meeting it is for' };
/** Of a meeting that is not listed. */
const NOT_LISTED = 'Only if its meeting is not listed above';
const MEETING_DATE = { name: 'meetingDate', label: 'Date of the meeting', hint: NOT_LISTED };

const COMPOSE: PageForm = {
  operation: 'composeBoardPaper',
  title: 'Compose a board paper',
  button: 'Compose the draft',
  given: [],
  after: toPaper,
  context: ['meeting'],
  ask: asking(COMPOSING, (data, { meeting }) => ({ ...composing(data, meeting), read: { asks: askOf } })),
  fields: [
    MEETING,
    ...COVER,
    { name: 'projectCodes', label: 'Projects it treats', needed: true },
    FACTS_DAY,
    WHO_READS,
    { name: 'body', label: 'Body it is for', hint: `${NOT_LISTED}. Leave blank for “Board”` },
    MEETING_DATE,
    {
      name: 'asks',
      label: 'Other recommendations',
      hint: 'One a line, each beginning with agree, approve, commend, decide, endorse or note, such as: Agree the terms of reference of the steering group',
      rows: 3,
    },
  ],
};

const COMPOSE_REPORT: PageForm = {
  operation: 'composeBoardPaper',
  path: 'composeCommitteeReport',
  title: 'Compose a committee report',
  button: 'Compose the draft',
  given: [],
  after: toPaper,
  context: ['meeting'],
  ask: asking(
    question(`query { programmes { code title }
      paperProposals { meetingCode meetingName meetingDate reference projectCodes papers }
      projects(first: 100) { code title asAt adoptions(first: 100) { nodes { id code name clauses(first: 1) { totalCount } } } } }`),
    (data, { meeting }) => ({
      ...composing(data, meeting),
      choices: {
        ...composing(data, meeting).choices,
        'report.adoptionId': data.projects.flatMap(({ code, adoptions }) =>
          adoptions.nodes
            .filter(({ clauses }) => clauses.totalCount > 0)
            .map((each) => ({ value: each.id, text: `${code} ${each.code}, ${each.name}` })),
        ),
      },
    }),
  ),
  fields: [
    MEETING,
    ...COVER,
    { name: 'report.adoptionId', label: 'Text that it puts before the committee', needed: true },
    { name: 'report.reportOf', label: 'Report of', hint: 'A post, such as Chief Executive', needed: true },
    { name: 'report.supplements', label: 'What of theirs the text supplements' },
    FACTS_DAY,
    WHO_READS,
    { name: 'body', label: 'Committee', hint: `${NOT_LISTED}. Leave blank for “Committee”` },
    MEETING_DATE,
  ],
};

const OF_MEETING: PageForm = {
  operation: 'composeMeetingPapers',
  title: 'Compose the papers of a meeting',
  button: 'Compose the papers',
  done: 'Papers composed. The director must clear each of them.',
  given: ['meetingId', 'expectedVersion'],
  context: ['meeting', 'item'],
  ask: asking(
    question(`query($meeting: String!) { meeting(code: $meeting) { version meetsOn body { name }
      papersDue { itemIds numbers reference title projectCodes confidentiality } } }`),
    ({ meeting: { version, meetsOn, body, papersDue } }, { item }) => ({
      caption: `${body.name}, ${day(meetsOn)}`,
      version,
      intro: [
        'Each paper is a draft for this meeting, with the facts of the day. Its title is that of its agenda item. You can change everything afterwards.',
      ],
      choices: {
        itemIds: papersDue.map(({ itemIds: [id = ''], numbers, reference, title, projectCodes, confidentiality }) => ({
          value: id,
          text: `${listed(numbers)}. ${title}`,
          hint: `Paper ${reference} on ${projectCodes.join(' and ')}${confidentiality === null ? '' : `, ${sayEnum(confidentiality).toLowerCase()}`}`,
        })),
      },
      typed: {
        itemIds: papersDue
          .filter(({ itemIds }) => item === undefined || itemIds.includes(item))
          .map(({ itemIds: [id = ''] }) => id)
          .join('\n'),
      },
    }),
  ),
  fields: [{ name: 'itemIds', label: 'Papers to compose', needed: true }],
};

const listed = (numbers: readonly number[]): string => numbers.join(' and ');

const WITHDRAW: PageForm = {
  operation: 'withdrawBoardPaper',
  title: 'Withdraw the paper',
  button: 'Withdraw the paper',
  given: ['reference', 'expectedVersion'],
  ask: asking(
    question(`query($reference: String!) { boardPaper(reference: $reference) { reference title version } }`),
    ({ boardPaper }) => ({
      caption: `${boardPaper.reference} ${boardPaper.title}`,
      version: boardPaper.version,
    }),
  ),
  fields: [{ name: 'reason', label: 'Why', rows: 3, needed: true }],
};

const ONE_PAPER = question(
  `query($reference: String!) { boardPaper(reference: $reference) { reference title version
    returns { by why open } } }`,
);

const SEND: PageForm = {
  operation: 'sendBoardPaperForClearance',
  title: 'Send the paper for clearance',
  button: 'Send the paper',
  done: 'Paper sent for clearance. It is among the tasks of its director.',
  given: ['reference', 'expectedVersion'],
  ask: asking(ONE_PAPER, ({ boardPaper: { reference, title, version, returns } }) => {
    const open = returns.find((one) => one.open);
    return {
      caption: `${reference} ${title}`,
      version,
      intro: open
        ? [`${open.by} returned the paper: “${open.why}”. Answer in the note, or change the text first.`]
        : [],
      ...(open && { title: 'Answer the director’s return' }),
    };
  }),
  fields: [
    { name: 'clearBy', label: 'To be cleared by', hint: 'Leave blank for the day on which the papers go out' },
    { name: 'note', label: 'Note to the director', rows: 3 },
  ],
};

const RETURN: PageForm = {
  operation: 'returnBoardPaper',
  title: 'Return the paper to the secretary',
  button: 'Return the paper',
  done: 'Paper returned. The secretary must change it, or answer you, before it can be cleared.',
  given: ['reference', 'expectedVersion'],
  ask: asking(ONE_PAPER, ({ boardPaper: { reference, title, version } }) => ({
    caption: `${reference} ${title}`,
    version,
  })),
  fields: [{ name: 'why', label: 'Why', hint: 'Say what has to be changed', rows: 3 }],
};

const CONSIDER: PageForm = {
  operation: 'considerBoardPaper',
  title: 'Record what the body decided',
  button: 'Record the decision',
  done: 'Decision recorded.',
  given: ['reference', 'expectedVersion'],
  ask: asking(
    question(`query($reference: String!) {
      boardPaper(reference: $reference) { reference title version asks { letter verb text } } }`),
    ({ boardPaper: { reference, title, version, asks } }) => ({
      caption: `${reference} ${title}`,
      intro: asks.map(({ letter, verb, text }) => `(${letter}) ${sayEnum(verb)} ${text}`),
      version,
      read: { outcomes: outcomeOf },
      typed: { outcomes: asks.map(({ letter }) => `${letter}: as asked`).join('\n') },
      without: asks.length ? [] : ['outcomes'],
    }),
  ),
  fields: [
    { name: 'consideredOn', label: 'Considered on', hint: 'Leave blank for the date of the meeting' },
    { name: 'decision', label: 'Decision', rows: 4 },
    {
      name: 'outcomes',
      label: 'What it did with each ask',
      hint: 'One a line: its letter, then as asked, amended, deferred or declined, and what was decided instead. Such as b: deferred, until the pilots have reported',
      rows: 4,
    },
  ],
};

const REVISE: PageForm = {
  operation: 'reviseBoardPaper',
  title: 'Begin a revised paper',
  button: 'Begin the revised paper',
  given: ['reference'],
  after: ({ newReference }) => paperPath(newReference ?? ''),
  ask: asking(
    question('query($reference: String!) { boardPaper(reference: $reference) { reference title } }'),
    ({ boardPaper: { reference, title } }) => ({
      caption: `${reference} ${title}`,
      intro: [
        `The revised paper begins with the text of paper ${reference}. Correct it, then have it cleared and issued.`,
        `Paper ${reference} stays in force until then. After that, everyone who opens it sees that it was replaced.`,
      ],
      typed: { newReference: `${reference} revised` },
    }),
  ),
  fields: [
    { name: 'newReference', label: 'Reference of the revised paper' },
    {
      name: 'why',
      label: 'Why it is revised',
      hint: 'The cover says it, and so does the page of the paper that it replaces',
    },
  ],
};

export const PAPERS_FORMS: readonly PageForm[] = [
  REVISE,
  COMPOSE,
  COMPOSE_REPORT,
  OF_MEETING,
  SEND,
  RETURN,
  CONSIDER,
  WITHDRAW,
  RESTYLE,
];
