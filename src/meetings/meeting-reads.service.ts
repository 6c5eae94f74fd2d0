import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { type ListOrder, type Page, pageOf, mappedPage } from '../platform/graphql/connection.js';
import { NotFoundError } from '../platform/graphql/errors.js';
import type { PageArgs } from '../platform/graphql/page-args.js';
import type { ActionFilter } from './action.input.js';
import type { ActionSnapshot } from './action-view.js';
import type { Action } from './action.type.js';
import { LAST_DAY } from './closed-now.js';
import type { BodyMeetingArgs } from './body.input.js';
import type { Body } from './body.type.js';
import { toAction, toBody, toMeeting } from './meeting.mapper.js';
import { MEETING_LIFE } from './meeting-states.js';
import type { MeetingSnapshot } from './meeting-snapshot.js';
import type { Meeting } from './meeting.type.js';
import { mayReadAction, seesClosed } from './reading.js';
import { mayReadOwned } from '../platform/auth/owner.js';
import { type MapperContext, MapperContextService } from './mapper-context.service.js';
import type { ViewPoint } from './view-point.service.js';

/** Reads bodies, meetings and actions, each reader only what that reader may read. */
@Injectable()
export class MeetingReadsService {
  constructor(private readonly contexts: MapperContextService) {}

  /** The bodies that the reader may read, by code. */
  async bodies(reader: Actor, point: ViewPoint): Promise<Body[]> {
    const context = await this.contexts.at(point, reader);
    return context.view.bodies
      .filter(({ projectId }) => mayReadOwned(reader, projectId))
      .map((body) => toBody(body, context));
  }

  /** One body; throws NOT_FOUND where there is none that the reader may read. */
  async body(reader: Actor, point: ViewPoint, code: string): Promise<Body> {
    const found = (await this.bodies(reader, point)).find((each) => each.code === code);
    if (!found) throw new NotFoundError(`There is no body ${code} that you may read.`);
    return found;
  }

  /** One meeting by code; throws NOT_FOUND where there is none that the reader may read. */
  async meeting(reader: Actor, point: ViewPoint, code: string): Promise<Meeting> {
    const context = await this.contexts.at(point, reader);
    const found = context.view.meetings.find((each) => each.code === code);
    if (!found || !mayReadOwned(reader, found.projectId))
      throw new NotFoundError(`There is no meeting ${code} that you may read.`);
    return toMeeting(found, context);
  }

  /** The body with an id; null where there is none that the reader may read. */
  async readableBody(reader: Actor, point: ViewPoint, id: string): Promise<Body | null> {
    const context = await this.contexts.at(point, reader);
    const found = context.view.bodies.find((each) => each.id === id && mayReadOwned(reader, each.projectId));
    return found ? toBody(found, context) : null;
  }

  /** The meeting with an id; null where there is none that the reader may read. */
  async readableMeeting(reader: Actor, point: ViewPoint, id: string): Promise<Meeting | null> {
    const context = await this.contexts.at(point, reader);
    const found = context.view.meetings.find((each) => each.id === id && mayReadOwned(reader, each.projectId));
    return found ? toMeeting(found, context) : null;
  }

  /** The action with an id; null where there is none that the reader may read. */
  async readableAction(reader: Actor, point: ViewPoint, id: string): Promise<Action | null> {
    const context = await this.contexts.at(point, reader);
    const found = context.view.actions.find((each) => each.id === id && readableAction(reader, each));
    return found ? toAction(found, context) : null;
  }

  /** A meeting by id, for the answer to a write of it. */
  async meetingById(reader: Actor, point: ViewPoint, id: string): Promise<Meeting | null> {
    const context = await this.contexts.at(point, reader);
    const found = context.view.meetings.find((each) => each.id === id);
    return found ? toMeeting(found, context) : null;
  }

  /** Which actions, by id, the reader may read as they stand by now, whatever day is looked at. */
  async actionsFor(reader: Actor): Promise<(id: string) => boolean> {
    const { view } = await this.contexts.at({ asAt: LAST_DAY, revision: reader.revision, suffix: '' }, reader);
    const ids = new Set(view.actions.filter((each) => readableAction(reader, each)).map((each) => each.id));
    return (id) => ids.has(id);
  }

  /** The meetings of a body, by date; only those still to be held or reported, or only the others, the latest first. */
  meetingsOfBody(reader: Actor, point: ViewPoint, bodyId: string, args: BodyMeetingArgs): Promise<Page<Meeting>> {
    const { awaited } = args;
    const which = (meeting: MeetingSnapshot): boolean =>
      meeting.body.id === bodyId && (typeof awaited !== 'boolean' || isAwaited(meeting) === awaited);
    return this.meetings(reader, point, args, which, awaited === false);
  }

  /** The meetings of a project's own bodies, and those of others that have it on their agenda. */
  meetingsOfProject(reader: Actor, point: ViewPoint, projectId: string, page: PageArgs): Promise<Page<Meeting>> {
    return this.meetings(
      reader,
      point,
      page,
      (meeting) =>
        meeting.projectId === projectId ||
        meeting.agenda.some(
          (item) => item.projectId === projectId && (!item.closed || seesClosed(reader, meeting.projectId)),
        ),
    );
  }

  /** Actions by due date, those without one last; `which` narrows them further. */
  async actions(
    reader: Actor,
    point: ViewPoint,
    filter: ActionFilter | null | undefined,
    page: PageArgs,
    which: (action: ActionSnapshot) => boolean = () => true,
  ): Promise<Page<Action>> {
    const context = await this.contexts.at(point, reader);
    const all = context.view.actions.filter(
      (action) => which(action) && readableAction(reader, action) && isAskedFor(action, filter ?? {}, context),
    );
    return mapped(pageOf(all, page.first, page.after, BY_DUE), (action) => toAction(action, context));
  }

  private async meetings(
    reader: Actor,
    point: ViewPoint,
    page: PageArgs,
    which: (meeting: MeetingSnapshot) => boolean,
    latestFirst = false,
  ): Promise<Page<Meeting>> {
    const context: MapperContext = await this.contexts.at(point, reader);
    const found = context.view.meetings.filter((each) => which(each) && mayReadOwned(reader, each.projectId));
    const all = latestFirst ? found.reverse() : found;
    return mapped(pageOf(all, page.first, page.after, { ...BY_DAY, latestFirst }), (meeting) =>
      toMeeting(meeting, context),
    );
  }
}

/** Whether a meeting is still to be held, or reported as held. */
const isAwaited = ({ state }: MeetingSnapshot): boolean => MEETING_LIFE[state].length > 0;

/** What has no day comes last. */
const NO_DAY = '9999';
const BY_DAY: ListOrder<MeetingSnapshot> = { key: ({ code }) => code, by: ({ terms }) => terms.meetsOn ?? NO_DAY };
const BY_DUE: ListOrder<ActionSnapshot> = { key: ({ code }) => code, by: ({ terms }) => terms.dueOn ?? NO_DAY };

function readableAction(reader: Actor, { projectId, closed, meeting, terms }: ActionSnapshot): boolean {
  const meetingProjectId = meeting?.projectId ?? null;
  return mayReadAction(reader, { projectId, closed, ownerId: terms.ownerId, meetingProjectId });
}

function isAskedFor(action: ActionSnapshot, filter: ActionFilter, context: MapperContext): boolean {
  const { open, overdue, mine, owner } = filter;
  const { terms } = action;
  const me = context.reader.personId;
  const exactly: readonly (readonly [asked: unknown, has: unknown])[] = [
    [open, action.open],
    [overdue, action.overdue],
    [filter.code, action.code],
    [filter.state, action.state],
    [filter.meetingCode, action.meeting?.code],
    [filter.projectCode, context.projectCode(action.projectId)],
  ];
  if (exactly.some(([asked, has]) => asked !== undefined && asked !== null && asked !== has)) return false;
  if (mine === true && (me === null || terms.ownerId !== me)) return false;
  const named = context.nameOf({ personId: terms.ownerId, name: terms.ownerName }) ?? '';
  return !owner || named.toLowerCase().includes(owner.trim().toLowerCase());
}

/** A page of standings as a page of what readers see; only the rows of the page are shaped. */
async function mapped<S extends { readonly code: string }, T>(
  page: Page<S>,
  toType: (row: S) => Promise<T>,
): Promise<Page<T>> {
  const nodes = await Promise.all(page.nodes.map(toType));
  return mappedPage(page, nodes);
}
