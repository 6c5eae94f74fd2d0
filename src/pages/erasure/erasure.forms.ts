/** Decides what the forms about erasures ask. */
import { asking, type PageForm, previewing } from '../frame/form-field.js';
import { fileChoices, foundModel, moreFiles } from './erasure-page.js';
import { PERIODS } from './retention.graphql.js';
import { ERASURE_TEXTS, ONE_ERASURE, PREVIEW_ERASURE } from './erasure.graphql.js';

const REQUEST: PageForm = {
  operation: 'requestErasure',
  title: 'Ask for an erasure',
  button: 'Ask for the erasure',
  done: 'Erasure asked for. Another administrator or secretary must confirm it.',
  given: ['personId', 'respondentId'],
  made: 'erasure { code }',
  ask: asking(ERASURE_TEXTS, ({ erasureTexts, erasureFiles }) => ({
    intro: [
      'Everything that the register holds about this person goes, and everything below, wherever it is. It cannot be brought back.',
      'The next page shows what would go. Nothing is erased until another person confirms it.',
      ...moreFiles(erasureFiles),
    ],
    choices: { files: fileChoices(erasureFiles.nodes) },
    without: erasureFiles.nodes.length === 0 ? ['files'] : [],
    typed: {
      texts: erasureTexts.join('\n'),
      files: erasureFiles.nodes.flatMap(({ id, search }) => (search === 'NAMES' ? id : [])).join('\n'),
    },
  })),
  fields: [
    { name: 'reason', label: 'Reason', hint: 'Without a name, such as: asked for by letter of 4 March 2010', rows: 2 },
    {
      name: 'texts',
      label: 'Names and addresses to look for',
      hint: 'One a line, each of four characters or more. Add other spellings, such as a name with initials.',
      rows: 5,
    },
    {
      name: 'files',
      label: 'Attached files to erase',
      hint: 'The whole file goes. Choose those that hold the person’s words or details. Where the text of a file cannot be searched, open it from its paper first.',
    },
  ],
  preview: previewing(PREVIEW_ERASURE, 'erasure/effect.njk', (answer) =>
    answer.problems.length > 0 ? null : { found: foundModel(answer) },
  ),
};

const CONFIRM: PageForm = {
  operation: 'confirmErasure',
  title: 'Erase words and details',
  button: 'Erase for good',
  done: 'Words and details erased.',
  given: ['erasureId'],
  context: ['erasure'],
  ask: asking(ONE_ERASURE, ({ erasure: found }) => ({
    caption: `${found.code} ${found.subject}`,
    intro: [
      'It cannot be brought back. Backups made before still hold the words: see that they are not kept too long.',
    ],
  })),
  fields: [{ name: 'note', label: 'Note', hint: 'Without a name', rows: 2 }],
};

const REFUSE: PageForm = {
  operation: 'refuseErasure',
  title: 'Refuse an erasure',
  button: 'Refuse the erasure',
  done: 'Erasure refused. Nothing was erased.',
  given: ['erasureId'],
  context: ['erasure'],
  ask: asking(ONE_ERASURE, ({ erasure: found }) => ({ caption: `${found.code} ${found.subject}` })),
  fields: [
    { name: 'note', label: 'Reason', hint: 'Such as the duty under which the words are kept. Without a name', rows: 2 },
  ],
};

const PERIOD: PageForm = {
  operation: 'setRetentionPeriod',
  title: 'Change how long details are kept',
  button: 'Set the period',
  done: 'Period set. Nothing was erased by it.',
  given: ['kind', 'expectedVersion'],
  ask: asking(PERIODS, ({ retentionPeriods }, { kind }) => {
    const now = retentionPeriods.find((one) => one.kind === kind);
    return {
      caption: now?.what ?? '',
      version: now?.version ?? 0,
      typed: { months: `${now?.months ?? ''}`, basis: now?.basis ?? '' },
    };
  }),
  fields: [
    { name: 'months', label: 'Months until they are reviewed' },
    { name: 'basis', label: 'Why so long', hint: 'The law, or the reason', rows: 3 },
    { name: 'reason', label: 'Reason for the change', rows: 2 },
  ],
};

export const ERASURE_FORMS: readonly PageForm[] = [REQUEST, CONFIRM, REFUSE, PERIOD];
