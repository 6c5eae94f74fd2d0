import { Injectable } from '@nestjs/common';
import type { BodyStanding } from '../meetings/body-view.js';
import { MeetingsViewService } from '../meetings/meetings-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ThingKind } from '../programme/thing-write.js';
import { mayReadOwned } from '../platform/auth/owner.js';
import { ViewPointService } from '../meetings/view-point.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { nextCode } from '../platform/record/next-code.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import type { Write } from '../platform/record/write.js';
import { firstOf, saidOf } from '../platform/record/terms.js';
import { recordId } from '../platform/record/view-id.js';
import { pastDate } from '../programme/effective-date.js';
import { RegisterService } from '../programme/register.service.js';
import { BoardViewService } from './board-view.service.js';
import { decisionFaults, type DecisionTerms } from './decision-faults.js';
import { DECISION_TERMS } from './decision-terms.js';
import { DecisionIdentity, DecisionStatement } from './decision.entity.js';
import type { CorrectDecisionInput, RecordDecisionInput } from './decision.input.js';
import { DecisionReadsService } from './decision-reads.service.js';
import type { DecisionPayload } from './decision.type.js';

const DECISION: ThingKind<DecisionIdentity> = { entity: DecisionIdentity, table: 'decision', kind: 'Decision' };

/** Everything recorded so far, whatever day it speaks of. */
const ALWAYS = '9999-12-31';

type Said = RecordDecisionInput | CorrectDecisionInput;

/** What a decision row is put in by: whose it is, and where it stands. */
interface Place {
  readonly write: Write;
  readonly id: string;
  readonly body: BodyStanding;
  readonly effectiveOn: string;
  readonly corrects: string | null;
}

/** Keeps decisions. One is never changed: it is corrected, or a later one takes its place. */
@Injectable()
export class BoardService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly meetings: MeetingsViewService,
    private readonly views: BoardViewService,
    private readonly reads: DecisionReadsService,
    private readonly points: ViewPointService,
    private readonly register: RegisterService,
    private readonly clock: Clock,
  ) {}

  /** Records a decision of a body. */
  async recordDecision(actor: Actor, input: RecordDecisionInput): Promise<DecisionPayload> {
    const view = await this.meetings.view({ asAt: ALWAYS, revision: actor.revision });
    const body = view.bodies.find((each) => each.code === input.bodyCode);
    if (!body || !mayReadOwned(actor, body.projectId)) throw noBody(input.bodyCode);
    const { id, revision } = await this.writer.foundOwned(
      actor,
      'recordDecision',
      DECISION,
      { reason: input.reason, effectiveOn: dayOf(input, view.meetings) },
      founding(body, input),
      async ({ write, id: own, effectiveOn }) => {
        const place = { write, id: own, body: await this.body(write, body.code, effectiveOn), effectiveOn };
        await this.state({ ...place, corrects: null }, input, null);
      },
    );
    return this.payload(actor, body.projectId, id, revision);
  }

  /**
   * Records a decision within a write that somebody else has opened, such as that which records how a paper was
   * considered; whoever opened it has asked for the right. Throws a Refusal, which undoes the whole write.
   * @returns the decision's id and code
   */
  async recordWithin(write: Write, input: RecordDecisionInput): Promise<{ id: string; code: string }> {
    const { meetings } = await this.meetings.viewWithin(write, ALWAYS);
    const today = this.clock.today();
    const effectiveOn = pastDate(dayOf(input, meetings), today, today);
    const body = await this.body(write, input.bodyCode, effectiveOn);
    const made = await this.writer.identity(write, DECISION, founding(body, input));
    await this.state({ write, id: made.id, body, effectiveOn, corrects: null }, input, null);
    return made;
  }

  /** Puts the record of a decision right by a new row. */
  async correctDecision(actor: Actor, input: CorrectDecisionInput): Promise<DecisionPayload> {
    const subject = { id: input.decisionId, idField: 'decisionId' };
    const { projectId } = await this.writer.readable(actor, DECISION, subject);
    const written = await this.writer.aboutOwned(actor, 'correctDecision', DECISION, input, subject, async (thing) => {
      const { decisions } = await this.views.viewWithin(thing.write, ALWAYS);
      const former = decisions.find((each) => each.id === thing.id);
      if (!former) throw new Error(`decision ${thing.code} has lost its row`);
      const effectiveOn = input.effectiveOn ? thing.effectiveOn : former.terms.effectiveOn;
      const body = await this.body(thing.write, former.body.code, effectiveOn);
      const place = { write: thing.write, id: thing.id, body, effectiveOn, corrects: former.terms.id };
      await this.state(place, input, former.terms);
    });
    return this.payload(actor, projectId, written.id, written.revision);
  }

  private async state(place: Place, input: Said, former: DecisionStatement | null): Promise<void> {
    const { write, id, body, effectiveOn, corrects } = place;
    const said = former ? { ...former, ...saidOf(DECISION_TERMS, input) } : firstOf(DECISION_TERMS, input);
    const projectIds = (await this.projectIds(place, input)) ?? former?.projectIds ?? [];
    const terms: DecisionTerms = { ...said, projectIds };
    const [{ meetings }, { decisions }] = [
      await this.meetings.viewWithin(write, effectiveOn),
      await this.views.viewWithin(write, ALWAYS),
    ];
    const faults = decisionFaults(terms, {
      body,
      meeting: meetings.find((each) => each.id === terms.meetingId) ?? null,
      replaced: decisions.find((each) => each.id === terms.replacesId) ?? null,
      ownId: id,
      effectiveOn,
    });
    if (faults.length) throw new Refusal(faults);
    const provenance = { effectiveOn, corrects, citation: input.citation ?? former?.citation ?? null };
    const assumed = input.assumed ?? former?.assumed ?? false;
    await write.manager.insert(DecisionStatement, {
      ...terms,
      ...write.dated({ ...provenance, assumed }),
      decisionId: id,
    });
  }

  /** The ids of the projects named; undefined where nothing is said of them. */
  private async projectIds({ write, effectiveOn }: Place, { projectCodes }: Said): Promise<string[] | undefined> {
    if (projectCodes === undefined) return undefined;
    const point = { asAt: effectiveOn, revision: write.revision - 1 };
    const { projects } = await this.register.at(point, write.manager);
    const byCode = new Map([...projects.values()].map((row) => [row.code, row.projectId]));
    return (projectCodes ?? []).map((code) => {
      const id = byCode.get(code);
      if (id !== undefined) return id;
      const message = `There was no project ${code} on ${effectiveOn}. Leave it out, or give a later day.`;
      throw refuse('NOT_FOUND', message, ['input', 'projectCodes'], code);
    });
  }

  private async body(write: Write, code: string, asAt: string): Promise<BodyStanding> {
    const { bodies } = await this.meetings.viewWithin(write, asAt);
    const found = bodies.find((each) => each.code === code);
    if (!found) throw noBody(code, asAt);
    return found;
  }

  private async payload(
    actor: Actor,
    projectId: string | null,
    id: string,
    revision: number,
  ): Promise<DecisionPayload> {
    const point = await this.points.current(projectId, revision);
    return { decision: await this.reads.byId(actor, point, id), problems: [], saved: true };
  }
}

function founding(body: BodyStanding, { code }: RecordDecisionInput) {
  return {
    projectId: body.projectId,
    code: code ?? ((taken: readonly string[]) => nextCode(`${body.code}-D`, taken)),
    more: { bodyId: body.id },
  };
}

/** The day given, else that of the meeting named; undefined: neither. */
function dayOf(
  { effectiveOn, meetingId }: RecordDecisionInput,
  meetings: readonly { readonly id: string; readonly terms: { readonly meetsOn: string | null } }[],
): string | null | undefined {
  const id = meetingId ? recordId(meetingId) : null;
  return effectiveOn ?? meetings.find((each) => each.id === id)?.terms.meetsOn;
}

function noBody(code: string, asAt?: string): Refusal {
  const when = asAt === undefined ? 'that you may read' : `on ${asAt}`;
  return refuse('NOT_FOUND', `There is no body ${code} ${when}.`, ['input', 'bodyCode'], code);
}
