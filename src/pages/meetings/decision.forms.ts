/** Decides what the forms about decisions ask. */
import { asking, type FormField, type PageForm } from '../frame/form-field.js';
import { meetingDay, OUTCOME_CHOICES } from './meeting-words.js';
import { itemChoices, projectChoices, PROJECTS } from './office-choices.js';
import { type AnswerTo, question } from '../frame/question.js';

const FIELDS: readonly FormField[] = [
  { name: 'title', label: 'Short title' },
  { name: 'text', label: 'What was decided', rows: 4 },
  { name: 'outcome', label: 'What the body made of what it was asked', choices: OUTCOME_CHOICES },
  { name: 'reasons', label: 'Reasons', hint: 'Leave blank if not known', rows: 4 },
  {
    name: 'alternatives',
    label: 'Alternatives considered and rejected',
    hint: 'One a line. Leave blank if not known',
    rows: 3,
  },
  {
    name: 'conflicts',
    label: 'Conflicts of interest declared',
    hint: 'One a line. Leave blank if not known',
    rows: 2,
  },
  { name: 'dispensation', label: 'Dispensation granted in respect of a conflict' },
  { name: 'itemId', label: 'Agenda item' },
  { name: 'paperReference', label: 'The paper it was taken on', hint: 'Its reference, such as 10/23' },
  { name: 'recommendation', label: 'The recommendation that it answers', rows: 2 },
  { name: 'maker', label: 'Who decided', hint: 'Where it was not the body itself' },
  { name: 'projectCodes', label: 'Projects concerned' },
  { name: 'replacesId', label: 'The earlier decision whose place it takes' },
  { name: 'replacement', label: 'What it does to that decision' },
  { name: 'effectiveOn', label: 'Date of the decision', hint: 'Leave blank for the date of the meeting' },
];

const EARLIER = 'decisions(first: 100, filter: { bodyCode: $bodyCode }) { nodes { id code title state decidedOn } }';
const OUTSIDE = question(`query($bodyCode: String!) { ${PROJECTS} body(code: $bodyCode) { name } ${EARLIER} }`);
const AT_MEETING =
  question(`query($bodyCode: String!, $meeting: String!) { ${PROJECTS} body(code: $bodyCode) { name } ${EARLIER}
  meeting(code: $meeting) { code meetsOn agenda { id number title } } }`);

type RecordBasis = AnswerTo<typeof OUTSIDE> & Partial<AnswerTo<typeof AT_MEETING>>;

const RECORD: PageForm = {
  operation: 'recordDecision',
  title: 'Record a decision',
  button: 'Record the decision',
  given: ['bodyCode', 'meetingId'],
  context: ['meeting'],
  ask: asking<RecordBasis>(
    ({ meeting }) => (meeting ? AT_MEETING : OUTSIDE),
    ({ projects, body, decisions, meeting }) => {
      const earlier = decisions.nodes.filter(
        ({ state, decidedOn }) => state === 'IN_FORCE' && decidedOn <= (meeting?.meetsOn ?? decidedOn),
      );
      return {
        caption: meeting ? `${body.name}, ${meetingDay(meeting.meetsOn)}` : body.name,
        intro: [
          'A decision is never changed afterwards. Its record can be corrected, and a later decision can take its place.',
        ],
        choices: {
          projectCodes: projectChoices(projects),
          itemId: itemChoices(meeting?.agenda ?? []),
          replacesId: earlier.map(({ id, code, title }) => ({ value: id, text: `${code} ${title}` })),
        },
        // a decision of a meeting is of its day
        without: [
          meeting ? 'effectiveOn' : 'itemId',
          ...(earlier.length ? [] : ['replacesId', 'replacement']),
          ...(projects.length ? [] : ['projectCodes']),
        ],
      };
    },
  ),
  fields: FIELDS,
};

const CORRECTED = ['itemId', 'replacesId', 'replacement'];

const CORRECT: PageForm = {
  operation: 'correctDecision',
  title: 'Correct the record of a decision',
  button: 'Save the correction',
  done: 'Correction saved.',
  changes: true,
  given: ['decisionId', 'expectedVersion'],
  context: ['decision'],
  ask: asking(
    question(`query($decision: String!) { ${PROJECTS} decision(code: $decision) { code title text outcome reasons alternatives
      conflicts dispensation paperReference recommendation maker projectCodes decidedOn version body { name } } }`),
    ({ projects, decision }) => ({
      caption: `${decision.code} ${decision.title}`,
      version: decision.version,
      choices: { projectCodes: projectChoices(projects) },
      without: projects.length ? [] : ['projectCodes'],
      typed: {
        title: decision.title,
        text: decision.text,
        outcome: decision.outcome,
        reasons: decision.reasons ?? '',
        alternatives: (decision.alternatives ?? []).join('\n'),
        conflicts: (decision.conflicts ?? []).join('\n'),
        dispensation: decision.dispensation ?? '',
        paperReference: decision.paperReference ?? '',
        recommendation: decision.recommendation ?? '',
        maker: decision.maker === decision.body.name ? '' : decision.maker,
        projectCodes: decision.projectCodes.join('\n'),
        effectiveOn: decision.decidedOn,
      },
    }),
  ),
  fields: [
    ...FIELDS.filter(({ name }) => !CORRECTED.includes(name)).map((field) =>
      ['title', 'text', 'outcome'].includes(field.name) ? { ...field, needed: true } : field,
    ),
    { name: 'reason', label: 'What was wrong', hint: 'Kept in the history', rows: 2 },
  ],
};

export const DECISION_FORMS: readonly PageForm[] = [RECORD, CORRECT];
