/** Decides what the forms about undertakings noted by hand ask. */
import { asking, type PageForm } from '../frame/form-field.js';
import { day } from '../frame/words.js';
import { projectChoices } from './office-choices.js';
import { question } from '../frame/question.js';

const RECORD: PageForm = {
  operation: 'recordPromise',
  title: 'Add an undertaking',
  button: 'Add the undertaking',
  given: ['reference', 'blockId'],
  ask: asking(
    question(
      `query($reference: String!) { boardPaper(reference: $reference) { title projects { code title } blocks { id number text } } }`,
    ),
    ({ boardPaper }, { reference, blockId }) => {
      const block = boardPaper.blocks.find(({ id }) => id === blockId);
      return {
        caption: `Paper ${reference}, ${boardPaper.title}`,
        intro: block ? [`Paragraph ${block.number}: ${block.text}`] : ['The paper has no such paragraph any longer.'],
        choices: { projectCode: projectChoices(boardPaper.projects) },
      };
    },
  ),
  fields: [
    { name: 'projectCode', label: 'The project it is about' },
    {
      name: 'text',
      label: 'What is undertaken',
      hint: 'As part of a sentence: the guide sent to every authority',
      rows: 2,
    },
    { name: 'promisedOn', label: 'Date', hint: 'Leave blank if there is no date' },
  ],
};

const REPORT: PageForm = {
  operation: 'reportPromise',
  title: 'Report the outcome of an undertaking',
  button: 'Report the outcome',
  done: 'Outcome of the undertaking reported.',
  given: ['promiseId', 'expectedVersion'],
  context: ['programme'],
  ask: asking(
    question(
      `query($programme: String!) { promises(programmeCode: $programme, first: 100) { nodes { id code title promisedOn version } } }`,
    ),
    ({ promises }, { promiseId }) => {
      const found = promises.nodes.find(({ id }) => id === promiseId);
      return {
        ...(found && {
          caption: `${found.code} ${found.title}`,
          intro: [`Promised for: ${day(found.promisedOn, 'no day')}.`],
        }),
        ...(typeof found?.version === 'number' && { version: found.version }),
      };
    },
  ),
  fields: [
    {
      name: 'outcome',
      label: 'Progress',
      choices: [
        { value: 'KEPT', text: 'It was done' },
        { value: 'MOVED', text: 'It is due on another day', hint: 'Or on one not known yet' },
        { value: 'WITHDRAWN', text: 'It is given up' },
      ],
    },
    { name: 'dueOn', label: 'New date', hint: 'Only if the date moved. Leave blank if not known' },
    { name: 'note', label: 'Why, or how it was done', hint: 'The next paper prints it', rows: 3 },
    { name: 'effectiveOn', label: 'Date', hint: 'Leave blank for the status date of the project' },
  ],
};

export const PROMISE_FORMS: readonly PageForm[] = [RECORD, REPORT];
