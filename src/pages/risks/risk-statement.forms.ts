/** Decides what the forms ask that say what a risk is: to raise one, and to state it again. */
import { asking, type Choice, type FormField, type FormBasis, type PageForm, type Typed } from '../frame/form-field.js';
import { PEOPLE, ownerChoices } from '../frame/record-choices.js';
import { sayEnum } from '../frame/words.js';
import { PROXIMITIES } from '../../risks/risk-states.js';
import { howSoon } from './risk-words.js';
import { type AnswerTo, question } from '../frame/question.js';

const PLAN = 'plan { milestones { id code title } tasks { id code title } }';
const NEW_BASIS = question(`query($projectCode: String!) { ${PEOPLE} project(code: $projectCode) { title ${PLAN} } }`);
const BASIS = question(`query($project: String!, $risk: String!) { ${PEOPLE} project(code: $project) { ${PLAN}
      risk(code: $risk) { code title category cause event effect proximity version owner { id }
        links { kind id code title } taskEffects { task { id code title } workingDays } } } }`);

type NewBasis = AnswerTo<typeof NEW_BASIS>;
type Plan = NewBasis['project']['plan'];
type Risk = NonNullable<AnswerTo<typeof BASIS>['project']['risk']>;

const TERMS: readonly FormField[] = [
  { name: 'cause', label: 'Cause', hint: 'What may lead to it. Leave blank if not known', rows: 2 },
  { name: 'event', label: 'Event', rows: 2 },
  { name: 'effect', label: 'Effect', hint: 'What would come of it for the aims of the project.', rows: 2 },
  { name: 'ownerId', label: 'Owner', hint: 'The one person who answers for it.' },
  {
    name: 'proximity',
    label: 'Proximity',
    choices: PROXIMITIES.map((value) => ({ value, text: howSoon(value) })),
  },
  { name: 'links', label: 'Linked milestones' },
  {
    name: 'taskEffects',
    label: 'Tasks affected',
    hint: 'One a line: the code of the task and by how many working days, such as T14 10.',
    rows: 3,
  },
];

/** What both forms offer and read: people, milestones, and lines about tasks. */
function planBasis(people: NewBasis['people'], plan: Plan, more: readonly Choice[] = []): FormBasis {
  const milestones = plan.milestones.map(({ id, code, title }) => ({
    value: `MILESTONE ${id}`,
    text: `${code} ${title}`,
  }));
  return {
    choices: { ownerId: ownerChoices(people), links: [...milestones, ...more] },
    read: {
      links: (line) => {
        const [kind = '', id = ''] = line.split(' ', 2);
        return { kind, id };
      },
      taskEffects: (line) => taskEffect(line, plan.tasks),
    },
  };
}

/** A line such as "T14 10" as the interface wants it, or what is wrong with it. */
function taskEffect(line: string, tasks: Plan['tasks']): object | string {
  const [, code = '', days = ''] = /^(\S+)[\s:,]+([+-]?\d{1,4})(?:\s+(?:working\s+)?days?)?$/u.exec(line) ?? [];
  const task = tasks.find((each) => each.code.toLowerCase() === code.toLowerCase());
  if (code === '') return `“${line}”: write the code of the task and the working days, such as T14 10.`;
  if (!task) return `“${line}”: the plan has no task ${code}.`;
  return { taskId: task.id, workingDays: Number(days) };
}

const RAISE: PageForm = {
  operation: 'raiseRisk',
  title: 'Add a risk',
  button: 'Add the risk',
  given: ['projectCode'],
  ask: asking(NEW_BASIS, (data) => ({
    caption: data.project.title,
    ...planBasis(data.people, data.project.plan),
  })),
  fields: [
    { name: 'title', label: 'Title' },
    { name: 'nature', label: 'Nature', hint: 'A threat would do harm, an opportunity good. This never changes.' },
    { name: 'category', label: 'What it is about', hint: 'Appetites are set by this.' },
    ...TERMS,
    { name: 'effectiveOn', label: 'Date raised', hint: 'Leave blank for the status date of the project' },
  ],
};

const AMEND: PageForm = {
  operation: 'amendRisk',
  title: 'Change a risk',
  button: 'Save the changes',
  given: ['riskId', 'expectedVersion'],
  context: ['project', 'risk'],
  ask: asking(BASIS, (data) => {
    const { plan, risk } = data.project;
    if (!risk) return {};
    const known = new Set(plan.milestones.map(({ id }) => id));
    const others = risk.links.filter(({ id }) => !known.has(id));
    return {
      caption: `${risk.code} ${risk.title}`,
      version: risk.version,
      ...planBasis(
        data.people,
        plan,
        others.map(({ kind, id, code, title }) => ({
          value: `${kind} ${id}`,
          text: `${code} ${title} (${sayEnum(kind).toLowerCase()})`,
        })),
      ),
      typed: snapshot(risk),
    };
  }),
  fields: [
    { name: 'title', label: 'Title', needed: true },
    { name: 'category', label: 'What it is about', hint: 'Appetites are set by this.', needed: true },
    ...TERMS,
    { name: 'reason', label: 'Reason for the change', hint: 'Kept in the history' },
    {
      name: 'effectiveOn',
      label: 'Date from which this holds',
      hint: 'Leave blank for the status date of the project',
    },
  ],
};

function snapshot({ title, category, cause, event, effect, proximity, owner, links, taskEffects }: Risk): Typed {
  return {
    ...{ title, category, cause: cause ?? '', event: event ?? '', effect: effect ?? '', proximity: proximity ?? '' },
    ownerId: owner?.id ?? '',
    links: links.map(({ kind, id }) => `${kind} ${id}`).join('\n'),
    taskEffects: taskEffects
      .flatMap(({ task, workingDays }) => (task ? [`${task.code} ${workingDays}`] : []))
      .join('\n'),
  };
}

export const STATEMENT_FORMS: readonly PageForm[] = [RAISE, AMEND];
