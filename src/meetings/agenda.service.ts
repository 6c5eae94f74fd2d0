import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import type { SubjectRef } from '../programme/record-subject.js';
import { agendaFaults } from './agenda.js';
import { MeetingAgenda } from './meeting.entity.js';
import { aboutMeeting, MeetingDesk, type MeetingWrite, requireNotCancelled } from './meeting-desk.service.js';
import type { AgendaItemInput, SetAgendaInput } from './meeting-record.input.js';
import type { AgendaItemPart } from './meeting-parts.js';
import type { MeetingPayload } from './meeting.type.js';
import { mayReadOwned } from '../platform/auth/owner.js';

/** Keeps agendas: each is put on record as a whole, so that order, additions and omissions are one dated row. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly desk: MeetingDesk,
    private readonly subjects: RecordSubjects,
  ) {}

  /** Sets the agenda of a meeting. Items named by id stay what they are; what others rest on cannot fall out. */
  setAgenda(actor: Actor, input: SetAgendaInput): Promise<MeetingPayload> {
    return this.desk.about(actor, 'setAgenda', input, 'agendas', async (thing) => {
      requireNotCancelled(thing);
      const { meeting, effectiveOn } = thing;
      if (meeting.minutes?.state === 'AGREED') {
        const message = `The minutes of ${meeting.code} have been agreed, so its agenda stays as it is.`;
        throw refuse('MINUTES_AGREED', message, ['input', 'meetingId'], meeting.code);
      }
      const items: AgendaItemPart[] = [];
      for (const [index, each] of input.items.entries()) items.push(await this.item(actor, thing, each, index));
      const faults = agendaFaults(items, {
        scheme: meeting.body.terms.scheme,
        on: meeting.terms.meetsOn ?? effectiveOn,
        former: meeting.agenda,
        inUse: inUse(thing),
      });
      if (faults.length) throw new Refusal(faults);
      await thing.write.manager.insert(MeetingAgenda, { ...aboutMeeting(thing, input), items });
    });
  }

  private async item(
    actor: Actor,
    thing: MeetingWrite,
    input: AgendaItemInput,
    index: number,
  ): Promise<AgendaItemPart> {
    const path = ['input', 'items', String(index)];
    const projectId = projectOf(actor, thing, input, path);
    const ref: SubjectRef | null = input.subject
      ? { kind: input.subject.kind, id: recordId(input.subject.id) ?? input.subject.id }
      : null;
    if (ref && projectId === null) {
      const message = 'Say which project the item concerns, so that its record can be found.';
      throw refuse('PROJECT_NEEDED', message, [...path, 'projectCode']);
    }
    if (ref && projectId !== null)
      await this.subjects.require([ref], { ...thing.before, projectId }, [...path, 'subject']);
    return {
      itemId: itemIdOf(thing, input.itemId ?? null, path),
      title: input.title.trim(),
      kind: input.kind,
      paperReference: input.paperReference?.trim() ?? null,
      projectId,
      subject: ref,
      access: input.access ?? null,
      exemptParagraphs: [...(input.exemptParagraphs ?? [])],
    };
  }
}

/** The project that an item concerns: that of the body, else the one named. */
function projectOf(actor: Actor, { meeting, register }: MeetingWrite, input: AgendaItemInput, path: string[]) {
  if (!input.projectCode) return meeting.projectId;
  const row = [...register.projects.values()].find((each) => each.code === input.projectCode);
  const known = row && mayReadOwned(actor, row.projectId);
  if (known && (meeting.projectId === null || meeting.projectId === row.projectId)) return row.projectId;
  const message = known
    ? `${meeting.body.terms.name} belongs to another project. Leave projectCode out.`
    : `There is no project ${input.projectCode} that you may read.`;
  throw refuse(known ? 'PROJECT_NOT_OF_BODY' : 'NOT_FOUND', message, [...path, 'projectCode'], input.projectCode);
}

/** The id of an item that stays, or a new one; refuses an id that the meeting never had. */
function itemIdOf({ id, rows }: MeetingWrite, given: string | null, path: string[]): string {
  if (given === null) return randomUUID();
  const itemId = recordId(given);
  const had = rows.agendas.some((row) => row.meetingId === id && row.items.some((item) => item.itemId === itemId));
  if (itemId !== null && had) return itemId;
  const message = 'itemId names no item that this meeting had. Leave it out for a new item.';
  throw refuse('ITEM_UNKNOWN', message, [...path, 'itemId'], given);
}

/** The items that something on record rests on, and what. */
function inUse({ id, meeting, view, rows }: MeetingWrite): ReadonlyMap<string, string> {
  const uses = new Map<string, string>();
  const say = (itemId: string | null, what: string): void => {
    if (itemId !== null) uses.set(itemId, what);
  };
  for (const row of rows.interests) if (row.meetingId === id) say(row.itemId, 'a declaration of interest');
  for (const { itemId } of meeting.minutes?.notes ?? []) say(itemId, 'a note of the minutes');
  for (const action of view.actions) if (action.meeting?.id === id) say(action.terms.itemId, `action ${action.code}`);
  return uses;
}
