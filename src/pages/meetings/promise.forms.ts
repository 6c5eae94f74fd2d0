/** Decides what the forms about undertakings noted by hand ask. */
import type { PageForm } from '../frame/form-field.js';
import { day } from '../frame/words.js';
import { type AskedProjectChoice, projectChoices } from './office-choices.js';

interface RecordData {
  readonly boardPaper: {
    readonly title: string;
    readonly projects: readonly AskedProjectChoice[];
    readonly blocks: readonly { readonly id: string; readonly number: string | null; readonly text: string | null }[];
  };
}

const RECORD: PageForm = {
  operation: 'recordPromise',
  title: 'Note an undertaking',
  button: 'Note it',
  given: ['reference', 'blockId'],
  ask: {
    document: `query($reference: String!) { boardPaper(reference: $reference) { title projects { code title } blocks { id number text } } }`,
    ground: ({ boardPaper }: RecordData, { reference, blockId }) => {
      const block = boardPaper.blocks.find(({ id }) => id === blockId);
      return {
        caption: `Paper ${reference}, ${boardPaper.title}`,
        intro: block
          ? [`Paragraph ${block.number ?? ''}: ${block.text ?? ''}`]
          : ['The paper has no such paragraph any longer.'],
        choices: { projectCode: projectChoices(boardPaper.projects) },
      };
    },
  },
  fields: [
    { name: 'projectCode', label: 'The project it is about' },
    {
      name: 'text',
      label: 'What is undertaken',
      hint: 'As part of a sentence: the guide sent to every authority',
      rows: 2,
    },
    { name: 'promisedOn', label: 'For when', hint: 'Left empty: no day is named' },
  ],
};

interface ReportData {
  readonly promises: {
    readonly nodes: readonly {
      readonly id: string;
      readonly code: string;
      readonly title: string;
      readonly promisedOn: string | null;
      readonly version: number | null;
    }[];
  };
}

const REPORT: PageForm = {
  operation: 'reportPromise',
  title: 'Report what became of an undertaking',
  button: 'Record the report',
  given: ['promiseId', 'expectedVersion'],
  context: ['programme'],
  ask: {
    document: `query($programme: String!) { promises(programmeCode: $programme, first: 100) { nodes { id code title promisedOn version } } }`,
    ground: ({ promises }: ReportData, { promiseId }) => {
      const found = promises.nodes.find(({ id }) => id === promiseId);
      return {
        ...(found && {
          caption: `${found.code} ${found.title}`,
          intro: [`Promised for: ${day(found.promisedOn, 'no day')}.`],
        }),
        ...(typeof found?.version === 'number' && { version: found.version }),
      };
    },
  },
  fields: [
    {
      name: 'outcome',
      label: 'What became of it',
      choices: [
        { value: 'KEPT', text: 'It was done' },
        { value: 'MOVED', text: 'It is due on another day', hint: 'Or on one not known yet' },
        { value: 'WITHDRAWN', text: 'It is given up' },
      ],
    },
    { name: 'dueOn', label: 'The new day', hint: 'Only of one that moved. Left empty: not known' },
    { name: 'note', label: 'Why, or how it was done', hint: 'The next paper prints it', rows: 3 },
    { name: 'effectiveOn', label: 'On which day', hint: 'Left empty: the status date of the project' },
  ],
};

export const PROMISE_FORMS: readonly PageForm[] = [RECORD, REPORT];
