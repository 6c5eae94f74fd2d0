/** Declares the lists of people and organisations, as they come in from files. */
import { ALL_ROLES } from '../platform/auth/role.js';
import { organisation, projectOf, text, word } from './lists/list-column.js';
import { MAIL_HEAD, NAME_HEAD, PROJECT_HEAD, ROLE_HEAD } from './person-access.js';
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
  beside: [
    word('role', ROLE_HEAD, ALL_ROLES),
    projectOf('projectId', PROJECT_HEAD, { also: ['Project of the role'] }),
    text('signInName', NAME_HEAD, { also: ['Username', 'User name'] }),
    text('address', MAIL_HEAD, { also: ['Email', 'E-mail address', 'Email address'] }),
  ],
  ...{ keys: [['Name', 'Organisation'], ['Name']], title: 'Name', statements: 'people' },
  ...{ add: 'addPerson', change: 'amendPerson' },
};
