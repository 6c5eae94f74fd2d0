/** Decides what the forms that close, reopen and archive a project ask. */
import { decisionChoices } from '../frame/decision-choices.js';
import { asking, type FormField, type PageForm } from '../frame/form-field.js';
import { typedRows } from '../frame/form-rows.js';
import type { AnswerTo } from '../frame/question.js';
import { organisationChoices, personChoices } from '../frame/record-choices.js';
import { projectHome } from '../frame/project-parts.js';
import { CLOSING_FORM } from './project.graphql.js';

type Basis = AnswerTo<typeof CLOSING_FORM>;

const GIVEN = ['projectCode', 'expectedVersion'];
const toProject = ({ projectCode = '' }: Readonly<Record<string, string>>): string => projectHome(projectCode);

const REPORT: readonly FormField[] = [
  { name: 'effectiveOn', label: 'Date of closing' },
  {
    name: 'summary',
    label: 'What was achieved',
    hint: 'Against the objectives of the project. The page adds how the dates of the plan were kept',
    rows: 6,
  },
  { name: 'lessons', label: 'Lessons', hint: 'What other projects can learn. One a line', rows: 4 },
  { name: 'decisionId', label: 'Decision to close it', hint: 'Leave blank if no body decided' },
  {
    name: 'followOns',
    label: 'What is handed on',
    hint: 'What is still to be done, and who takes it on: a person, an organisation or both',
    each: {
      one: 'Action',
      says: ['action'],
      fields: [
        { name: 'action', label: 'What is to be done', rows: 2 },
        { name: 'personId', label: 'Person who takes it on' },
        { name: 'organisationId', label: 'Organisation that takes it on' },
        { name: 'dueOn', label: 'Due date' },
      ],
    },
  },
];

function closingBasis({ project, people, organisations, about, all }: Basis) {
  const { closure } = project;
  return {
    caption: `${project.code} ${project.title}`,
    version: project.version,
    intro: [
      'After the closing, nothing new can be added to the project. Mistakes can still be corrected. Publication, papers, minutes and decisions go on, and so do answers and promises that are owed.',
    ],
    choices: {
      decisionId: decisionChoices(project.code, [...about.nodes, ...all.nodes], 'id'),
      'followOns.personId': personChoices(people),
      'followOns.organisationId': organisationChoices(organisations),
    },
    typed: {
      effectiveOn: project.asAt,
      ...typedRows(
        'followOns',
        (closure?.followOns ?? []).map(({ action, person, organisation, dueOn }) => ({
          ...{ action, dueOn },
          personId: person?.id ?? null,
          organisationId: organisation?.id ?? null,
        })),
      ),
    },
  };
}

const step = asking(CLOSING_FORM, ({ project }) => ({
  caption: `${project.code} ${project.title}`,
  version: project.version,
}));

export const CLOSING_FORMS: readonly PageForm[] = [
  {
    operation: 'closeProject',
    title: 'Close a project',
    button: 'Close the project',
    done: 'Project closed. Its people are no longer asked for reports.',
    after: toProject,
    given: GIVEN,
    ask: asking(CLOSING_FORM, closingBasis),
    fields: REPORT,
  },
  {
    operation: 'reopenProject',
    title: 'Reopen a project',
    button: 'Reopen the project',
    done: 'Project reopened. Reports are due again.',
    after: toProject,
    given: GIVEN,
    ask: step,
    fields: [{ name: 'reason', label: 'Reason', hint: 'Kept in the history', rows: 2 }],
  },
  {
    operation: 'archiveProject',
    title: 'Archive a project',
    button: 'Archive the project',
    done: 'Project archived. It is no longer in lists, and can still be found by search.',
    after: toProject,
    given: GIVEN,
    ask: step,
    fields: [{ name: 'reason', label: 'Reason', rows: 2 }],
  },
  {
    operation: 'restoreProject',
    title: 'Take a project out of the archive',
    button: 'Take the project out of the archive',
    done: 'Project taken out of the archive. It is listed again, as closed.',
    after: toProject,
    given: GIVEN,
    ask: step,
    fields: [{ name: 'reason', label: 'Reason', rows: 2 }],
  },
];
