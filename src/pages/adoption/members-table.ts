/** Decides how the members of an adopter are listed: who has signed, under which text, and who still has to. */
import type { SigningState } from '../../adoption/signatures.js';
import type { Offer } from '../frame/offer.js';
import { type Table, tableOf } from '../frame/table.js';
import { day } from '../frame/words.js';
import { signingCell } from './adoption-words.js';
import type { OWN } from './adoption.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Member = AnswerTo<typeof OWN>['myPartnerships']['nodes'][number]['members'][number];

/** The table; `acts`: what may be done for a member. */
export function membersTable(members: readonly Member[], acts: (member: Member) => readonly Offer[]): Table {
  return tableOf(
    {
      id: 'members',
      caption: 'Members and their signatures',
      empty: 'No members yet, so nobody can sign. Add the members.',
    },
    [
      { head: 'Member', cell: ({ name, own }) => (own ? `${name} (your organisation)` : name) },
      { head: 'State', cell: ({ state }) => signingCell(state) },
      { head: 'Text signed', cell: ({ state }) => UNDER[state] },
      {
        head: 'Signed by',
        cell: ({ signatory, post }) =>
          signatory === null ? 'Nobody' : [signatory, post].filter((part) => part !== null).join(', '),
      },
      {
        head: 'On',
        cell: (member) => ({ text: day(member.signedOn, 'Not signed'), acts: acts(member) }),
      },
    ],
    members,
  );
}

const UNDER: Readonly<Record<SigningState, string>> = {
  SIGNED: 'The text as it reads',
  VOID: 'A text that has changed since: it needs to sign again',
  UNSIGNED: 'None',
};

/** What the address of a signing form says of a member. */
export function memberGiven({ name, organisation }: Member): Readonly<Record<string, string>> {
  return { 'member.name': name, ...(organisation && { 'member.organisationId': organisation.id }) };
}
