/** Tells the first programme's adoption, each with where it comes from; the partnership that adapts is invented, and all of it says so. */
import { committeeReport, issuedPaper } from './sources.js';
import type { AdopterKind, ReportedAnswer, Treatment } from '../../adoption/adoption-states.js';
import type { Sourced } from './first-programme.types.js';
import { PAPER_DATE } from './projects.js';

const INVENTED = { citation: null, assumed: true } as const;

/** The version of the protocol that adopters go by, by its code. */
export const ADOPTED_VERSION = 'PROTOCOL-V2';

export interface AdoptionRow extends Sourced {
  readonly key: string;
  readonly name: string;
  readonly kind: AdopterKind;
  readonly effectiveOn: string;
  /** Keys of organisations below. */
  readonly members: readonly string[];
  /** False: which text it goes by is not known. */
  readonly goesByProtocol: boolean;
  readonly purpose: string;
  readonly relatesTo: string | null;
  readonly note: string;
  readonly invented: boolean;
}

export const ADOPTION_ROWS: readonly AdoptionRow[] = [
  {
    key: 'UNNAMED',
    name: 'One authority (not named)',
    kind: 'AUTHORITY',
    effectiveOn: PAPER_DATE,
    members: [],
    goesByProtocol: false,
    purpose:
      'it has taken steps to copy our approach, and after our presentation at the Annual Assembly set up a working group to write a protocol of its own',
    relatesTo: null,
    note:
      'The Board paper as issued does not name it and gives no day, so the day is that of the paper. Public minutes of one council fit, ' +
      'but that it is the same is an inference: no name is entered.',
    invented: false,
    citation: issuedPaper('paragraph 3.5.2'),
    assumed: true,
  },
  {
    key: 'CITY',
    name: 'A city council (not named)',
    kind: 'AUTHORITY',
    effectiveOn: PAPER_DATE,
    members: [],
    goesByProtocol: true,
    purpose: 'to see whether partners fit together and, case by case, for use when tenders are invited',
    relatesTo: 'the council’s own code of practice on partnerships, which the protocol would supplement',
    note:
      'Those who tender would be asked to sign up and to give evidence for each value. The report to its committee has no ' +
      'date: the day is that of the Board paper as issued. That it is a city follows from its text.',
    invented: false,
    citation: committeeReport('paragraphs 3 and 4'),
    assumed: true,
  },
  {
    key: 'RIVERSIDE',
    name: 'Riverside partnership',
    kind: 'PARTNERSHIP',
    effectiveOn: '2010-01-04',
    members: ['BOROUGH', 'TRUST', 'FORUM'],
    goesByProtocol: true,
    purpose: 'to agree what its members may expect of one another',
    relatesTo: null,
    note: 'Invented, with its members, for the demonstration: no source speaks of it.',
    invented: true,
    ...INVENTED,
  },
];

export interface MemberOrganisationRow extends Sourced {
  readonly key: string;
  readonly name: string;
  /** Somebody who speaks for it. */
  readonly person: string;
}

const member = (key: string, name: string): MemberOrganisationRow => ({
  ...{ key, name: `${name} (invented)`, person: `Partnership officer, ${name} (invented)` },
  ...INVENTED,
});

export const MEMBER_ORGANISATIONS: readonly MemberOrganisationRow[] = [
  member('BOROUGH', 'Riverside Borough Council'),
  member('TRUST', 'Riverside Health Trust'),
  member('FORUM', 'Riverside Voluntary Forum'),
];

/** What Riverside makes of the protocol; clauses are named by their numbers in it. */
export const RIVERSIDE_CHANGES: readonly {
  readonly number: string | null;
  readonly treatment: Treatment;
  readonly text?: string;
  readonly note?: string;
  readonly after?: string;
}[] = [
  { number: '5.5', treatment: 'REWORDED', text: 'Speak and write so that any resident can follow' },
  { number: '3.2', treatment: 'OMITTED', note: 'Its members are much alike, and none of them asked for it.' },
  { number: '6.3', treatment: 'REWORDED', text: 'Set actions that are clear, each with one name and a day' },
  { number: null, treatment: 'ADDED', text: 'Send papers out a week before a meeting', after: '5.9' },
];

export const RIVERSIDE_DAYS = { changed: '2010-01-08', adapted: '2010-01-13', signed: '2010-01-20' } as const;
export const RIVERSIDE_REASON = 'Agreed at a meeting of the partnership (invented).';
/** Who has signed by the day of the paper. */
export const RIVERSIDE_SIGNED: readonly string[] = ['BOROUGH', 'TRUST'];

export interface TendererRow extends Sourced {
  readonly name: string;
  readonly answer: ReportedAnswer | null;
  /** By the number of the value. */
  readonly evidence: readonly (readonly [value: string, text: string])[];
}

export const TENDER_ROW = {
  title: 'Support at home (invented)',
  issuedOn: '2010-01-14',
  closesOn: '2010-02-12',
  answeredOn: '2010-01-25',
  ...INVENTED,
};

export const TENDERER_ROWS: readonly TendererRow[] = [
  {
    name: 'Helping Hands (invented)',
    answer: 'WILL_SIGN',
    evidence: [
      ['1', 'Publishes each year what it set out to do and what came of it.'],
      ['5', 'Has a policy on raising concerns, with a named officer outside the line of management.'],
    ],
    ...INVENTED,
  },
  { name: 'Swift Care (invented)', answer: null, evidence: [], ...INVENTED },
];

/** A challenge among the invented members. It is confidential to them: only their people can read it. */
export const CHALLENGE_ROW = {
  ...{ by: 'FORUM', about: 'BOROUGH', cited: 'Send papers out a week before a meeting' },
  ...{ raisedOn: '2010-01-21', answeredOn: '2010-01-22', proposedOn: '2010-01-25' },
  whatHappened:
    'Papers for the meeting of 20 January came on the day before, so our members could not be asked (invented).',
  answer: 'The figures for them came late to us too; we ought to have said so (invented).',
  resolution:
    'Whoever waits for figures tells everyone a week before, and the item moves to the next meeting (invented).',
  ...INVENTED,
};
