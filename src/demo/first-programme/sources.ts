/** Decides how the demonstration names the documents that its facts come from, which are none of its own papers. */

/** "The Board paper of 26 January 2010, as issued by Standards for England, paragraph 3.6.1". */
export const issuedPaper = (place: string): string =>
  `The Board paper of 26 January 2010, as issued by Standards for England, ${place}`;

/** "The committee report on the protocol, paragraph 3". */
export const committeeReport = (place: string): string => `The committee report on the protocol, ${place}`;
