/** Decides how a table and its columns are named to people. */
import { capital } from '../platform/words/capital.js';

const TABLES: Readonly<Record<string, string>> = {
  access_event: 'Events about access',
  access_token: 'Access tokens',
  board_paper_attached_file: 'Files attached to papers',
  board_paper_issue: 'Issued papers',
  board_paper_text: 'Texts of papers',
  feedback_item_statement: 'Comments',
  feedback_respondent_statement: 'Respondents',
  journal_entry: 'Entries of the journal',
  openid_binding: 'Linked accounts',
  person_statement: 'People',
  sign_in_name: 'Sign-in names',
};

export function tableWords(table: string): string {
  const words = table.replace(/_statement$/u, '').replaceAll('_', ' ');
  return TABLES[table] ?? capital(words);
}

export function columnWords(column: string): string {
  return column.replaceAll('_', ' ');
}
