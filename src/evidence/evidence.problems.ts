/** Decides which codes problems have that say what may be wrong with the counts of evidence, and what each means. */
export const EVIDENCE_PROBLEMS = {
  COUNT_NEGATIVE: 'A count is 0 or more. Leave it out where it is unknown.',
  FEWER_PEOPLE_THAN_ORGANISATIONS:
    'Fewer people took part than organisations. Say in the method who spoke for several, or correct a number.',
  INTERVIEWS_WITHOUT_PEOPLE:
    'Interviews cannot have been held with nobody. Correct a number, or leave out what is unknown.',
  LISTED_TWICE: 'The same organisation or person is in the list twice. List each once.',
  MORE_LISTED_THAN_SAID:
    'More organisations are listed than are said to have taken part. Correct the list or the number.',
  ORGANISATIONS_NOT_LISTED:
    'More organisations are said to have taken part than are listed. List them, or correct the number.',
  PARTS_EXCEED_WHOLE: 'The organisations listed make more than the total. Correct the shares or the number.',
  PARTS_FALL_SHORT: 'The organisations listed make less than the total. Correct the shares or the number.',
};

type Codes = typeof EVIDENCE_PROBLEMS;

declare module '../platform/record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
