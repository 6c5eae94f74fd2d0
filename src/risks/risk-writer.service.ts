import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import type { Operation } from '../platform/auth/policy.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { correctionFaults } from '../platform/record/history.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ProjectKind, type ThingWrite, type Written } from '../programme/thing-write.js';
import { closedFault } from './acceptance.js';
import type { AmendRiskInput, RaiseRiskInput } from './risk.input.js';
import { RiskShapeService } from './risk-shape.service.js';
import type { RiskStanding } from './risk-standing.js';
import type { RiskPayload } from './risk.type.js';
import { RiskIdentity } from './risk.entity.js';
import { ownRows, risksView, type OwnRows, type RiskRules } from './risks-view.js';
import { RisksViewService } from './risks-view.service.js';

const RISK: ProjectKind = { entity: RiskIdentity, table: 'risk', kind: 'Risk', prefix: 'R' };

/** A write about one risk, and what it stands on. */
export interface RiskWrite {
  readonly thing: ThingWrite;
  /** The risk as it stood on the day of the write. */
  readonly risk: RiskStanding;
  /** Every row about it, of whichever day. */
  readonly own: OwnRows;
  readonly rules: RiskRules;
}

/** Whatever names a risk and the version that was read. */
type AboutRisk = Pick<AmendRiskInput, 'riskId' | 'expectedVersion' | 'reason' | 'effectiveOn'>;

/** The way in which risks are written, whatever is said of them. */
@Injectable()
export class RiskWriterService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly views: RisksViewService,
    private readonly shapes: RiskShapeService,
    private readonly projects: ProjectViewService,
  ) {}

  /** Founds a risk. */
  async found(actor: Actor, input: RaiseRiskInput, work: (thing: ThingWrite) => Promise<void>): Promise<RiskPayload> {
    return this.payload(await this.writer.found(actor, 'raiseRisk', RISK, input, work));
  }

  /** Writes about a risk that was there on the day. */
  async about(
    actor: Actor,
    operation: Operation,
    input: AboutRisk,
    work: (about: RiskWrite) => Promise<void>,
  ): Promise<RiskPayload> {
    const subject = { id: input.riskId, idField: 'riskId' };
    const written = await this.writer.about(actor, operation, RISK, input, subject, async (thing) => {
      const rows = await this.views.within(thing);
      const { risks, rules } = risksView(rows, thing.projectId, thing.before);
      const risk = risks.find((each) => each.id === thing.id);
      if (!risk) {
        const message = `${thing.code} was not on record yet on ${thing.effectiveOn}. Give a later day.`;
        throw refuse('NOT_FOUND', message, ['input', 'effectiveOn']);
      }
      await work({ thing, risk, rules, own: ownRows(rows)(thing.id) });
    });
    return this.payload(written);
  }

  private async payload({ projectId, id, revision }: Written<unknown>): Promise<RiskPayload> {
    const project = await this.projects.current(projectId, revision);
    return { risk: project && (await this.shapes.risk(project, { id })), problems: [], saved: true };
  }
}

/** The id of the row that a report corrects; throws a Refusal where it is none of `own`, or was corrected already. */
export function correctedOf(own: readonly DatedReport[], corrects: string | null | undefined): string | null {
  const id = corrects ? recordId(corrects) : null;
  const faults = correctionFaults(own, id, ['input', 'corrects']);
  if (faults.length) throw new Refusal(faults);
  return id;
}

/** Throws a Refusal where the risk was closed on the day. */
export function requireOpen(risk: RiskStanding): void {
  if (risk.status === 'CLOSED') throw new Refusal([closedFault(risk.code)]);
}

/** Throws a Refusal where somebody named is not in the register on the day. */
export function requirePeople(
  { register, effectiveOn }: ThingWrite,
  ids: readonly string[],
  path: readonly string[],
): void {
  const problems = ids
    .filter((id) => !register.people.has(id))
    .map((id): Problem => {
      const field = path.findLast((part) => /\D/u.test(part)) ?? '';
      const message = `${field} names nobody of the register on ${effectiveOn}. Add the person first, or correct the id.`;
      return { code: 'NOT_FOUND', message, path: [...path], subject: id };
    });
  if (problems.length) throw new Refusal(problems);
}
