/** Decides what the forms about one version and its clauses ask. */
import { VERSION_STATES } from '../../outputs/output-kinds.js';
import {
  asking,
  type FormAsk,
  type FormField,
  type FormBasis,
  type PageForm,
  type Typed,
} from '../frame/form-field.js';
import { sayEnum } from '../frame/words.js';
import { clauseName, FRAMEWORKS, stateTag, stateWords } from './output-words.js';
import { type AnswerTo, type Question, question } from '../frame/question.js';

/** The day from which something holds. */
export const ON: FormField = {
  name: 'effectiveOn',
  label: 'On',
  hint: 'Leave blank for the status date of the project',
};

/** What the forms of one version ask of it, of its output and beside them. `clause` is there where the form is about one. */
const ofVersion = <const Of extends string, const First extends string, const Variable extends string>(
  more: Of,
  first: First,
  variable: Variable,
) =>
  `query($code: String!, $output: String!, $outputVersion: String! ${variable}) { ${first}
  project(code: $code) { code title sponsors { id name } output(code: $output) { code title versions(first: 100) { nodes { id } }
    outputVersion(code: $outputVersion) { id code label state version nextStates blockers { code message } ${more} } } } }` as const;

const PLAIN = question(ofVersion('', '', ''));

/** What the address says of a version beside its id. */
export const OF_VERSION = ['code', 'output', 'outputVersion'] as const;

type OfVersion = AnswerTo<typeof PLAIN>;
type Version<Answer extends OfVersion> = NonNullable<NonNullable<Answer['project']['output']>['outputVersion']>;

/** What is asked before a form about a version, whose name and number every one of them has. */
function askingOf<Answer extends OfVersion>(
  question: Question<Answer>,
  basis: (version: Version<Answer>, data: Answer, given: Typed) => FormBasis,
): FormAsk {
  return asking(question, (data, given) => {
    const { output } = data.project;
    if (!output?.outputVersion) return {};
    const { label, version } = output.outputVersion;
    return {
      caption: `${output.title}, ${label}`,
      version,
      ...basis(output.outputVersion, data, given),
    };
  });
}

const MOVE_VERSION: PageForm = {
  operation: 'moveOutputVersion',
  title: 'Report the state of a version',
  button: 'Report the state',
  given: ['versionId', 'expectedVersion'],
  context: OF_VERSION,
  ask: askingOf(PLAIN, ({ id, nextStates, state }, { project }, { corrects }) => {
    const isNewest = project.output?.versions.nodes.at(-1)?.id === id;
    const states = corrects === undefined ? nextStates : VERSION_STATES;
    const choices = states.filter((next) => next !== 'PUBLISHED' && !(isNewest && next === 'SUPERSEDED'));
    return {
      intro: [`It is ${stateWords(state)} now.`],
      choices: { state: choices.map((value) => ({ value, text: stateTag(value).text })) },
    };
  }),
  fields: [{ name: 'state', label: 'It has become' }, { name: 'note', label: 'What was said', rows: 3 }, ON],
};

const PUBLISH_VERSION: PageForm = {
  operation: 'publishOutputVersion',
  title: 'Publish a version',
  button: 'Publish the version',
  given: ['versionId', 'expectedVersion'],
  context: OF_VERSION,
  ask: askingOf(PLAIN, ({ blockers }, _, { corrects }) => {
    const restricted = blockers.some(({ code }) => code === 'RESTRICTED_WINDOW');
    const intro = blockers.length ? blockers.map(({ message }) => message) : ['Everybody will be able to read it.'];
    return { intro, without: restricted || corrects !== undefined ? [] : ['override'] };
  }),
  fields: [
    { name: 'note', label: 'What was said', rows: 3 },
    {
      name: 'override',
      label: 'Why it is published inside a restricted window',
      hint: 'Only the director can do this. Leave blank if it is outside a restricted window',
      rows: 3,
    },
    ON,
  ],
};

const SIGN_OFF: PageForm = {
  operation: 'signOffVersion',
  title: 'Record a signature',
  button: 'Record the signature',
  given: ['versionId', 'expectedVersion', 'contentSha256', 'organisationId', 'given'],
  context: OF_VERSION,
  ask: askingOf(PLAIN, (_, data, { organisationId, given }) => {
    const { name = 'The body' } = data.project.sponsors.find(({ id }) => id === organisationId) ?? {};
    return given === 'false'
      ? {
          title: 'Take a signature back',
          intro: [`${name} will no longer be shown as having signed this text. The history keeps the signature.`],
        }
      : {
          intro: [`${name} signs the text as the page showed it. A later change of the text makes the signature void.`],
        };
  }),
  fields: [
    { name: 'signatory', label: 'Who signed for it, by name and post' },
    ON,
    { name: 'reason', label: 'Why', hint: 'Kept in the history of the version', rows: 2 },
  ],
};

const ALIGN: PageForm = {
  operation: 'alignClauses',
  title: 'Align a clause',
  button: 'Save the principles',
  done: 'Principles of the clause saved.',
  given: ['versionId', 'expectedVersion', 'alignments.clauseId', 'alignments.framework'],
  context: [...OF_VERSION, 'clause'],
  ask: askingOf(
    question(
      ofVersion(
        'clause(id: $clause) { id number kind text alignments { framework principles { number } } }',
        'principleFrameworks { code principles { number name wording } }',
        ', $clause: ID! = "none"',
      ),
    ),
    ({ clause }, data, given) => {
      const asked = given['alignments.framework'];
      const aligned = clause?.alignments.find(({ framework }) => framework === asked)?.principles ?? [];
      const framework = data.principleFrameworks.find(({ code }) => code === asked);
      const name = FRAMEWORKS.find(({ code }) => code === asked)?.name ?? 'principles';
      return {
        title: `Align a clause to the ${name}`,
        intro: clause ? [`${clauseName(clause)}  ${clause.text}`] : [],
        choices: {
          'alignments.principles': (framework?.principles ?? []).map(({ number, name: text, wording }) => ({
            value: `${number}`,
            text: `${number} ${text}`,
            ...(wording === null ? {} : { hint: wording }),
          })),
        },
        typed: { 'alignments.principles': aligned.map(({ number }) => `${number}`).join('\n') },
      };
    },
  ),
  fields: [{ name: 'alignments.principles', label: 'Principles that the clause serves' }],
};

const CHANGES = {
  add: { title: 'Add a clause', fields: ['changes.add.kind', 'changes.add.text', 'changes.add.after'] },
  reword: { title: 'Change the words of a clause', fields: ['changes.reword.text'] },
  move: { title: 'Put a clause elsewhere', fields: ['changes.move.after'] },
  remove: { title: 'Take a clause out', fields: [] },
} as const;
type Change = keyof typeof CHANGES;

/** Which change the address of the form asks for. */
function changeOf(given: Typed): Change {
  const named = (['reword', 'move', 'remove'] as const).find((one) => given[`changes.${one}.clauseId`]);
  return named ?? 'add';
}

const REVISE: PageForm = {
  operation: 'reviseClauses',
  title: 'Change the text',
  button: 'Save the text',
  given: [
    'versionId',
    'expectedVersion',
    'changes.reword.clauseId',
    'changes.move.clauseId',
    'changes.remove.clauseId',
  ],
  context: [...OF_VERSION, 'clause'],
  ask: askingOf(
    question(
      ofVersion(
        'clause(id: $clause) { id number kind text } clauses(first: 100) { nodes { id number kind text } }',
        '',
        ', $clause: ID! = "none"',
      ),
    ),
    ({ clauses, clause }, _, given) => {
      const change = changeOf(given);
      const places = clauses.nodes
        .filter(({ id }) => change === 'add' || id !== clause?.id)
        .map((one) => ({ value: one.id, text: `${clauseName(one)} ${short(one.text)}` }));
      return {
        title: CHANGES[change].title,
        intro: clause && change !== 'add' ? [`${clauseName(clause)}  ${clause.text}`] : [],
        choices: {
          'changes.add.after': places,
          'changes.move.after': places,
          // a text begins with a heading
          ...(places.length === 0 && { 'changes.add.kind': [{ value: 'HEADING', text: sayEnum('HEADING') }] }),
        },
        without: ALL_CHANGES.filter(
          (name) =>
            !(CHANGES[change].fields as readonly string[]).includes(name) ||
            (places.length === 0 && name.endsWith('.after')),
        ),
        typed: {
          ...(change === 'reword' ? { 'changes.reword.text': clause?.text ?? '' } : {}),
          ...(change === 'add'
            ? { 'changes.add.kind': places.length ? 'CLAUSE' : 'HEADING', 'changes.add.after': clause?.id ?? '' }
            : {}),
        },
      };
    },
  ),
  fields: [
    { name: 'changes.add.kind', label: 'What part it plays' },
    { name: 'changes.add.text', label: 'Text of the clause', rows: 4 },
    { name: 'changes.add.after', label: 'After', hint: 'Leave blank for the end' },
    { name: 'changes.reword.text', label: 'Text of the clause', rows: 4 },
    {
      name: 'changes.move.after',
      label: 'After',
      hint: 'Leave blank for the end. A heading moves with its section',
    },
    { name: 'reason', label: 'Why', hint: 'Kept in the history' },
  ],
};

const ALL_CHANGES = Object.values(CHANGES).flatMap(({ fields }) => fields as readonly string[]);

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export const VERSION_FORMS: readonly PageForm[] = [MOVE_VERSION, PUBLISH_VERSION, SIGN_OFF, ALIGN, REVISE];
