/** Decides what the page of an adoption shows: what keeps its text from the public, who has signed, and the text beside the version. */
import { ADAPTABLE } from '../../adoption/clause-changes.js';
import { withQuery } from '../frame/address.js';
import { withDay } from '../frame/as-at.js';
import {
  challengeOffer,
  correctLastOffer,
  correctOffer,
  type Given,
  lastThatCounts,
  type Offer,
  type Offers,
} from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { summary } from '../frame/summary.js';
import { type Column, type Listed, tableOf } from '../frame/table.js';
import { timeline } from '../frame/timeline.js';
import { day, formatName } from '../frame/words.js';
import {
  adoptionTag,
  adoptionWords,
  changesWords,
  goesBy,
  kindWords,
  signedWords,
  tenderPath,
} from './adoption-words.js';
import { type Clause, clauseTable, NO_TEXT } from './clause-table.js';
import { type Member, memberGiven, membersTable } from './members-table.js';
import { movedOnModel } from './moved-on.js';
import type { ADOPTION } from './adoption.graphql.js';
import type { AnswerTo } from '../frame/question.js';

type Signature = NonNullable<AnswerTo<typeof ADOPTION>['project']['adoption']>['signatures']['nodes'][number];

type Tender = NonNullable<AnswerTo<typeof ADOPTION>['project']['adoption']>['tenders']['nodes'][number];

export type Adoption = NonNullable<AnswerTo<typeof ADOPTION>['project']['adoption']>;

export type PublicFile = NonNullable<AnswerTo<typeof ADOPTION>['adoptedProtocol']>['files'][number];

/** What an adoption page is asked for, and who asks. */
export interface AdoptionPlace {
  readonly asAt: string | null;
  readonly after: string | null;
  readonly here: string;
  /** The whole text is asked for, not only what the adopter changed. */
  readonly whole: boolean;
  /** Whoever asks leads the project, and so records signatures from documents. */
  readonly leads: boolean;
}

/** The view model of the page. */
export function adoptionPage(
  project: { readonly code: string; readonly title: string; readonly asAt: string },
  one: Adoption,
  list: Listed<Clause>,
  files: readonly PublicFile[],
  asked: AdoptionPlace,
  offer: Offers,
) {
  const { code } = project;
  const { asAt } = asked;
  const given = { adoptionId: one.id, expectedVersion: one.version, project: code, adoption: one.code };
  const adaptable = ADAPTABLE.includes(one.state) && one.outputVersion !== null;
  const change = (text: string, treatment: string, clause?: Clause): Offer[] =>
    offer(
      'adaptClauses',
      text,
      { ...given, 'changes.treatment': treatment, ...(clause && { 'changes.clauseId': clause.key }) },
      clause?.number ?? clause?.canonicalNumber ?? clause?.text?.slice(0, 40) ?? one.name,
    );
  const text = clauseTable(
    list,
    asked,
    (clause) => (adaptable ? CHANGES[clause.treatment].flatMap(([words, to]) => change(words, to, clause)) : []),
    noText(one, asked.whole),
  );
  return {
    area: 'programme',
    project: projectParts(code, 'adoption', asAt),
    back: { href: withDay(projectPath(code, 'adoption'), asAt), text: `Adoption of ${project.title}` },
    about: [
      ...(one.nextStates.length ? offer('reportAdoption', 'Report the stage', given, one.name) : []),
      ...offer('amendAdopter', 'Amend', given, one.name),
      ...(adaptable ? change('Add a clause', 'ADDED') : []),
      ...offer('startTender', 'Start a tender', { adoptionId: one.id, project: code, adoption: one.code }, one.name),
      ...challengeOffer(offer, code, 'ADOPTION', one.id, one.name),
    ],
    code: one.code,
    name: one.name,
    asAtWords: day(project.asAt),
    invented: one.invented,
    state: adoptionTag(one.state),
    stateNote: one.stateNote,
    publicSince: one.publicSince && day(one.publicSince),
    files: files.map(({ format, url }) => ({ url, text: formatName(format) })),
    blockers: one.publicationBlockers.map(({ message }) => ({ text: message })),
    textProblems: one.textProblems.map(({ message }) => ({ text: message })),
    summary: summary([
      ['Who', kindWords(one.kind)],
      ['Stage since', day(one.since, 'Not reported yet')],
      [
        'Version used',
        goesBy(one.outputVersion),
        one.outputVersion &&
          withDay(projectPath(code, `outputs/${encodeURIComponent(one.outputVersion.outputCode)}`), asAt),
      ],
      ['Clauses', changesWords(one.counts)],
      ['Signed', signedWords(one.members)],
      one.purpose === null ? null : ['Purpose', one.purpose],
      one.relatesTo === null ? null : ['Goes with', one.relatesTo],
      one.organisation === null ? null : ['Organisation', one.organisation.name],
      one.note === null ? null : ['Note', one.note],
      one.citation === null ? null : ['Source', one.citation],
    ]),
    movedOn: movedOnModel(one.movedOn),
    clauses: text.clauses,
    showing: [
      { text: 'What it changed', href: withQuery(asked.here, { text: null, after: null }), current: !asked.whole },
      { text: 'The whole text', href: withQuery(asked.here, { text: 'whole', after: null }), current: asked.whole },
    ],
    states: timeline(
      one.history,
      ({ state, note }) => ({ label: adoptionWords(state), lines: [note] }),
      (row) => correctLastOffer(offer, 'reportAdoption', given, row, one.history),
    ),
    signatures: timeline(
      one.signatures.nodes,
      (row) => signatureTold(row, one.textSha256),
      (row) => (asked.leads ? correctSigning(one, row, given, offer) : []),
    ),
    tables: {
      members: membersTable(one.members, (member) => signing(one, member, given, asked.leads, offer)),
      tenders: tableOf(
        {
          ...{ id: 'tenders', caption: 'Tenders', empty: 'No tenders yet.' },
          file: [
            {
              head: 'Will sign (number)',
              value: ({ tenderers }) => tenderers.filter(({ answer }) => answer === 'WILL_SIGN').length,
            },
            {
              head: 'Evidence for every value (number)',
              value: ({ tenderers }) => tenderers.filter(({ complete }) => complete).length,
            },
          ],
        },
        tenderColumns(code, one.code, asAt),
        one.tenders.nodes,
      ),
      clauses: text.table,
    },
  };
}

function noText({ outputVersion }: Adoption, whole: boolean): string {
  return outputVersion === null || whole ? NO_TEXT : 'It has every clause as the version has it.';
}

/** What may become of a clause, by what is done with it now. */
const CHANGES = {
  KEPT: [
    ['Reword', 'REWORDED'],
    ['Leave out', 'OMITTED'],
  ],
  REWORDED: [
    ['Reword', 'REWORDED'],
    ['Leave out', 'OMITTED'],
    ['Keep as in the version', 'KEPT'],
  ],
  OMITTED: [
    ['Keep as in the version', 'KEPT'],
    ['Reword', 'REWORDED'],
  ],
  ADDED: [
    ['Reword', 'ADDED'],
    ['Take out', 'OMITTED'],
  ],
} as const;

/** A member's own people sign; the project lead records a signature from a document. */
export function signing(
  adoption: Pick<Adoption, 'textSha256' | 'signUpBlockers'>,
  member: Member,
  given: Readonly<Record<string, string | number>>,
  leads: boolean,
  offer: Offers,
): Offer[] {
  if (!member.own && !leads) return [];
  const about = { ...given, ...memberGiven(member) };
  const { textSha256, signUpBlockers } = adoption;
  if (member.state !== 'UNSIGNED') {
    const back = offer(
      'withdrawSignUp',
      member.own ? 'Withdraw our signature' : 'Record its withdrawal',
      about,
      member.name,
    );
    if (member.state === 'SIGNED') return back;
    return [...sign(), ...back];
  }
  return sign();

  function sign(): Offer[] {
    if (textSha256 === null || signUpBlockers.length) return [];
    return offer('signUp', member.own ? 'Sign this text' : 'Record a signature', { ...about, textSha256 }, member.name);
  }
}

/** What was copied from a document can be corrected; what somebody signed in person is taken back and given again. */
function correctSigning(
  { members, signatures }: Pick<Adoption, 'members' | 'signatures'>,
  row: Signature,
  given: Given,
  offer: Offers,
): Offer[] {
  const member = members.find(({ name }) => name === row.member);
  const last = lastThatCounts(signatures.nodes.filter((one) => one.member === row.member));
  if (!member || row.citation === null || row.id !== last?.id) return [];
  const about = { ...given, ...memberGiven(member) };
  return row.withdrawn
    ? correctOffer(offer, 'withdrawSignUp', about, row)
    : correctOffer(offer, 'signUp', { ...about, textSha256: row.textSha256 }, row);
}

function signatureTold({ member, signatory, post, textSha256, withdrawn, note }: Signature, now: string | null) {
  return {
    label: withdrawn ? `${member} took its signature back` : `${member} signed`,
    lines: [
      `${withdrawn ? 'By' : 'Signed by'} ${[signatory, post].filter((part) => part !== null).join(', ')}.`,
      textSha256 === now ? 'Under the text as it reads.' : 'Under a text that has changed since.',
      `The text signed begins with ${textSha256.slice(0, 12)} in SHA-256.`,
      note,
    ],
  };
}

function tenderColumns(project: string, adoption: string, asAt: string | null): readonly Column<Tender>[] {
  return [
    { head: 'Code', cell: ({ code }) => ({ text: code, href: tenderPath(project, adoption, code, asAt) }) },
    { head: 'Tender', cell: ({ title }) => title },
    { head: 'Issued', cell: ({ issuedOn }) => day(issuedOn) },
    { head: 'Closing date', cell: ({ closesOn, closed }) => `${day(closesOn)}${closed ? ' (closed)' : ''}` },
    {
      head: 'Will sign',
      cell: ({ tenderers }) =>
        `${tenderers.filter(({ answer }) => answer === 'WILL_SIGN').length} of ${tenderers.length} asked`,
    },
    {
      head: 'Evidence for every value',
      cell: ({ tenderers }) => `${tenderers.filter(({ complete }) => complete).length} of ${tenderers.length}`,
    },
  ];
}
