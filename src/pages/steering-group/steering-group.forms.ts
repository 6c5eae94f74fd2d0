/** Decides what the forms about the steering group ask. */
import type { PageForm } from '../frame/form.js';

const RAISE_CHALLENGE: PageForm = {
  operation: 'raiseChallenge',
  title: 'Raise a challenge',
  button: 'Raise it',
  given: ['projectCode', 'subject.kind', 'subject.id'],
  ask: {
    document: `query($projectCode: String!) { project(code: $projectCode) { title } }`,
    ground: (data: { project: { title: string } }) => ({ caption: data.project.title }),
  },
  fields: [
    { name: 'kind', label: 'What it is', hint: 'A challenge has to be answered. Advice is noted.' },
    { name: 'question', label: 'Your question, or your advice in a sentence', rows: 3 },
    { name: 'whyItMatters', label: 'Why it matters', rows: 3 },
    { name: 'wanted', label: 'What you want to be done', rows: 3 },
    { name: 'answerBy', label: 'Answer wanted by', hint: 'Left empty: ten working days from now' },
  ],
};

export const STEERING_GROUP_FORMS: readonly PageForm[] = [RAISE_CHALLENGE];
