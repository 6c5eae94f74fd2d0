/** Decides which categories of exempt information Schedule 12A knew on a day: dated reference data, shipped, never edited. */

/** A category of exempt information, in short words of ours. */
export interface ExemptParagraph {
  /** Its paragraph in Schedule 12A. */
  readonly number: string;
  readonly title: string;
  /** In force from this day on. */
  readonly from: string;
  /** The last day in force; null: still in force. */
  readonly until: string | null;
  readonly standardsCommitteesOnly: boolean;
}

/*
 * Provenance. Paragraphs 1 to 7: Local Government Act 1972, Schedule 12A, Part 1, for England, as it has stood since 1 March
 * 2006. Paragraphs 7A to 7C: added for standards committees by the Standards Committee (England) Regulations 2008, from 8
 * May 2008; they went with those committees' statutory regime on 1 July 2012. Contains public sector information licensed
 * under the Open Government Licence v3.0.
 */
const since2006 = (number: string, title: string): ExemptParagraph => ({
  number,
  title,
  from: '2006-03-01',
  until: null,
  standardsCommitteesOnly: false,
});
const standards = (number: string, title: string): ExemptParagraph => ({
  number,
  title,
  from: '2008-05-08',
  until: '2012-06-30',
  standardsCommitteesOnly: true,
});

export const EXEMPT_PARAGRAPHS: readonly ExemptParagraph[] = [
  since2006('1', 'An individual'),
  since2006('2', 'The identity of an individual'),
  since2006('3', 'Financial or business affairs of a particular person, the authority included'),
  since2006('4', 'Consultations or negotiations on labour relations'),
  since2006('5', 'Legal professional privilege'),
  since2006('6', 'A notice, order or direction that the authority proposes to make'),
  since2006('7', 'Prevention, investigation or prosecution of crime'),
  standards('7A', 'Information under an obligation of confidentiality'),
  standards('7B', 'National security'),
  standards('7C', 'Deliberations of a standards committee on a finding'),
];

/** The categories in force on a day. */
export function exemptParagraphsOn(day: string): readonly ExemptParagraph[] {
  return EXEMPT_PARAGRAPHS.filter(({ from, until }) => from <= day && (until === null || day <= until));
}
