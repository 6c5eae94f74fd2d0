/** Decides what the forms about tenders ask. */
import { asking, type FormField, type FormBasis, type PageForm, type Typed } from '../frame/form-field.js';
import { organisationChoices } from '../frame/record-choices.js';
import { ABOUT, WHEN } from './adopter.forms.js';
import { NEW_TENDER_BASIS, TENDER_BASIS } from './adoption.graphql.js';
import { valueWords } from './tender-page.js';
import type { AnswerTo } from '../frame/question.js';

type Basis = AnswerTo<typeof TENDER_BASIS>;
type Tender = NonNullable<NonNullable<Basis['project']['adoption']>['tender']>;

const OF_TENDER = { given: ['tenderId', 'expectedVersion'], context: ['project', 'adoption', 'tender'] } as const;
const OF_TENDERER = { ...OF_TENDER, given: [...OF_TENDER.given, 'tendererId'] } as const;

const TERMS: readonly FormField[] = [
  { name: 'title', label: 'Tender', needed: true },
  { name: 'issuedOn', label: 'Date of issue', hint: 'Leave blank if not known' },
  { name: 'closesOn', label: 'Closing date', hint: 'Leave blank if not known' },
  { name: 'note', label: 'Note', rows: 3 },
];
const NOTE: FormField = { name: 'note', label: 'What was said', rows: 3 };

/** The ground of a form about a tender; `more`: what this form needs beside it. */
const ask = (more: (tender: Tender, data: Basis, given: Typed) => Partial<FormBasis>) =>
  asking(TENDER_BASIS, (data, given) => {
    const tender = data.project.adoption?.tender;
    if (!tender) return {};
    const partner = tender.tenderers.find(({ id }) => id === given.tendererId);
    const caption = `${tender.code} ${tender.title}${partner ? `: ${partner.name}` : ''}`;
    return { caption, version: tender.version, ...more(tender, data, given) };
  });

const START: PageForm = {
  operation: 'startTender',
  title: 'Start a tender',
  button: 'Start the tender',
  given: ['adoptionId'],
  context: ABOUT.context,
  ask: asking(NEW_TENDER_BASIS, ({ project }) => (project.adoption ? { caption: project.adoption.name } : {})),
  fields: [...TERMS, WHEN],
};

const AMEND: PageForm = {
  operation: 'amendTender',
  title: 'Change a tender',
  button: 'Save the changes',
  ...OF_TENDER,
  ask: ask(({ title, issuedOn, closesOn, note }) => ({
    typed: { title, issuedOn: issuedOn ?? '', closesOn: closesOn ?? '', note: note ?? '' },
  })),
  fields: [...TERMS, WHEN],
};

const ASK_ONE: PageForm = {
  operation: 'askTenderer',
  title: 'Ask a bidder to sign up',
  button: 'Add the bidder',
  done: 'Bidder asked to sign up.',
  ...OF_TENDER,
  ask: ask((_, { organisations }) => ({ choices: { organisationId: organisationChoices(organisations) } })),
  fields: [
    { name: 'organisationId', label: 'Organisation of the register' },
    { name: 'name', label: 'Or its name, where it has no entry there' },
    NOTE,
    WHEN,
  ],
};

const ANSWER: PageForm = {
  operation: 'reportTenderer',
  title: 'Report the answer of a bidder',
  button: 'Report the answer',
  ...OF_TENDERER,
  ask: ask(() => ({})),
  fields: [{ name: 'answer', label: 'Its answer' }, NOTE, WHEN],
};

const EVIDENCE: PageForm = {
  operation: 'reportTenderEvidence',
  title: 'Record evidence for a value',
  button: 'Add the evidence',
  ...OF_TENDERER,
  ask: ask(({ values, tenderers }, _, given) => {
    const missing = tenderers.find(({ id }) => id === given.tendererId)?.missing ?? [];
    return {
      intro: [
        missing.length
          ? `Still missing: ${missing.map((value) => valueWords(value)).join('; ')}.`
          : 'There is evidence for every value. What you record takes the place of what was given before.',
      ],
      choices: { 'evidence.valueId': values.map((value) => ({ value: value.key, text: valueWords(value) })) },
    };
  }),
  fields: [
    { name: 'evidence.valueId', label: 'Value' },
    { name: 'evidence.text', label: 'Evidence given', rows: 4 },
    WHEN,
  ],
};

export const TENDER_FORMS: readonly PageForm[] = [START, AMEND, ASK_ONE, ANSWER, EVIDENCE];
