/** Decides what of meetings is searched: bodies, meetings with agenda and minutes, and actions; what is closed only by those who see inside. */
import type { Actor } from '../platform/auth/actor.js';
import { mayReadOwned } from '../platform/auth/owner.js';
import { brief } from '../tasks/whose.js';
import type { SearchParty } from '../search/party.js';
import type { SearchFace, SearchFound } from '../search/search-face.js';
import type { ActionSnapshot } from './action-view.js';
import type { BodySnapshot } from './body-view.js';
import type { MeetingSnapshot } from './meeting-snapshot.js';
import { meetingTitle } from './meeting-name.js';
import type { MeetingsView } from './meetings-view.js';
import { mayReadAction, type ReadableAction, seesClosed } from './reading.js';

const KINDS = {
  BODY: 'A body that meets, such as the Board.',
  MEETING: 'A meeting with its agenda and minutes.',
  ACTION: 'An action.',
} as const;

declare module '../search/search-face.js' {
  interface SearchKinds extends Record<keyof typeof KINDS, string> {}
}

/** Of what is no action: whether it is for all readers, or as those see it who see what is closed, or as the others do. */
interface OfMeetings {
  readonly projectId: string | null;
  readonly shows?: 'ALL' | 'OPEN';
  readonly action?: ReadableAction;
}

type Found = SearchFound<OfMeetings>;

export const MEETINGS_SEARCH: SearchFace<MeetingsView, OfMeetings> = {
  name: 'meetings',
  kinds: KINDS,
  *find({ bodies, meetings, actions }, place) {
    const here = ({ projectId }: { readonly projectId: string | null }): boolean => projectId === place.projectId;
    yield* bodies.filter(here).map(body);
    for (const one of meetings.filter(here)) yield* meeting(one);
    yield* actions.filter(here).map(action);
  },
  mayFind,
};

function mayFind(actor: Actor, { projectId, shows, action: own }: OfMeetings): boolean {
  if (own) return mayReadAction(actor, own);
  return mayReadOwned(actor, projectId) && (!shows || seesClosed(actor, projectId) === (shows === 'ALL'));
}

function body({ id, code, projectId, terms }: BodySnapshot): Found {
  const parties = [{ as: 'OWNS' as const, id: terms.organisationId }];
  return { kind: 'BODY', id, code, title: terms.name, text: [], on: null, parties, audience: { projectId } };
}

function* meeting(one: MeetingSnapshot): Iterable<Found> {
  const { id, code, projectId, terms, agenda } = one;
  const closed = new Set(agenda.flatMap((item) => (item.closed ? [item.itemId] : [])));
  const about = {
    kind: 'MEETING',
    id,
    code,
    title: meetingTitle(one),
    on: terms.meetsOn,
    parties: partiesOf(one),
  } as const;
  const projects = (without: ReadonlySet<string>) =>
    agenda.flatMap((item) => (item.projectId === null || without.has(item.itemId) ? [] : [item.projectId]));
  const projectIds = (without: ReadonlySet<string>) => [
    ...new Set([...(projectId === null ? [] : [projectId]), ...projects(without)]),
  ];
  const all = { ...about, text: wordsOf(one, NONE), projectIds: projectIds(NONE) };
  if (closed.size === 0) {
    yield { ...all, audience: { projectId } };
    return;
  }
  yield { ...all, part: 'all', audience: { projectId, shows: 'ALL' } };
  const open = { text: wordsOf(one, closed), projectIds: projectIds(closed) };
  yield { ...about, ...open, part: 'open', audience: { projectId, shows: 'OPEN' } };
}

/** Who attended is no secret of an item. */
function partiesOf({ attendance }: MeetingSnapshot): readonly SearchParty[] {
  return (attendance?.attendees ?? []).flatMap(({ personId, organisationId }) => [
    { as: 'ATTENDS' as const, id: personId },
    { as: 'ATTENDS' as const, id: organisationId },
  ]);
}

const NONE: ReadonlySet<string> = new Set();

/** The words of a meeting without those of some items. */
function wordsOf(
  { terms, agenda, minutes }: MeetingSnapshot,
  without: ReadonlySet<string>,
): readonly (string | null)[] {
  const items = agenda.filter(({ itemId }) => !without.has(itemId)).map(({ title }) => title);
  const notes = (minutes?.notes ?? []).filter(({ itemId }) => itemId === null || !without.has(itemId));
  return [...items, ...notes.map(({ text }) => text), terms.place, terms.dateReason];
}

function action({ id, code, projectId, closed, meeting: raisedAt, terms, stateReport }: ActionSnapshot): Found {
  const own: ReadableAction = {
    projectId,
    closed,
    // nobody else's name is looked at
    ownerId: closed ? terms.ownerId : null,
    meetingProjectId: closed ? (raisedAt?.projectId ?? null) : null,
  };
  return {
    ...{ kind: 'ACTION', id, code, title: brief(terms.text), text: [terms.text, stateReport?.note, terms.ownerName] },
    ...{ on: terms.dueOn ?? terms.effectiveOn, audience: { projectId, action: own } },
    parties: [{ as: 'OWNS', id: terms.ownerId }],
  };
}
