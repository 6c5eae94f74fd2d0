/** Decides what the form asks that starts a project as a copy of another, and how it shows all that would be made. */
import { COPY_OWNER_LABELS, COPY_PART_LABELS, COPY_PARTS, USUAL_PARTS } from '../../copying/copy-parts.js';
import { asking, type Choice, type PageForm, previewing } from '../frame/form-field.js';
import type { AnswerTo } from '../frame/question.js';
import { projectHome } from '../frame/project-parts.js';
import { personChoices } from '../frame/record-choices.js';
import { copyEffect } from './copy-effect.js';
import { COPY_FORM, COPY_OF, PREVIEW_COPY } from './project.graphql.js';

type Basis = AnswerTo<typeof COPY_FORM> | AnswerTo<typeof COPY_OF>;

const choicesOf = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([value, text]) => ({ value, text }));

export const COPY_PROJECT: PageForm = {
  operation: 'copyProject',
  title: 'Start a project from another',
  button: 'Start the project',
  done: 'Project started as a copy.',
  given: ['draft'],
  context: ['project'],
  after: ({ code = '' }) => projectHome(code.toUpperCase()),
  ask: asking<Basis>(
    ({ project }) => (project ? COPY_OF : COPY_FORM),
    (data) => {
      const { projects, programmes, people } = data;
      const of = 'project' in data ? data.project : null;
      return {
        intro: [
          'The new project begins with what the other one planned. Reports, scores, decisions, baselines, papers, challenges and what is closed stay behind.',
          'The next page shows all that would be made. Nothing is saved before that.',
        ],
        choices: {
          sourceCode: projects.map(({ code, title }) => ({ value: code, text: `${code} ${title}` })),
          programmeCode: programmes.map(({ code, title }) => ({ value: code, text: `${code} ${title}` })),
          leadId: personChoices(people),
          smtLeadId: personChoices(people),
        },
        typed: {
          sourceCode: of?.code ?? '',
          programmeCode: of?.programmeCode ?? (programmes.length === 1 ? programmes[0]!.code : ''),
          parts: USUAL_PARTS.join('\n'),
          owners: 'NOBODY',
        },
      };
    },
  ),
  fields: [
    { name: 'sourceCode', label: 'Project to copy', hint: 'It may be closed or archived' },
    { name: 'asAt', label: 'Copy it as it was on', hint: 'Leave blank for its status date' },
    { name: 'programmeCode', label: 'Programme of the new project' },
    { name: 'code', label: 'Code of the new project', hint: 'In capitals, such as CFPS. It cannot be changed later' },
    { name: 'title', label: 'Title', hint: 'As papers print it' },
    { name: 'start', label: 'Start', hint: 'Every date moves with it, by working days' },
    { name: 'targetEnd', label: 'Target end', hint: 'Leave blank to move that of the other project' },
    {
      name: 'parts',
      label: 'What to copy',
      choices: COPY_PARTS.map((value) => ({ value, text: COPY_PART_LABELS[value] })),
    },
    { name: 'owners', label: 'Owners', choices: choicesOf(COPY_OWNER_LABELS), needed: true },
    { name: 'leadId', label: 'Project lead' },
    { name: 'smtLeadId', label: 'Senior responsible director', hint: 'Named on the cover of papers' },
    { name: 'reason', label: 'Reason', hint: 'Kept in the history', rows: 2 },
  ],
  preview: previewing(
    PREVIEW_COPY,
    'project/copy-effect.njk',
    ({ copy }, { programmeCode = '' }) => copy && copyEffect(copy, programmeCode),
  ),
};
