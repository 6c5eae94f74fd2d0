/** Decides what of meetings is kept from the public now: present rights rule every view of the past. */
import { latestOfEach, inForce } from '../platform/record/in-force.js';
import type { ActionStatement } from './action.entity.js';
import type { MeetingAgenda } from './meeting.entity.js';
import { isClosed } from './meeting-states.js';
import type { MeetingsView } from './meetings-view.js';

export interface ClosedNow {
  readonly itemIds: ReadonlySet<string>;
  /** Actions that stand on such an item now. */
  readonly actionIds: ReadonlySet<string>;
}

/** Later than any day a record speaks of. */
export const LAST_DAY = '9999-12-31';

/** What the record as known at a revision keeps closed, whatever day its rows speak of: the last word on each item counts. */
export function closedNow(
  rows: { readonly agendas: readonly MeetingAgenda[]; readonly actionStatements: readonly ActionStatement[] },
  revision: number,
): ClosedNow {
  const point = { asAt: LAST_DAY, revision };
  const last = new Map(
    inForce(rows.agendas, point).flatMap(({ items }) => items.map(({ itemId, access }) => [itemId, isClosed(access)])),
  );
  const itemIds = new Set([...last].flatMap(([itemId, closed]) => (closed ? [itemId] : [])));
  const actions = latestOfEach(rows.actionStatements, point, (row) => row.actionId);
  const onClosed = actions.filter(({ itemId }) => itemId !== null && itemIds.has(itemId));
  return { itemIds, actionIds: new Set(onClosed.map(({ actionId }) => actionId)) };
}

/** The view with all that is closed now closed in it too. What was closed at its own point stays so. */
export function underPresentRights(view: MeetingsView, { itemIds, actionIds }: ClosedNow): MeetingsView {
  if (itemIds.size === 0) return view;
  const meetings = view.meetings.map((meeting) => {
    const opened = meeting.agenda.some((item) => !item.closed && itemIds.has(item.itemId));
    if (!opened) return meeting;
    return {
      ...meeting,
      agenda: meeting.agenda.map((item) => ({ ...item, closed: item.closed || itemIds.has(item.itemId) })),
    };
  });
  const actions = view.actions.map((action) => {
    const { itemId } = action.terms;
    const closed = action.closed || actionIds.has(action.id) || (itemId !== null && itemIds.has(itemId));
    return closed === action.closed ? action : { ...action, closed };
  });
  return { ...view, meetings, actions };
}
