import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ObjectLiteral } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { amend, stated } from '../platform/record/amend.js';
import { amended } from '../platform/record/amendment.js';
import { orderFaults, reportsFollowed } from '../platform/record/history.js';
import { stepFault } from '../platform/record/lifecycle.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { standing } from '../platform/record/standing.js';
import { type Change, firstOf, maybe, maybeId, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { plainId } from '../platform/record/view-id.js';
import { RiskAction, RiskActionReport, RiskResponse } from './risk-response.entity.js';
import type { AmendRiskActionInput, ReportRiskActionInput, RespondToRiskInput } from './risk-response.input.js';
import { ACTION_LIFE, type ResponseKind, RESPONSES_TO } from './risk-states.js';
import type { RiskPayload } from './risk.type.js';
import { correctedOf, requireOpen, requirePeople, RiskWriterService, type RiskWrite } from './risk-writer.service.js';

type ActionTerms = Pick<RiskAction, 'text' | 'actioneeId' | 'dueOn'>;

/** How a risk is met. */
interface ResponseTerms {
  /** Null: nothing has been said yet. */
  readonly response: ResponseKind | null;
  readonly note: string | null;
}

type ResponseRow = Omit<RiskResponse, 'response'> & ResponseTerms;

const RESPONSE: TermsOf<ResponseTerms> = { response: needed(), note: maybe() };
const ACTION: TermsOf<ActionTerms> = { text: needed(), actioneeId: maybeId(), dueOn: maybe() };

/** The response to a risk before there is one. */
const NONE_YET: ResponseRow = {
  ...{ id: 'none', effectiveOn: '0001-01-01', revision: 0, corrects: null, citation: null, assumed: false },
  ...{ riskId: '', response: null, note: null },
};

/** Keeps responses to risks, and their actions. */
@Injectable()
export class RiskResponseService {
  constructor(private readonly writer: RiskWriterService) {}

  /** Records how a risk is met, and the actions that are new. */
  respondToRisk(actor: Actor, input: RespondToRiskInput): Promise<RiskPayload> {
    return this.writer.about(actor, 'respondToRisk', input, async (about) => {
      const { thing, risk, own } = about;
      const corrects = correctedOf(own.responses, input.corrects);
      requireOpen(risk);
      const change = saidOf(RESPONSE, input);
      requireFitting(risk, change);
      const actions = input.actions ?? [];
      if (corrects !== null) await this.correctResponse(about, input, corrects);
      else if (risk.response === null || Object.keys(change).length > 0 || actions.length === 0)
        await this.stateResponse(about, input);
      for (const [position, action] of actions.entries()) {
        const terms = firstOf(ACTION, action);
        requireActionee(thing, terms, ['input', 'actions', `${position}`, 'actioneeId']);
        const dated = thing.write.dated({ ...input, corrects: null, effectiveOn: thing.effectiveOn });
        const row = { ...dated, riskId: thing.id, actionId: randomUUID(), position, ...terms };
        await thing.write.manager.insert(RiskAction, row);
      }
    });
  }

  /** States anew what an action is, who does it and by when. */
  amendRiskAction(actor: Actor, input: AmendRiskActionInput): Promise<RiskPayload> {
    return this.writer.about(actor, 'amendRiskAction', input, async ({ thing, risk, own }) => {
      requireOpen(risk);
      const actionId = knownAction(risk, input.actionId, ['input', 'actionId']);
      const change = saidOf(ACTION, input);
      requireActionee(thing, change, ['input', 'actioneeId']);
      const mine = own.actions.filter((row) => row.actionId === actionId);
      const about = { ...thing, code: `an action of ${thing.code}` };
      await amend(about, RiskAction, mine, { terms: ACTION, change, input });
    });
  }

  /** Records how far an action has come. */
  reportRiskAction(actor: Actor, input: ReportRiskActionInput): Promise<RiskPayload> {
    return this.writer.about(actor, 'reportRiskAction', input, async ({ thing, risk, own }) => {
      const actionId = knownAction(risk, input.actionId, ['input', 'actionId']);
      const mine = own.actionReports.filter((row) => row.actionId === actionId);
      const corrects = correctedOf(mine, input.corrects);
      const stands = standing(mine, { asAt: '9999-12-31', revision: thing.before.revision });
      const faults = orderFaults(stands, thing.effectiveOn, corrects);
      if (faults.length) throw new Refusal(faults);
      const from = stands.filter((row) => row.id !== corrects).at(-1)?.state ?? 'PLANNED';
      const subject = `The action of ${thing.code}`;
      const step = stepFault(ACTION_LIFE, { from, to: input.state, subject, field: 'state' });
      if (step) throw step;
      await thing.write.manager.insert(RiskActionReport, {
        ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
        riskId: thing.id,
        actionId,
        state: input.state,
        note: input.note?.trim() ?? null,
      });
    });
  }

  /** The response from a day on, by the rule of amendments, under which the first is stated as well. */
  private async stateResponse({ thing, risk, own }: RiskWrite, input: RespondToRiskInput): Promise<void> {
    const { code, effectiveOn, before, write } = thing;
    const about = { code, effectiveOn, revision: before.revision, terms: RESPONSE, change: saidOf(RESPONSE, input) };
    const all: readonly ResponseRow[] = [NONE_YET, ...own.responses];
    const { rows = [], problems = [] } = amended(all, about) ?? {};
    if (problems.length) throw new Refusal(problems);
    const made = stated(rows, input, (provenance) => write.dated(provenance)).map((row) => ({
      ...row,
      riskId: thing.id,
    }));
    requireSaid(risk, made);
    await write.manager.insert<ObjectLiteral>(RiskResponse, made);
  }

  /** Puts the last response right, on whichever day; what is left out stays as it was said there. */
  private async correctResponse({ thing, own }: RiskWrite, input: RespondToRiskInput, corrects: string): Promise<void> {
    const { effectiveOn, before, write } = thing;
    reportsFollowed(own.responses, { effectiveOn, corrects, revision: before.revision });
    const former = own.responses.find((row) => row.id === corrects);
    const dated = write.dated({ ...input, corrects, effectiveOn });
    await write.manager.insert<ObjectLiteral>(RiskResponse, { ...former, ...saidOf(RESPONSE, input), ...dated });
  }
}

function requireFitting({ terms, code }: RiskWrite['risk'], { response }: Change<ResponseTerms>): void {
  const fitting = RESPONSES_TO[terms.nature];
  if (response == null || fitting.includes(response)) return;
  const message = `${response} is for opportunities, and ${code} is a threat. Choose ${fitting.join(', ')}.`;
  throw refuse('RESPONSE_NOT_FOR_THREAT', message, ['input', 'response'], code);
}

/** A note alone says nothing while there is no response; `rows` are those to be written. */
function requireSaid(
  { code }: RiskWrite['risk'],
  rows: readonly (ResponseTerms & Pick<RiskResponse, 'effectiveOn'>)[],
) {
  if (rows[0]?.response != null) return;
  const later = rows.find(({ response }) => response !== null);
  const message = later
    ? `How ${code} is met is on record from ${later.effectiveOn} on. Give that day or a later one, or give the response.`
    : `It is not on record yet how ${code} is met. Give the response.`;
  throw refuse('RESPONSE_NEEDED', message, ['input', 'response'], code);
}

function requireActionee(
  thing: RiskWrite['thing'],
  { actioneeId }: Change<ActionTerms>,
  path: readonly string[],
): void {
  requirePeople(thing, actioneeId ? [actioneeId] : [], path);
}

/** The id of an action of the risk; throws a Refusal where it had none such on the day. */
function knownAction({ actions, code }: RiskWrite['risk'], id: string, path: readonly string[]): string {
  const found = actions.find((action) => action.id === plainId(id));
  if (found) return found.id;
  throw refuse('ACTION_UNKNOWN', `${code} had no such action on that day. Read its actions again.`, [...path], id);
}
