/** Decides what the forms about outputs and their versions ask. */
import type { Choice, FormField, PageForm, Typed } from '../frame/form.js';
import { clauseName, FRAMEWORKS, stateTag, stateWords } from './output-words.js';

const ON: FormField = {
  name: 'effectiveOn',
  label: 'On',
  hint: 'The day it happened. Left empty: the day the project reports for.',
};

const VERSIONS_OF_PARTS = `parts { code title }
  versions(first: 100) { nodes { id label state parts } }`;

interface AskedOutputs {
  readonly nodes: readonly {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly kind: string;
    readonly purpose: string | null;
    readonly version: number;
    readonly parts: readonly { readonly code: string; readonly title: string }[];
    readonly versions: { readonly nodes: readonly AskedVersion[] };
  }[];
}

interface AskedVersion {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly state: Parameters<typeof stateTag>[0];
}

interface Asked {
  readonly project: { readonly code: string; readonly title: string; readonly outputs: AskedOutputs };
}

/** The outputs that another may be made of: those that have no parts themselves. */
function partChoices({ nodes }: AskedOutputs, but: string): Choice[] {
  return nodes
    .filter(({ code, parts }) => code !== but && parts.length === 0)
    .map(({ id, code, title }) => ({ value: id, text: `${title} (${code})` }));
}

const OUTPUT_FIELDS: readonly FormField[] = [
  { name: 'title', label: 'Title' },
  { name: 'kind', label: 'Kind' },
  { name: 'purpose', label: 'What it is for', rows: 3 },
  { name: 'partIds', label: 'Made of', hint: 'Only where it puts other outputs together.' },
];

const PLAN_OUTPUT: PageForm = {
  operation: 'planOutput',
  title: 'Plan an output',
  button: 'Plan it',
  given: ['projectCode'],
  ask: {
    document: `query($projectCode: String!) { project(code: $projectCode) { code title
      outputs(first: 100) { nodes { id code title parts { code } } } } }`,
    ground: ({ project }: Asked) => {
      const partIds = partChoices(project.outputs, '');
      return { caption: project.title, choices: { partIds }, without: partIds.length ? [] : ['partIds'] };
    },
  },
  fields: OUTPUT_FIELDS,
};

const AMEND_OUTPUT: PageForm = {
  operation: 'amendOutput',
  title: 'Amend an output',
  button: 'Save',
  given: ['outputId', 'expectedVersion'],
  context: ['code', 'output'],
  ask: {
    document: `query($code: String!) { project(code: $code) { code title
      outputs(first: 100) { nodes { id code title kind purpose version parts { code } } } } }`,
    ground: ({ project }: Asked, { output }: Typed) => {
      const { nodes } = project.outputs;
      const it = nodes.find(({ code }) => code === output);
      const partIds = partChoices(project.outputs, output ?? '');
      if (!it) return { caption: project.title };
      const parts = nodes.filter(({ code }) => it.parts.some((part) => part.code === code)).map(({ id }) => id);
      return {
        caption: it.title,
        version: it.version,
        choices: { partIds },
        without: partIds.length ? [] : ['partIds'],
        typed: { title: it.title, kind: it.kind, purpose: it.purpose ?? '', partIds: parts.join('\n') },
      };
    },
  },
  fields: OUTPUT_FIELDS,
};

/** Versions of the parts of an output, newest first. */
function partVersionChoices({ nodes }: AskedOutputs, output: string | undefined): Choice[] {
  const parts = nodes.find(({ code }) => code === output)?.parts ?? [];
  return parts.flatMap((part) =>
    [...(nodes.find(({ code }) => code === part.code)?.versions.nodes ?? [])].reverse().map(({ id, label, state }) => ({
      value: id,
      text: `${part.title}: ${label} (${stateWords(state)})`,
    })),
  );
}

const PART_VERSIONS: FormField = {
  name: 'partVersionIds',
  label: 'Versions of its parts that go into it',
  hint: 'One of each part',
};

const BEGIN_VERSION: PageForm = {
  operation: 'beginOutputVersion',
  title: 'Begin a version',
  button: 'Begin it',
  given: ['projectCode', 'outputCode'],
  ask: {
    document: `query($projectCode: String!) { project(code: $projectCode) { code title
      outputs(first: 100) { nodes { id code title ${VERSIONS_OF_PARTS} } } } }`,
    ground: ({ project }: Asked, { outputCode }: Typed) => {
      const it = project.outputs.nodes.find(({ code }) => code === outputCode);
      const formerId = [...(it?.versions.nodes ?? [])]
        .reverse()
        .map(({ id, label, state }) => ({ value: id, text: `${label} (${stateWords(state)})` }));
      const partVersionIds = partVersionChoices(project.outputs, outputCode);
      return {
        caption: it?.title ?? project.title,
        choices: { formerId, partVersionIds },
        without: [...(formerId.length ? [] : ['formerId']), ...(partVersionIds.length ? [] : ['partVersionIds'])],
      };
    },
  },
  fields: [
    { name: 'label', label: 'What people call it', hint: 'Left empty: Version 1, Version 2 and so on' },
    { name: 'formerId', label: 'Begun from', hint: 'It takes over the text. Left empty: it begins empty.' },
    PART_VERSIONS,
    ON,
  ],
};

/** What the forms of one version ask of it; more is put in its place. `clause` is there where the form is about one. */
const ofVersion = (more: string, first = ''): string => `query($code: String!, $output: String!, $outputVersion: String!
  ${more.includes('$clause') ? ', $clause: ID! = "none"' : ''}) { ${first}
  project(code: $code) { code title sponsors { id name } output(code: $output) { code title
    outputVersion(code: $outputVersion) { id code label state version nextStates blockers { code message } ${more} } } } }`;

interface AskedOfVersion {
  readonly project: {
    readonly title: string;
    readonly sponsors: readonly { readonly id: string; readonly name: string }[];
    readonly output: {
      readonly title: string;
      readonly outputVersion: AskedVersion & {
        readonly version: number;
        readonly nextStates: readonly AskedVersion['state'][];
        readonly blockers: readonly { readonly code: string; readonly message: string }[];
        readonly clauses?: { readonly nodes: readonly AskedClause[] };
        readonly clause?: AskedClause | null;
        readonly parts?: readonly string[];
      };
    };
  };
}

interface AskedClause {
  readonly id: string;
  readonly number: string | null;
  readonly kind: string;
  readonly text: string;
  readonly alignments?: readonly {
    readonly framework: string;
    readonly principles: readonly { readonly number: number }[];
  }[];
}

const OF_VERSION = ['code', 'output', 'outputVersion'] as const;

function about({ project }: AskedOfVersion) {
  const { output } = project;
  return { caption: `${output.title}, ${output.outputVersion.label}`, version: output.outputVersion.version };
}

const AMEND_VERSION: PageForm = {
  operation: 'amendOutputVersion',
  title: 'Amend a version',
  button: 'Save',
  given: ['versionId', 'expectedVersion'],
  context: OF_VERSION,
  ask: {
    document: `query($code: String!) { project(code: $code) { code title
      outputs(first: 100) { nodes { id code title parts { code title }
        versions(first: 100) { nodes { id code label state version parts } } } } } }`,
    ground: ({ project }: Asked, { output, outputVersion }: Typed) => {
      const it = project.outputs.nodes.find(({ code }) => code === output);
      const version = it?.versions.nodes.find(({ code }) => code === outputVersion) as
        (AskedVersion & { readonly version: number; readonly parts: readonly string[] }) | undefined;
      const partVersionIds = partVersionChoices(project.outputs, output);
      if (!it || !version) return { caption: project.title };
      const all = project.outputs.nodes.flatMap(({ versions }) => versions.nodes);
      const parts = all.filter(({ code }) => version.parts.includes(code)).map(({ id }) => id);
      return {
        caption: `${it.title}, ${version.label}`,
        version: version.version,
        choices: { partVersionIds },
        without: partVersionIds.length ? [] : ['partVersionIds'],
        typed: { label: version.label, partVersionIds: parts.join('\n') },
      };
    },
  },
  fields: [{ name: 'label', label: 'What people call it', needed: true }, PART_VERSIONS],
};

const MOVE_VERSION: PageForm = {
  operation: 'moveOutputVersion',
  title: 'Report the state of a version',
  button: 'Report it',
  given: ['versionId', 'expectedVersion'],
  context: OF_VERSION,
  ask: {
    document: ofVersion(''),
    ground: (data: AskedOfVersion) => {
      const { nextStates, state } = data.project.output.outputVersion;
      const choices = nextStates.filter((next) => next !== 'PUBLISHED');
      return {
        ...about(data),
        intro: [`It is ${stateWords(state)} now.`],
        choices: { state: choices.map((value) => ({ value, text: stateTag(value).text })) },
      };
    },
  },
  fields: [{ name: 'state', label: 'It has become' }, { name: 'note', label: 'What was said', rows: 3 }, ON],
};

const PUBLISH_VERSION: PageForm = {
  operation: 'publishOutputVersion',
  title: 'Publish a version',
  button: 'Publish it',
  given: ['versionId', 'expectedVersion'],
  context: OF_VERSION,
  ask: {
    document: ofVersion(''),
    ground: (data: AskedOfVersion) => {
      const { blockers } = data.project.output.outputVersion;
      const restricted = blockers.some(({ code }) => code === 'RESTRICTED_WINDOW');
      const intro = blockers.length ? blockers.map(({ message }) => message) : ['Everybody will be able to read it.'];
      return { ...about(data), intro, without: restricted ? [] : ['override'] };
    },
  },
  fields: [
    { name: 'note', label: 'What was said', rows: 3 },
    {
      name: 'override',
      label: 'Why it is published inside a restricted window',
      hint: 'The director alone may do so.',
      rows: 3,
    },
    ON,
  ],
};

const SIGN_OFF: PageForm = {
  operation: 'signOffVersion',
  title: 'Record a signature',
  button: 'Record it',
  given: ['versionId', 'expectedVersion', 'contentSha256', 'organisationId', 'given'],
  context: OF_VERSION,
  ask: {
    document: ofVersion(''),
    ground: (data: AskedOfVersion, { organisationId, given }: Typed) => {
      const { name = 'The body' } = data.project.sponsors.find(({ id }) => id === organisationId) ?? {};
      return given === 'false'
        ? {
            ...about(data),
            title: 'Take a signature back',
            intro: [`${name} no longer signs this text. That it once did stays on record.`],
          }
        : {
            ...about(data),
            intro: [
              `${name} signs the text as the page showed it. A later change of the text makes the signature void.`,
            ],
          };
    },
  },
  fields: [{ name: 'signatory', label: 'Who signed for it, by name and post' }, ON],
};

interface AskedAlignment extends AskedOfVersion {
  readonly principleFrameworks: readonly {
    readonly code: string;
    readonly principles: readonly { readonly number: number; readonly name: string; readonly wording: string | null }[];
  }[];
}

const ALIGN: PageForm = {
  operation: 'alignClauses',
  title: 'Align a clause',
  button: 'Save',
  given: ['versionId', 'expectedVersion', 'alignments.clauseId', 'alignments.framework'],
  context: [...OF_VERSION, 'clause'],
  ask: {
    document: ofVersion(
      'clause(id: $clause) { id number kind text alignments { framework principles { number } } }',
      'principleFrameworks { code principles { number name wording } }',
    ),
    ground: (data: AskedAlignment, given: Typed) => {
      const asked = given['alignments.framework'];
      const { clause } = data.project.output.outputVersion;
      const aligned = clause?.alignments?.find(({ framework }) => framework === asked)?.principles ?? [];
      const framework = data.principleFrameworks.find(({ code }) => code === asked);
      const name = FRAMEWORKS.find(({ code }) => code === asked)?.name ?? 'principles';
      return {
        ...about(data),
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
  },
  fields: [{ name: 'alignments.principles', label: 'Principles that it serves' }],
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
  button: 'Save',
  given: [
    'versionId',
    'expectedVersion',
    'changes.reword.clauseId',
    'changes.move.clauseId',
    'changes.remove.clauseId',
  ],
  context: [...OF_VERSION, 'clause'],
  ask: {
    document: ofVersion(
      'clause(id: $clause) { id number kind text } clauses(first: 100) { nodes { id number kind text } }',
    ),
    ground: (data: AskedOfVersion, given: Typed) => {
      const change = changeOf(given);
      const { clauses, clause } = data.project.output.outputVersion;
      const places = (clauses?.nodes ?? [])
        .filter(({ id }) => change === 'add' || id !== clause?.id)
        .map((one) => ({ value: one.id, text: `${clauseName(one)} ${short(one.text)}` }));
      return {
        ...about(data),
        title: CHANGES[change].title,
        intro: clause && change !== 'add' ? [`${clauseName(clause)}  ${clause.text}`] : [],
        choices: { 'changes.add.after': places, 'changes.move.after': places },
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
  },
  fields: [
    { name: 'changes.add.kind', label: 'What part it plays' },
    { name: 'changes.add.text', label: 'Its words', rows: 4 },
    { name: 'changes.add.after', label: 'After', hint: 'Left empty: at the end' },
    { name: 'changes.reword.text', label: 'Its words', rows: 4 },
    {
      name: 'changes.move.after',
      label: 'After',
      hint: 'Left empty: at the end. A heading takes its section with it.',
    },
    { name: 'reason', label: 'Why', hint: 'For the journal' },
  ],
};

const ALL_CHANGES = Object.values(CHANGES).flatMap(({ fields }) => fields as readonly string[]);

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export const OUTPUTS_FORMS: readonly PageForm[] = [
  PLAN_OUTPUT,
  AMEND_OUTPUT,
  BEGIN_VERSION,
  AMEND_VERSION,
  MOVE_VERSION,
  PUBLISH_VERSION,
  SIGN_OFF,
  ALIGN,
  REVISE,
];
