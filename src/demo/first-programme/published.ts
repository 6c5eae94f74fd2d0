/** Tells what the demonstration has made public beside the paper. No source says that any of it was published: all of it is marked as invented. */
import { PAPER_DATE } from './projects.js';

/** The exercise whose report “You said, we did” is public. */
export const REPORTED_EXERCISE = 'X4';

/** An authority that adopted the protocol word for word, and signed it alone. */
export const LAKESIDE = {
  name: 'Lakeside District Council (invented)',
  kind: 'AUTHORITY',
  effectiveOn: PAPER_DATE,
  purpose: 'to set out what it and its partners may expect of one another',
  relatesTo: null,
  note: 'Invented for the demonstration, to show an adopted protocol: no source speaks of it.',
  invented: true,
  citation: null,
  assumed: true,
} as const;
export const LAKESIDE_SIGNATORY = 'Chief executive, Lakeside District Council (invented)';
