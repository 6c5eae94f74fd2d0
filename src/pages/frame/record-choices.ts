/** Decides what a form offers where an answer is something of the record: a person, an organisation, a version, a milestone. */
import type { Choice } from './form-field.js';
import { type AnswerTo, question } from './question.js';
import { day } from './words.js';

/** What to ask for each of them; versions and milestones inside `project`. */
export const PEOPLE = 'people { id name post hasAccount }';
export const ORGANISATIONS = 'organisations { id name }';
export const VERSIONS = 'outputs(first: 100) { nodes { title versions(first: 100) { nodes { id label state } } } }';
export const MILESTONES = 'milestones(first: 100) { nodes { id code title forecastDate } }';

/** Asked by nobody: the compiler reads what each of them answers. */
export const ALL = question(`query($project: String!) {
  ${PEOPLE} ${ORGANISATIONS} project(code: $project) { ${VERSIONS} ${MILESTONES} } }`);
type All = AnswerTo<typeof ALL>;
export type Person = All['people'][number];
export type Organisation = All['organisations'][number];

export function personChoices(people: readonly Omit<Person, 'hasAccount'>[]): Choice[] {
  return people.map(({ id, name, post }) => ({ value: id, text: post === null ? name : `${name}, ${post}` }));
}

/** Who may be given something to do or to answer: those who can sign in first, the others with a word that they cannot. */
export function ownerChoices(people: readonly Person[]): Choice[] {
  const able = people.filter(({ hasAccount }) => hasAccount);
  const others = personChoices(people.filter(({ hasAccount }) => !hasAccount));
  return [...personChoices(able), ...others.map((one) => ({ ...one, text: `${one.text} (cannot sign in)` }))];
}

export function organisationChoices(organisations: readonly Organisation[]): Choice[] {
  return organisations.map(({ id, name }) => ({ value: id, text: name }));
}

export function versionChoices({ nodes }: All['project']['outputs']): Choice[] {
  return nodes.flatMap(({ title, versions }) =>
    versions.nodes.map(({ id, label, state }) => ({
      value: id,
      text: `${title}: ${label} (${state.toLowerCase().replaceAll('_', ' ')})`,
    })),
  );
}

export function milestoneChoices({ nodes }: All['project']['milestones']): Choice[] {
  return nodes.map(({ id, code, title, forecastDate }) => ({
    value: id,
    text: `${code} ${title}, ${day(forecastDate, 'no date known')}`,
  }));
}
