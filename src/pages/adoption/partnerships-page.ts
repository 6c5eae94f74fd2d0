/** Decides what somebody sees of the partnerships that their organisation is a member of, and of each member's challenges. */
import type { ConductState } from '../../adoption/adoption-states.js';
import { correctLastOffer, type Offer, type Offers } from '../frame/offer.js';
import { summary } from '../frame/summary.js';
import { type Listed, tableOf, tableOfPage } from '../frame/table.js';
import { timeline } from '../frame/timeline.js';
import { day } from '../frame/words.js';
import { nameOf } from '../pilots/pilots-page.js';
import {
  adoptionCell,
  adoptionTag,
  changesWords,
  conductCell,
  conductTag,
  conductWords,
  goesBy,
  kindWords,
  partnershipPath,
  signedWords,
  signingCell,
} from './adoption-words.js';
import { signing } from './adoption-page.js';
import { type Clause, clauseTable } from './clause-table.js';
import { membersTable } from './members-table.js';
import type { CONDUCT, CONDUCT_IN_SHORT, MY_PARTNERSHIPS, OWN } from './adoption.graphql.js';
import type { AnswerTo } from '../frame/question.js';

type Mine = AnswerTo<typeof MY_PARTNERSHIPS>['myPartnerships']['nodes'][number];

/** A challenge between members, as far as it takes to say whether it waits for the reader. */
export type Waiting = AnswerTo<typeof CONDUCT_IN_SHORT>['conductChallenges']['nodes'][number] & {
  readonly adoptionId: string;
};

export type Partnership = AnswerTo<typeof OWN>['myPartnerships']['nodes'][number];

type Step = AnswerTo<typeof CONDUCT>['conductChallenges']['nodes'][number]['history'][number];

export type Challenge = AnswerTo<typeof CONDUCT>['conductChallenges']['nodes'][number];

/** What a partnership needs of the reader's organisation, in a sentence each. */
function tasksOf(one: Mine, challenges: readonly Waiting[]): { text: string; href: string }[] {
  const path = partnershipPath(one.id);
  const own = one.members.find((member) => member.own);
  const signing =
    own?.state === 'VOID'
      ? ['Your organisation signed a text that has changed since. Read it again and sign it if you still agree.']
      : own?.state === 'UNSIGNED' && one.signUpBlockers.length === 0
        ? ['Your organisation has not signed. Read the text and sign it if you agree.']
        : [];
  return [
    ...signing.map((text) => ({ text: `${nameOf(one)}: ${text}`, href: path })),
    ...challenges.flatMap(({ code, state, nextStates, raisedBy, about }) => {
      const act =
        state === 'RAISED' && nextStates.includes('ANSWERED')
          ? `Answer challenge ${code}, which ${raisedBy} has raised.`
          : state === 'PROPOSED' && nextStates.includes('RESOLVED')
            ? `Say whether you agree to the proposal on challenge ${code} between ${raisedBy} and ${about}.`
            : null;
      return act === null ? [] : [{ text: `${nameOf(one)}: ${act}`, href: `${path}#${code}` }];
    }),
  ];
}

/** The view model of the list of one's own partnerships, which is where a partner begins. */
export function partnershipsPage(
  list: Listed<Mine>,
  challenges: readonly Waiting[],
  here: string,
  after: string | null,
) {
  return {
    area: 'partnerships',
    tasks: list.nodes.flatMap((one) =>
      tasksOf(
        one,
        challenges.filter(({ adoptionId }) => adoptionId === one.id),
      ),
    ),
    tables: {
      partnerships: tableOfPage(
        {
          id: 'partnerships',
          caption: 'Your partnerships',
          empty:
            'You do not act for a member of a partnership yet. Ask the administrator or the secretary to let you act for your organisation.',
        },
        [
          { head: 'Partnership', cell: (one) => ({ text: nameOf(one), href: partnershipPath(one.id) }) },
          { head: 'Who', cell: ({ kind }) => kindWords(kind) },
          { head: 'Stage', cell: ({ state }) => adoptionCell(state) },
          { head: 'Version used', cell: ({ outputVersion }) => goesBy(outputVersion) },
          {
            head: 'Your organisation',
            cell: ({ members }) => {
              const own = members.find((member) => member.own);
              return own ? signingCell(own.state) : 'No member today';
            },
          },
          { head: 'Signed', cell: ({ members }) => signedWords(members) },
        ],
        list,
        here,
        after,
      ),
    },
  };
}

/** The view model of one's own partnership. */
export function partnershipPage(
  one: Partnership,
  challenges: Listed<Challenge>,
  asked: { readonly here: string; readonly after: string | null },
  offer: Offers,
) {
  const path = partnershipPath(one.id);
  const given = { adoptionId: one.id, expectedVersion: one.version };
  return {
    back: { href: '/my-partnerships', text: 'Your partnerships' },
    about: offer('raiseConductChallenge', 'Raise a challenge with another member', { adoptionId: one.id }, one.name),
    text: `${path}/text`,
    name: one.name,
    invented: one.invented,
    state: adoptionTag(one.state),
    says: ownWords(one),
    summary: summary([
      ['Version used', goesBy(one.outputVersion)],
      ['Clauses', changesWords(one.counts)],
      ['Signed', signedWords(one.members)],
      one.purpose === null ? null : ['Purpose', one.purpose],
    ]),
    challenges: challenges.nodes.map((challenge) => drawn(challenge, one.id, offer)),
    tables: {
      members: membersTable(one.members, (member) =>
        member.state === 'SIGNED' ? signing(one, member, given, false, offer) : [],
      ),
      representatives: tableOf(
        {
          id: 'representatives',
          caption: 'Who acts for the members',
          empty: 'Nobody acts for a member yet.',
        },
        [
          { head: 'Person', cell: ({ person }) => person },
          { head: 'For', cell: ({ organisation }) => organisation },
          { head: 'Since', cell: ({ since }) => day(since.slice(0, 10)) },
          {
            head: 'Granted by',
            cell: ({ grantedBy, carriedOver }) =>
              carriedOver ? `${grantedBy}, in the register, before grants were needed` : grantedBy,
          },
        ],
        one.representatives ?? [],
      ),
      challenges: tableOfPage(
        { id: 'challenges', caption: 'Challenges between members', empty: 'No member has challenged another.' },
        [
          { head: 'Code', cell: ({ code }) => ({ text: code, href: `#${code}` }) },
          { head: 'Raised', cell: ({ raisedOn }) => day(raisedOn) },
          { head: 'By', cell: ({ raisedBy }) => raisedBy },
          { head: 'About', cell: ({ about }) => about },
          { head: 'State', cell: ({ state }) => conductCell(state) },
        ],
        challenges,
        asked.here,
        asked.after,
      ),
    },
  };
}

/** The view model of the text of one's own partnership, where it is signed. */
export function partnershipTextPage(
  one: Partnership,
  list: Listed<Clause>,
  asked: { readonly here: string; readonly after: string | null },
  offer: Offers,
) {
  const text = clauseTable(list, asked, () => []);
  const own = one.members.find((member) => member.own);
  const given = { adoptionId: one.id, expectedVersion: one.version };
  return {
    back: { href: partnershipPath(one.id), text: one.name },
    about: own ? signing(one, own, given, false, offer) : [],
    name: one.name,
    says: ownWords(one),
    clauses: text.clauses,
    tables: { clauses: text.table },
  };
}

/** How one's own organisation stands to the text. */
function ownWords({ members, signUpBlockers }: Partnership): string {
  const own = members.find((member) => member.own);
  if (own?.state === 'SIGNED') return `Your organisation has signed the text as it reads, on ${day(own.signedOn)}.`;
  const [blocker] = signUpBlockers;
  if (blocker) return `It cannot be signed yet. ${blocker.message}`;
  return own?.state === 'VOID'
    ? 'Your organisation signed a text that has changed since. Read it again and sign it if you still agree.'
    : 'Your organisation has not signed. Read the text and sign it if you agree.';
}

const STEPS = [
  ['ANSWERED', 'answerConductChallenge', 'Answer'],
  ['PROPOSED', 'proposeConductResolution', 'Propose how to resolve it'],
  ['RESOLVED', 'resolveConductChallenge', 'Agree to the proposal'],
  ['WITHDRAWN', 'withdrawConductChallenge', 'Withdraw'],
] as const;

function drawn(one: Challenge, adoption: string, offer: Offers) {
  return {
    code: one.code,
    title: `${one.code}: ${one.raisedBy} about ${one.about}`,
    raised: day(one.raisedOn),
    tag: conductTag(one.state),
    cited: one.cited.map(({ number, text }) => (number === null ? text : `${number} ${text}`)),
    whatHappened: one.whatHappened,
    answer: one.answer,
    proposal: one.state === 'RESOLVED' ? null : one.proposal,
    resolution: one.resolution,
    acts: stepsOf(one, adoption, offer),
    history: timeline(
      one.history,
      ({ state, member, text }) => ({ label: `${member}: ${STEP_WORDS[state]}`, lines: [text] }),
      (row) => correctStep(one, adoption, row, offer),
    ),
  };
}

/** Each side corrects its own last step, as long as nothing followed. */
function correctStep(one: Challenge, adoption: string, row: Step, offer: Offers): Offer[] {
  const operation = STEPS.find(([to]) => to === row.state)?.[1];
  if (!row.own || operation === undefined) return [];
  const given = { challengeId: one.id, expectedVersion: one.version, adoption };
  const agreed = row.state === 'RESOLVED' && one.proposal !== null && { proposalId: one.proposal.id };
  return correctLastOffer(offer, operation, { ...given, ...agreed }, row, one.history);
}

const STEP_WORDS: Readonly<Record<ConductState, string>> = {
  RAISED: 'raised it',
  ANSWERED: 'answered',
  PROPOSED: 'proposed how to resolve it',
  RESOLVED: 'agreed to the proposal',
  WITHDRAWN: 'took it back',
};

function stepsOf(one: Challenge, adoption: string, offer: Offers): Offer[] {
  const { id, code, version, nextStates, proposal, state } = one;
  return STEPS.flatMap(([to, operation, text]) => {
    if (!nextStates.includes(to)) return [];
    const given = { challengeId: id, expectedVersion: version, adoption };
    const about = `${code}, ${conductWords(state)}`;
    if (to !== 'RESOLVED') return offer(operation, text, given, about);
    return proposal ? offer(operation, text, { ...given, proposalId: proposal.id }, about) : [];
  });
}
