/** Decides what a form offers where an answer is something of the record: a person, an organisation, a version, a milestone. */
import type { Choice } from './form-field.js';
import { day } from './words.js';

/** What to ask for each of them; versions and milestones inside `project`. */
export const PEOPLE = 'people { id name post hasAccount }';
export const ORGANISATIONS = 'organisations { id name }';
export const VERSIONS = 'outputs(first: 100) { nodes { title versions(first: 100) { nodes { id label state } } } }';
export const MILESTONES = 'milestones(first: 100) { nodes { id code title forecastDate } }';

export interface AskedPerson {
  readonly id: string;
  readonly name: string;
  readonly post: string | null;
  readonly hasAccount: boolean;
}

export interface AskedOrganisation {
  readonly id: string;
  readonly name: string;
}

export interface AskedOutputs {
  readonly nodes: readonly {
    readonly title: string;
    readonly versions: {
      readonly nodes: readonly { readonly id: string; readonly label: string; readonly state: string }[];
    };
  }[];
}

export interface AskedMilestones {
  readonly nodes: readonly {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly forecastDate: string | null;
  }[];
}

export function personChoices(people: readonly AskedPerson[]): Choice[] {
  return people.map(({ id, name, post }) => ({ value: id, text: post === null ? name : `${name}, ${post}` }));
}

/** Who may be given something to do or to answer: those who can sign in first, the others with a word that they cannot. */
export function ownerChoices(people: readonly AskedPerson[]): Choice[] {
  const able = people.filter(({ hasAccount }) => hasAccount);
  const others = personChoices(people.filter(({ hasAccount }) => !hasAccount));
  return [...personChoices(able), ...others.map((one) => ({ ...one, text: `${one.text} (cannot sign in)` }))];
}

export function organisationChoices(organisations: readonly AskedOrganisation[]): Choice[] {
  return organisations.map(({ id, name }) => ({ value: id, text: name }));
}

export function versionChoices({ nodes }: AskedOutputs): Choice[] {
  return nodes.flatMap(({ title, versions }) =>
    versions.nodes.map(({ id, label, state }) => ({
      value: id,
      text: `${title}: ${label} (${state.toLowerCase().replaceAll('_', ' ')})`,
    })),
  );
}

export function milestoneChoices({ nodes }: AskedMilestones): Choice[] {
  return nodes.map(({ id, code, title, forecastDate }) => ({
    value: id,
    text: `${code} ${title}, ${day(forecastDate, 'no date known')}`,
  }));
}
