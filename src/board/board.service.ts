import { Injectable } from '@nestjs/common';
import type { BodySnapshot } from '../meetings/body-view.js';
import { MeetingsViewService } from '../meetings/meetings-view.service.js';
import { ViewPointService } from '../meetings/view-point.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { mayReadOwned } from '../platform/auth/owner.js';
import { nextCode } from '../platform/record/next-code.js';
import { refuse } from '../platform/record/refusal.js';
import { plainId, recordId } from '../platform/record/view-id.js';
import type { Write } from '../platform/record/write.js';
import { Kinds } from '../programme/kind/kinds.service.js';
import { OwnedRuledService } from '../programme/kind/ruled.service.js';
import type { Written } from '../programme/kind/thing.js';
import { BOARD_ENTITIES, BoardViewService } from './board-view.service.js';
import { CorrectDecisionInput, RecordDecisionInput } from './decision.input.js';
import { DECISION, DECISION_RULES, noBody } from './decision.kind.js';
import { DECISION_LIST } from './decision.list.js';
import { DecisionReadsService } from './decision-reads.service.js';
import type { Decision, DecisionPayload } from './decision.type.js';

/** Everything recorded so far, whatever day it speaks of. */
const ALWAYS = '9999-12-31';

const PARTS = {
  ...{ entities: BOARD_ENTITIES, identities: 'decisions' },
  ...{ rules: DECISION_RULES, field: 'decision' as const },
};

/** Keeps decisions. One is never changed: it is corrected, or a later one takes its place. */
@Injectable()
export class BoardService extends OwnedRuledService<Decision, typeof DECISION_RULES, 'decision'> {
  constructor(
    kinds: Kinds,
    private readonly views: BoardViewService,
    private readonly meetings: MeetingsViewService,
    private readonly reads: DecisionReadsService,
    private readonly points: ViewPointService,
  ) {
    const mayRead = (actor: Actor) => reads.decisionsFor(actor);
    super(
      kinds,
      { ...PARTS, kind: { ...DECISION, mayRead } },
      {
        ROWS: {
          within: async ({ write }) => ({
            ...(await views.within(write)),
            ofMeetings: await meetings.within(write),
          }),
        },
      },
    );
    this.comesInAs({
      kind: DECISION_LIST,
      inputs: { recordDecision: RecordDecisionInput, correctDecision: CorrectDecisionInput },
      place: async (actor, { bodyCode }) => {
        if (!bodyCode) throw refuse('LIST_PLACE_NEEDED', 'Select the body.', ['input', 'bodyCode']);
        const { projectId, id: bodyId, terms } = await this.bodyOf(actor, bodyCode);
        return {
          projectId,
          called: bodyCode,
          name: terms.name,
          prefix: `${bodyCode}-D`,
          more: { bodyId },
          said: { bodyCode },
        };
      },
    });
  }

  /** Records a decision of a body: on the day given, else that of its meeting. */
  async recordDecision(actor: Actor, input: RecordDecisionInput): Promise<DecisionPayload> {
    const { meetings } = await this.meetings.view({ asAt: ALWAYS, revision: actor.revision });
    const body = await this.bodyOf(actor, input.bodyCode);
    return this.write(actor, 'recordDecision', { ...input, ...dayOf(input, meetings) }, founding(body, input));
  }

  /**
   * Records a decision within a write that somebody else has opened, such as that which records how a paper was
   * considered; whoever opened it has asked for the right. Throws a Refusal, which undoes the whole write.
   * @param id the decision's own, where something else of the same write names it
   * @returns the decision's id and code
   */
  async recordWithin(write: Write, input: RecordDecisionInput, id?: string): Promise<{ id: string; code: string }> {
    const { bodies, meetings } = await this.meetings.viewWithin(write, ALWAYS);
    const body = bodies.find((each) => each.code === input.bodyCode);
    if (!body) throw noBody(input.bodyCode, 'on record');
    const founded = { ...founding(body, input), ...(id !== undefined && { id }) };
    return this.alsoWrite(write, 'recordDecision', { ...input, ...dayOf(input, meetings) }, founded);
  }

  /** Puts the record of a decision right by a new row: of the day given, else of that on which it was taken. */
  async correctDecision(actor: Actor, input: CorrectDecisionInput): Promise<DecisionPayload> {
    const { decisions } = await this.views.view({ asAt: ALWAYS, revision: actor.revision });
    const former = decisions.find((each) => each.id === plainId(input.decisionId));
    const effectiveOn = input.effectiveOn ?? former?.terms.effectiveOn;
    return this.write(actor, 'correctDecision', { ...input, effectiveOn });
  }

  private async bodyOf(actor: Actor, code: string): Promise<BodySnapshot> {
    const { bodies } = await this.meetings.view({ asAt: ALWAYS, revision: actor.revision });
    const body = bodies.find((each) => each.code === code);
    if (body && mayReadOwned(actor, body.projectId)) return body;
    throw noBody(code, 'that you may read');
  }

  protected async asWritten(actor: Actor, { projectId, id, revision }: Written<string | null>) {
    return this.reads.byId(actor, await this.points.current(projectId, revision), id);
  }
}

function founding(body: BodySnapshot, { code }: RecordDecisionInput) {
  return {
    projectId: body.projectId,
    code: code ?? ((taken: readonly string[]) => nextCode(`${body.code}-D`, taken)),
    more: { bodyId: body.id },
  };
}

/** The day given, else that of the meeting named. */
function dayOf(
  { effectiveOn, meetingId }: RecordDecisionInput,
  meetings: readonly { readonly id: string; readonly terms: { readonly meetsOn: string | null } }[],
): { readonly effectiveOn: string | null | undefined } {
  const id = meetingId ? recordId(meetingId) : null;
  return { effectiveOn: effectiveOn ?? meetings.find((each) => each.id === id)?.terms.meetsOn };
}
