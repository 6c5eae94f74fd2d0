/** Decides what a risk is in a file: a fact a column, with all that its record holds. */
import { dayFact, type FileColumn } from '../frame/table.js';
import { sayEnum } from '../frame/words.js';
import type { AskedRow } from './register-asked.js';

type Kind = 'inherent' | 'current' | 'target';

/** The columns of the file of a register. */
export const RISK_FACTS: readonly FileColumn<AskedRow>[] = [
  { head: 'Code', value: ({ code }) => code },
  { head: 'Title', value: ({ title }) => title },
  { head: 'Nature', value: ({ nature }) => sayEnum(nature) },
  { head: 'Category', value: ({ category }) => (category ? sayEnum(category) : null) },
  { head: 'Status', value: ({ status }) => sayEnum(status) },
  { head: 'Status since', value: ({ statusSince }) => dayFact(statusSince) },
  { head: 'Raised on', value: ({ raisedOn }) => dayFact(raisedOn) },
  { head: 'Cause', value: ({ cause }) => cause ?? null },
  { head: 'Event', value: ({ event }) => event ?? null },
  { head: 'Effect', value: ({ effect }) => effect ?? null },
  { head: 'Owner', value: ({ owner }) => owner?.name ?? null },
  { head: 'Proximity', value: ({ proximity }) => (proximity ? sayEnum(proximity) : null) },
  ...assessed('Inherent', 'inherent'),
  ...assessed('Current', 'current'),
  ...assessed('Target', 'target'),
  { head: 'Response', value: ({ response }) => (response ? sayEnum(response.response) : null) },
  { head: 'Response note', value: ({ response }) => response?.note ?? null },
  { head: 'Actionees', value: ({ actionees }) => actionees?.map(({ name }) => name).join(', ') || null },
  { head: 'Appetite', value: ({ appetiteReading }) => (appetiteReading ? sayEnum(appetiteReading) : null) },
  { head: 'Next review', value: ({ nextReviewOn }) => dayFact(nextReviewOn) },
  { head: 'Source', value: ({ citation }) => citation ?? null },
  { head: 'Assumed', value: ({ assumed }) => assumed ?? null },
];

function assessed(head: string, kind: Kind): readonly FileColumn<AskedRow>[] {
  return [
    { head: `${head} likelihood`, value: (row) => row[kind]?.score.likelihood.value ?? null },
    { head: `${head} impact`, value: (row) => row[kind]?.score.impact.value ?? null },
    { head: `${head} score`, value: (row) => row[kind]?.score.score ?? null },
    { head: `${head} band`, value: (row) => row[kind]?.score.band.name ?? null },
    { head: `${head} assessed on`, value: (row) => dayFact(row[kind]?.effectiveOn) },
    { head: `${head} rationale`, value: (row) => row[kind]?.rationale ?? null },
  ];
}
