/** Decides what the form about a project's working calendar asks, and how it shows what would move. */
import { spanRows, typedSpans } from '../frame/date-spans.js';
import { asking, previewing, type FormBasis, type PageForm } from '../frame/form-field.js';
import { day } from '../frame/words.js';
import { CALENDAR, LOGIC_CHOICES, REGION_CHOICES, WEEKDAY_CHOICES } from './calendar-words.js';
import { consequencesModel } from './item-words.js';
import { CONSEQUENCES } from './plan.graphql.js';
import { type AnswerTo, question } from '../frame/question.js';

const BASIS = question(
  `query($projectCode: String!) { project(code: $projectCode) { code title asAt plan { version ${CALENDAR} } } }`,
);

function basis({ project: { code, title, asAt, plan } }: AnswerTo<typeof BASIS>): FormBasis {
  const { version, calendar } = plan;
  return {
    caption: `${code} ${title}`,
    version,
    intro: [
      `This is the calendar on ${day(asAt)}. It counts the working days of this project alone.`,
      'The next page shows which dates would move. Nothing is saved before that.',
    ],
    typed: {
      region: calendar.region,
      weekend: calendar.weekend.join('\n'),
      progressLogic: calendar.progressLogic,
      ...typedSpans('closures', calendar.closures),
      ...typedSpans('worked', calendar.worked),
      ...typedSpans('restrictedWindows', calendar.restrictedWindows),
    },
  };
}

export const CHANGE_CALENDAR: PageForm = {
  operation: 'changeCalendar',
  title: 'Change the calendar',
  button: 'Save the calendar',
  changes: true,
  given: ['projectCode', 'expectedVersion'],
  fields: [
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
      hint: 'Days on which nobody works on this project, as well as weekends and bank holidays. Empty rows are left out.',
      each: spanRows('Christmas closure'),
    },
    {
      name: 'worked',
      label: 'Days worked by exception',
      hint: 'Such as one Saturday. They are worked whatever the rest of the calendar says.',
      each: spanRows('Saturday before the launch'),
    },
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
    {
      name: 'effectiveOn',
      label: 'The calendar holds from',
      hint: 'Leave blank for the status date of the project, or today where it has none. It cannot be in the future.',
    },
    { name: 'reason', label: 'Reason for the change', hint: 'Kept in the history of the plan', rows: 2 },
  ],
  ask: asking(BASIS, basis),
  preview: previewing(
    question(`query($input: ChangeCalendarInput!) { answer: previewCalendar(input: $input) {
      problems { code message path } ${CONSEQUENCES} } }`),
    'plan/calendar-effect.njk',
    ({ consequences }, typed) => consequences && { found: consequencesModel(typed['projectCode'] ?? '', consequences) },
  ),
};
