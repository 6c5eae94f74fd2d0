/** Decides what the forms about the themes of the code frame ask. */
import { asking, type FormField, type PageForm, type Typed } from '../frame/form-field.js';
import { type AnswerTo, question } from '../frame/question.js';

/** What to ask for the themes of a project. */
export const THEMES = 'feedbackThemes(first: 100) { nodes { code title definition retired version } }';

const THEME_FIELDS: readonly FormField[] = [
  { name: 'title', label: 'Title', hint: 'As a report prints it', needed: true },
  { name: 'definition', label: 'What belongs under it', rows: 3, needed: true },
];

const DEFINE_THEME: PageForm = {
  operation: 'defineFeedbackTheme',
  title: 'Add a theme',
  button: 'Add the theme',
  given: ['projectCode'],
  ask: asking(question('query($projectCode: String!) { project(code: $projectCode) { title } }'), ({ project }) => ({
    caption: project.title,
  })),
  fields: [{ name: 'code', label: 'Code', hint: 'In capitals, such as SCRUTINY' }, ...THEME_FIELDS],
};

const OF_THEME = {
  given: ['themeId', 'expectedVersion'],
  context: ['code', 'theme'],
} as const;
const ASK_THEME = question(`query($code: String!) { project(code: $code) { title ${THEMES} } }`);

function theme({ project }: AnswerTo<typeof ASK_THEME>, { theme: code }: Typed) {
  return project.feedbackThemes.nodes.find((one) => one.code === code);
}

const AMEND_THEME: PageForm = {
  ...OF_THEME,
  operation: 'amendFeedbackTheme',
  title: 'Change a theme',
  button: 'Save the changes',
  ask: asking(ASK_THEME, (data, given: Typed) => {
    const it = theme(data, given);
    return it
      ? { caption: it.title, version: it.version, typed: { title: it.title, definition: it.definition } }
      : { caption: data.project.title };
  }),
  fields: THEME_FIELDS,
};

const RETIRE_THEME: PageForm = {
  ...OF_THEME,
  operation: 'retireFeedbackTheme',
  title: 'Retire a theme',
  button: 'Retire the theme',
  ask: asking(ASK_THEME, (data, given: Typed) => {
    const it = theme(data, given);
    const intro = ['It is given to no more comments. Those that have it keep it.'];
    return { caption: it?.title ?? data.project.title, intro, ...(it && { version: it.version }) };
  }),
  fields: [{ name: 'reason', label: 'Why', hint: 'Kept in the history' }],
};

export const THEME_FORMS: readonly PageForm[] = [DEFINE_THEME, AMEND_THEME, RETIRE_THEME];
