/** Decides what the forms about the calendars of a project ask, and how they show what would move. */
import { spanRows, typedSpans } from '../frame/date-spans.js';
import { asking, type FormBasis, type FormField, type PageForm, previewing, type Typed } from '../frame/form-field.js';
import { projectPath } from '../frame/project-parts.js';
import { day } from '../frame/words.js';
import { CALENDAR, CALENDARS, LOGIC_CHOICES, REGION_CHOICES, WEEKDAY_CHOICES } from './calendar-words.js';
import { consequencesModel } from './item-words.js';
import { CONSEQUENCES } from './plan.graphql.js';
import { type AnswerTo, question } from '../frame/question.js';

const BASIS = question(
  `query($projectCode: String!) { project(code: $projectCode) { code title asAt plan { version ${CALENDAR} ${CALENDARS} } } }`,
);

type Basis = AnswerTo<typeof BASIS>;
type WorkedDays = Pick<Basis['project']['plan']['calendars'][number], 'region' | 'weekend' | 'closures' | 'worked'>;

const SHOWN_FIRST = 'The next page shows which dates would move. Nothing is saved before that.';

function typedDays({ region, weekend, closures, worked }: WorkedDays): Typed {
  return {
    ...{ region, weekend: weekend.join('\n') },
    ...typedSpans('closures', closures),
    ...typedSpans('worked', worked),
  };
}

function basis({ project: { code, title, asAt, plan } }: Basis): FormBasis {
  const { version, calendar } = plan;
  return {
    caption: `${code} ${title}`,
    version,
    intro: [`This is the calendar on ${day(asAt)}. It counts the working days of this project alone.`, SHOWN_FIRST],
    typed: {
      ...typedDays(calendar),
      progressLogic: calendar.progressLogic,
      ...typedSpans('restrictedWindows', calendar.restrictedWindows),
    },
  };
}

/** A form about one named calendar: what it says now. */
function namedBasis({ project: { code, title, asAt, plan } }: Basis, calendar: string): FormBasis {
  const named = plan.calendars.find((one) => one.code === calendar);
  return {
    caption: `${code} ${title}: calendar ${calendar}`,
    version: plan.version,
    intro: [`This is calendar ${calendar} on ${day(asAt)}.`, SHOWN_FIRST],
    ...(named && { typed: { name: named.name, ...typedDays(named) } }),
  };
}

const planOf = ({ projectCode = '' }: Typed): string => projectPath(projectCode, 'plan');

const WORKED_DAYS: readonly FormField[] = [
  { name: 'region', label: 'Bank holidays', choices: REGION_CHOICES, needed: true },
  {
    name: 'weekend',
    label: 'Days of the week that are not worked',
    hint: 'Select none if every day is worked.',
    choices: WEEKDAY_CHOICES,
  },
  {
    name: 'closures',
    label: 'Closures',
    hint: 'Days on which nobody works, as well as weekends and bank holidays. Empty rows are left out.',
    each: spanRows('Christmas closure'),
  },
  {
    name: 'worked',
    label: 'Days worked by exception',
    hint: 'Such as one Saturday. They are worked whatever the rest of the calendar says.',
    each: spanRows('Saturday before the launch'),
  },
];

const NAME: FormField = { name: 'name', label: 'Name', hint: 'Such as Weekend work' };
const FROM: FormField = {
  name: 'effectiveOn',
  label: 'The calendar holds from',
  hint: 'Leave blank for the status date of the project, or today where it has none. It cannot be in the future.',
};
const REASON: FormField = {
  name: 'reason',
  label: 'Reason for the change',
  hint: 'Kept in the history of the plan',
  rows: 2,
};

const PREVIEW = previewing(
  question(`query($input: ChangeCalendarInput!) { answer: previewCalendar(input: $input) {
      problems { code message path } ${CONSEQUENCES} } }`),
  'plan/calendar-effect.njk',
  ({ consequences }, typed) => consequences && { found: consequencesModel(typed['projectCode'] ?? '', consequences) },
);

export const CALENDAR_FORMS: readonly PageForm[] = [
  {
    operation: 'changeCalendar',
    title: 'Change the calendar',
    button: 'Save the calendar',
    changes: true,
    given: ['projectCode', 'expectedVersion'],
    fields: [
      ...WORKED_DAYS,
      {
        name: 'restrictedWindows',
        label: 'Restricted windows',
        hint: 'Days on which work goes on but nothing may be published, such as a pre-election period.',
        each: spanRows('pre-election period'),
      },
      {
        name: 'progressLogic',
        label: 'Work that started before its predecessors finished',
        choices: LOGIC_CHOICES,
        needed: true,
      },
      FROM,
      REASON,
    ],
    ask: asking(BASIS, basis),
    preview: PREVIEW,
  },
  {
    operation: 'changeCalendar',
    path: 'changeNamedCalendar',
    title: 'Change a calendar',
    button: 'Save the calendar',
    changes: true,
    given: ['projectCode', 'expectedVersion', 'calendar'],
    fields: [{ ...NAME, needed: true }, ...WORKED_DAYS, FROM, REASON],
    ask: asking(BASIS, (data, { calendar = '' }) => namedBasis(data, calendar)),
    preview: PREVIEW,
  },
  {
    operation: 'addCalendar',
    title: 'Add a calendar',
    button: 'Add the calendar',
    done: 'Calendar added. Choose it for tasks and milestones under “Change the plan”.',
    given: ['projectCode', 'expectedVersion'],
    after: planOf,
    fields: [
      { name: 'code', label: 'Code', hint: 'Unique in the project, such as SAT. It cannot be used again' },
      NAME,
      ...WORKED_DAYS,
      { ...FROM, hint: 'Leave blank for the status date of the project, or today where it has none.' },
      REASON,
    ],
    ask: asking(BASIS, ({ project: { code, title, plan } }) => ({
      caption: `${code} ${title}`,
      version: plan.version,
      intro: [
        'Some tasks are worked on other days than the rest of the project, such as on Saturdays.',
        'A task or milestone with this calendar counts its working days by it.',
      ],
      typed: { region: 'ENGLAND_AND_WALES', weekend: '6\n7' },
    })),
  },
  {
    operation: 'withdrawCalendar',
    title: 'Remove a calendar',
    button: 'Remove the calendar',
    done: 'Calendar removed.',
    given: ['projectCode', 'expectedVersion', 'code'],
    after: planOf,
    fields: [REASON],
    ask: asking(BASIS, ({ project: { code: project, title, plan } }, { code = '' }) => ({
      caption: `${project} ${title}: calendar ${code}`,
      version: plan.version,
      intro: ['No task or milestone may be worked by it any more. Its history stays.'],
    })),
  },
];
