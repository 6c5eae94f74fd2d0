/** Decides what the forms about outputs and their versions ask. */
import { asking, type Choice, type FormField, type PageForm, type Typed } from '../frame/form-field.js';
import { stateWords } from './output-words.js';
import { OF_VERSION, ON, VERSION_FORMS } from './version.forms.js';
import { type AnswerTo, question } from '../frame/question.js';

const VERSIONS_OF_PARTS = `parts { code title }
  versions(first: 100) { nodes { id label state parts } }`;

const PLAN_BASIS = question(`query($projectCode: String!) { project(code: $projectCode) { code title
      outputs(first: 100) { nodes { id code title parts { code } } } } }`);
const AMEND_BASIS = question(`query($code: String!) { project(code: $code) { code title
      outputs(first: 100) { nodes { id code title kind purpose version parts { code } } } } }`);
const BEGIN_BASIS = question(`query($projectCode: String!) { project(code: $projectCode) { code title
      outputs(first: 100) { nodes { id code title ${VERSIONS_OF_PARTS} } } } }`);
const VERSION_BASIS = question(`query($code: String!) { project(code: $code) { code title
      outputs(first: 100) { nodes { id code title parts { code title }
        versions(first: 100) { nodes { id code label state version parts } } } } } }`);

type Outputs = AnswerTo<typeof PLAN_BASIS>['project']['outputs'];
type OutputsOfParts = AnswerTo<typeof BEGIN_BASIS>['project']['outputs'];

/** The outputs that another may be made of: those that have no parts themselves. */
function partChoices({ nodes }: Outputs, but: string): Choice[] {
  return nodes
    .filter(({ code, parts }) => code !== but && parts.length === 0)
    .map(({ id, code, title }) => ({ value: id, text: `${title} (${code})` }));
}

const OUTPUT_FIELDS: readonly FormField[] = [
  { name: 'title', label: 'Title' },
  { name: 'kind', label: 'Kind' },
  { name: 'purpose', label: 'Purpose', rows: 3 },
  { name: 'partIds', label: 'Made of', hint: 'Only where it puts other outputs together.' },
];

const PLAN_OUTPUT: PageForm = {
  operation: 'planOutput',
  title: 'Plan an output',
  button: 'Plan the output',
  given: ['projectCode'],
  ask: asking(PLAN_BASIS, ({ project }) => {
    const partIds = partChoices(project.outputs, '');
    return { caption: project.title, choices: { partIds }, without: partIds.length ? [] : ['partIds'] };
  }),
  fields: OUTPUT_FIELDS,
};

const AMEND_OUTPUT: PageForm = {
  operation: 'amendOutput',
  title: 'Change an output',
  button: 'Save the changes',
  given: ['outputId', 'expectedVersion'],
  context: ['code', 'output'],
  ask: asking(AMEND_BASIS, ({ project }, { output }: Typed) => {
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
  }),
  fields: OUTPUT_FIELDS,
};

/** Versions of the parts of an output, newest first. */
function partVersionChoices({ nodes }: OutputsOfParts, output: string | undefined): Choice[] {
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
  button: 'Begin the version',
  given: ['projectCode', 'outputCode'],
  ask: asking(BEGIN_BASIS, ({ project }, { outputCode }: Typed) => {
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
  }),
  fields: [
    { name: 'label', label: 'Title', hint: 'Leave blank for Version 1, Version 2 and so on' },
    { name: 'formerId', label: 'Based on', hint: 'The new version starts with this text. Leave blank to start empty' },
    PART_VERSIONS,
    ON,
  ],
};

const AMEND_VERSION: PageForm = {
  operation: 'amendOutputVersion',
  title: 'Change a version',
  button: 'Save the changes',
  given: ['versionId', 'expectedVersion'],
  context: OF_VERSION,
  ask: asking(VERSION_BASIS, ({ project }, { output, outputVersion }: Typed) => {
    const it = project.outputs.nodes.find(({ code }) => code === output);
    const version = it?.versions.nodes.find(({ code }) => code === outputVersion);
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
  }),
  fields: [{ name: 'label', label: 'Title', needed: true }, PART_VERSIONS],
};

export const OUTPUTS_FORMS: readonly PageForm[] = [
  PLAN_OUTPUT,
  AMEND_OUTPUT,
  BEGIN_VERSION,
  AMEND_VERSION,
  ...VERSION_FORMS,
];
