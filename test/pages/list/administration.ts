import { type PageRow, SIGNED_IN } from './row.js';

export const ADMINISTRATION_PAGES: readonly PageRow[] = [
  { path: '/administration', heading: 'Administration', open: ['administrator', 'secretary'] },
  { path: '/administration/erasures', heading: 'Erasures', open: ['administrator', 'secretary'] },
  { path: '/administration/retention', heading: 'Retention', open: ['administrator', 'secretary'] },
  { path: '/administration/processing', heading: 'Record of processing', open: ['administrator', 'secretary'] },
  { path: '/administration/mail', heading: 'E-mail', open: ['administrator'] },
  { path: '/administration/webhooks', heading: 'Webhooks', open: ['administrator'] },
  { path: '/administration/record', heading: 'Check the record', open: ['administrator', 'secretary'] },
  { path: '/administration/record?from=1', heading: 'Check the record', open: ['administrator', 'secretary'] },
  { path: '/lists/people/import', heading: 'People from a file', open: ['administrator', 'secretary'] },
  { path: '/lists/organisations/import', heading: 'Organisations from a file', open: ['administrator', 'secretary'] },
  { path: '/lists/risks/import?project=CFPS', heading: 'Risks from a file', open: ['project lead'] },
  { path: '/lists/stakeholders/import?project=CFPS', heading: 'Stakeholders from a file', open: ['project lead'] },
  { path: '/lists/actions/import?project=CFPS', heading: 'Actions from a file', open: ['secretary', 'project lead'] },
  { path: '/lists/decisions/import?body=BOARD', heading: 'Decisions from a file', open: ['secretary'] },
  { path: '/administration/export', heading: 'Export the record', open: ['administrator', 'secretary'] },
  { path: '/set-up', heading: 'Set up', open: SIGNED_IN },
  { path: '/projects/CFPS/settings', heading: 'Settings', open: SIGNED_IN },
];
