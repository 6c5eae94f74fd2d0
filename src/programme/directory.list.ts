/** Declares the lists of people and organisations, as they come in from files. */
import { organisation, text } from './lists/list-column.js';
import type { ListKind } from './lists/list-kind.js';

const SOURCE = text('citation', 'Source');

export const ORGANISATION_LIST: ListKind = {
  ...{ name: 'ORGANISATIONS', nouns: ['organisation', 'organisations'], of: null, coded: false, looksAtAll: true },
  columns: [
    text('name', 'Name', { needed: true, also: ['Official name', 'Organisation'] }),
    text('shortName', 'Short name'),
    text('note', 'Note'),
    SOURCE,
  ],
  ...{ keys: [['Name']], title: 'Name', statements: 'organisations' },
  ...{ add: 'addOrganisation', change: 'amendOrganisation' },
};

export const PERSON_LIST: ListKind = {
  ...{ name: 'PEOPLE', nouns: ['person', 'people'], of: null, coded: false, looksAtAll: true },
  columns: [
    text('name', 'Name', { needed: true }),
    text('post', 'Post', { also: ['Job title'] }),
    organisation('organisationId', 'Organisation'),
    SOURCE,
  ],
  ...{ keys: [['Name', 'Organisation'], ['Name']], title: 'Name', statements: 'people' },
  ...{ add: 'addPerson', change: 'amendPerson' },
};
