/** Decides what the forms that build a plan ask: a stage, a task, a milestone, a link, and taking one out. */
import { asking, type Choice, type FormField, type FormBasis, type PageForm, type Typed } from '../frame/form-field.js';
import { PEOPLE, personChoices } from '../frame/record-choices.js';
import { type AnswerTo, question } from '../frame/question.js';

const ITEMS = 'code title stageCode';
const DOCUMENT = question(`query($projectCode: String!) { ${PEOPLE} project(code: $projectCode) { code title
  plan { version calendars { code name } stages { ${ITEMS} } tasks { ${ITEMS} } milestones { ${ITEMS} } } } }`);

type PlanData = AnswerTo<typeof DOCUMENT>;
type PlanItem = PlanData['project']['plan']['tasks'][number];

const TYPES: readonly Choice[] = [
  { value: 'FS', text: 'Finish to start', hint: 'The second begins when the first is done' },
  { value: 'SS', text: 'Start to start' },
  { value: 'FF', text: 'Finish to finish' },
  { value: 'SF', text: 'Start to finish' },
];

const REASON: FormField = { name: 'reason', label: 'Reason for the change' };

const choices = (items: readonly PlanItem[]): Choice[] =>
  items.map(({ code, title }) => ({ value: code, text: `${code} ${title}` }));

/** What of the record may be chosen in a field, by its name. */
type Offered = Readonly<Record<string, (data: PlanData) => readonly Choice[]>>;

const STAGES = ({ project }: PlanData): readonly Choice[] => choices(project.plan.stages);
const OWNERS = ({ people }: PlanData): readonly Choice[] => personChoices(people);
const CALENDARS = ({ project: { plan } }: PlanData): readonly Choice[] =>
  plan.calendars.map(({ code, name }) => ({ value: code, text: `${code} ${name}` }));
const WORK = ({ project: { plan } }: PlanData): readonly Choice[] => choices([...plan.tasks, ...plan.milestones]);
/** What may be taken out: work, and stages that hold nothing. */
const LOOSE = (data: PlanData): readonly Choice[] => {
  const { stages, tasks, milestones } = data.project.plan;
  const holding = new Set([...stages, ...tasks, ...milestones].map(({ stageCode }) => stageCode));
  return [...choices(stages.filter(({ code }) => !holding.has(code))), ...WORK(data)];
};

/** A form that makes one change of a plan; its fields lie under the change in the operation's input. */
function change(
  kind: string,
  title: string,
  button: string,
  fields: readonly FormField[],
  offered: Offered,
  usual: Typed = {},
): PageForm {
  const under = (name: string): string => `changes.${kind}.${name}`;
  return {
    operation: 'revisePlan',
    path: kind,
    title,
    button,
    given: ['projectCode', 'expectedVersion'],
    ask: asking(DOCUMENT, (data): FormBasis => ({
      caption: `${data.project.code} ${data.project.title}`,
      version: data.project.plan.version,
      choices: Object.fromEntries(Object.entries(offered).map(([name, from]) => [under(name), from(data)])),
      typed: Object.fromEntries(Object.entries(usual).map(([name, value]) => [under(name), value])),
    })),
    fields: [...fields.map((field) => ({ ...field, name: under(field.name) })), REASON],
  };
}

const CODE: FormField = {
  name: 'code',
  label: 'Code',
  hint: 'Unique in the project, such as T4. It cannot be used again',
};
const TITLE: FormField = { name: 'title', label: 'Title', hint: 'As papers print it' };
const STAGE: FormField = { name: 'stage', label: 'Stage' };
const OWNER: FormField = { name: 'ownerId', label: 'Owner' };
const DEADLINE: FormField = { name: 'deadline', label: 'Deadline' };
const NOTES: FormField = { name: 'notes', label: 'Notes', hint: 'What those who plan it want to remember', rows: 3 };
const ESTIMATED: FormField = {
  name: 'durationEstimated',
  label: 'The duration is an estimate that may still change much',
};

const CALENDAR: FormField = { name: 'calendar', label: 'Calendar', hint: "Leave blank for the project's own calendar" };

const PLACED: Offered = { stage: STAGES, ownerId: OWNERS, calendar: CALENDARS };

export const PLAN_ITEM_FORMS: readonly PageForm[] = [
  change('addStage', 'Add a stage', 'Add the stage', [CODE, TITLE, STAGE, NOTES], { stage: STAGES }),
  change(
    'addTask',
    'Add a task',
    'Add the task',
    [
      CODE,
      TITLE,
      { name: 'duration.days', label: 'Duration in working days' },
      ESTIMATED,
      STAGE,
      OWNER,
      CALENDAR,
      DEADLINE,
      NOTES,
    ],
    PLACED,
  ),
  {
    ...change(
      'addTask',
      'Add a task of unknown duration',
      'Add the task',
      [
        CODE,
        TITLE,
        { name: 'duration.unknown', label: 'Why the duration is not known' },
        STAGE,
        OWNER,
        CALENDAR,
        DEADLINE,
        NOTES,
      ],
      PLACED,
    ),
    path: 'addOpenTask',
  },
  change(
    'addMilestone',
    'Add a milestone',
    'Add the milestone',
    [
      CODE,
      TITLE,
      { name: 'dateUnknown', label: 'Why the date is not known', hint: 'Leave blank if a link gives its date' },
      STAGE,
      OWNER,
      CALENDAR,
      DEADLINE,
      { name: 'publication', label: 'This is a publication', hint: 'It must not fall in a restricted window' },
      NOTES,
    ],
    PLACED,
  ),
  change(
    'addLink',
    'Link two tasks or milestones',
    'Add the link',
    [
      { name: 'from', label: 'Predecessor' },
      { name: 'to', label: 'Successor' },
      { name: 'type', label: 'Type of link', choices: TYPES },
      { name: 'lag', label: 'Lag in working days', hint: '0 for none; -2 is a lead of two days' },
    ],
    { from: WORK, to: WORK },
    { type: 'FS', lag: '0' },
  ),
  change(
    'withdrawItem',
    'Remove a task or milestone',
    'Remove it from the plan',
    [{ name: 'code', label: 'Task or milestone', hint: 'Its links are removed too' }],
    { code: LOOSE },
  ),
];
