/** Decides what the list of papers shows. */
import type { Offers } from '../frame/offer.js';
import { type Column, type Listed, tableOfPage } from '../frame/table.js';
import { day } from '../frame/words.js';
import { paperPath, stateTag } from './paper-path.js';

/** A paper of the list. */
export interface ListedPaper {
  readonly reference: string;
  readonly title: string;
  readonly body: string;
  readonly meetingDate: string;
  readonly state: string;
  readonly confidentiality: string | null;
}

const COLUMNS: readonly Column<ListedPaper>[] = [
  { head: 'Reference', cell: ({ reference }) => ({ text: reference, href: paperPath(reference) }) },
  { head: 'Title', cell: ({ title }) => title },
  { head: 'For', cell: ({ body }) => body },
  { head: 'Meeting', cell: ({ meetingDate }) => day(meetingDate) },
  {
    head: 'State',
    cell: ({ state }) => {
      const { text, classes } = stateTag(state);
      return { text, tag: classes };
    },
  },
];

/** The view model of the page. */
export function papersPage(list: Listed<ListedPaper>, here: string, after: string | null, offer: Offers) {
  return {
    area: 'papers',
    about: [
      ...offer('composeBoardPaper', 'Compose a board paper', {}),
      ...offer('composeBoardPaper', 'Compose a committee report', {}, undefined, 'composeCommitteeReport'),
    ],
    tables: {
      papers: tableOfPage({ id: 'papers', caption: 'Papers', empty: 'No papers yet.' }, COLUMNS, list, here, after),
    },
  };
}
