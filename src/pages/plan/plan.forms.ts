/** Decides what the forms about a plan ask: its baselines, and its calendars. */
import { asking, type FormField, type FormBasis, type PageForm, type Typed } from '../frame/form-field.js';
import { decisionChoices } from '../frame/decision-choices.js';
import { projectPath } from '../frame/project-parts.js';
import { counted, day } from '../frame/words.js';
import { baselineWords, movedWords } from './baseline-words.js';
import { CALENDAR_FORMS } from './calendar.forms.js';
import { BASELINE_FORM } from './plan.graphql.js';
import { PLAN_ITEM_FORMS } from './plan-items.forms.js';
import type { AnswerTo } from '../frame/question.js';

type Basis = AnswerTo<typeof BASELINE_FORM>;

const FIELDS: readonly FormField[] = [
  { name: 'name', label: 'Its name', hint: 'Such as Baseline 2' },
  { name: 'reason', label: 'Why a baseline is taken now', rows: 3 },
  { name: 'decision', label: 'Decision that approves it' },
  { name: 'note', label: 'Note', hint: 'Anything to add about the approval', rows: 2 },
];

const FIRST_RECORD =
  'No decision that approves it has been recorded. The secretary records it first, on the page of the board or committee.';

function basis({ project, bodies, about, all }: Basis, given: Typed): FormBasis {
  const { version, baselines, proposedBaseline: proposed } = project.plan;
  const follows = proposed !== null && given['proposalId'] === proposed.id ? proposed : null;
  const decisions = decisionChoices(project.code, [...about.nodes, ...all.nodes], 'code');
  const inForce = baselines.at(-1);
  return {
    caption: `${project.code} ${project.title}`,
    version,
    intro: [
      'A baseline is a copy of the whole schedule as it is now. Slips are measured against it. It never changes.',
      planInShort(project),
      ...(inForce ? [`In force now: ${baselineWords(inForce)}.`] : []),
      ...(follows ? [`${follows.proposedBy} proposed it on ${day(follows.proposedOn)}.`] : []),
      ...(follows ? movedWords(follows.wouldMove).map((line) => `It would move ${line}.`) : []),
      ...(decisions.length ? [] : [FIRST_RECORD]),
    ],
    links: [
      { text: 'See the plan', href: projectPath(project.code, 'plan') },
      ...bodies
        .filter(({ kind }) => decisions.length === 0 && kind === 'DECIDING')
        .map(({ code, name }) => ({ text: `Decisions of ${name}`, href: `/bodies/${encodeURIComponent(code)}` })),
    ],
    choices: { decision: decisions },
    ...(follows && {
      typed: {
        name: follows.name,
        reason: follows.reason,
        ...(follows.decision && { decision: follows.decision.code }),
        ...(follows.note !== null && { note: follows.note }),
      },
    }),
  };
}

function planInShort({ plan, milestones }: Basis['project']): string {
  const items = `${counted(plan.tasks.length, 'task')} and ${counted(milestones.totalCount, 'milestone')}`;
  return `The plan has ${items}. It ends on ${day(plan.finish, 'a day that is not known')}.`;
}

const ask = asking(BASELINE_FORM, basis);

export const PLAN_FORMS: readonly PageForm[] = [
  ...PLAN_ITEM_FORMS,
  ...CALENDAR_FORMS,
  {
    operation: 'proposeBaseline',
    title: 'Propose a baseline',
    button: 'Send the proposal',
    done: 'Baseline proposed. The director is asked to approve it.',
    given: ['projectCode', 'expectedVersion'],
    fields: FIELDS,
    ask,
  },
  {
    operation: 'approveBaseline',
    title: 'Approve a baseline',
    button: 'Approve the baseline',
    given: ['projectCode', 'expectedVersion', 'proposalId'],
    fields: FIELDS,
    ask,
  },
  {
    operation: 'correctBaseline',
    title: 'Correct the reason or decision of a baseline',
    button: 'Save the correction',
    done: 'Correction saved.',
    changes: true,
    given: ['projectCode', 'expectedVersion', 'corrects'],
    fields: [
      { name: 'takenBecause', label: 'Why it was taken', rows: 3 },
      ...FIELDS.filter(({ name }) => name === 'decision' || name === 'note'),
    ],
    ask: asking(BASELINE_FORM, (data) => ({ ...basis(data, {}), typed: {} })),
  },
];
