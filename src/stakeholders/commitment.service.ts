import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { amend } from '../platform/record/amend.js';
import { reportsFollowed } from '../platform/record/history.js';
import { stepFault } from '../platform/record/lifecycle.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { standing } from '../platform/record/standing.js';
import { maybe, maybeId, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { recordId } from '../platform/record/view-id.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ProjectKind, type ThingWrite, type Written } from '../programme/thing-write.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { CommitmentIdentity, CommitmentReport, CommitmentStatement } from './commitment.entity.js';
import { dueFaults, moveFaults } from './commitment-faults.js';
import type {
  AmendCommitmentInput,
  ChangeCommitmentDueInput,
  DischargeCommitmentInput,
  MakeCommitmentInput,
  ReleaseCommitmentInput,
} from './commitment.input.js';
import { COMMITMENT_LIFE, STILL_OPEN, type CommitmentState } from './commitment-life.js';
import { CommitmentShapeService } from './commitment-shape.service.js';
import type { CommitmentPayload } from './commitment.type.js';
import { registeredPerson } from './registered.js';
import { StakeholdersViewService } from './stakeholders-view.service.js';

const COMMITMENT: ProjectKind = { entity: CommitmentIdentity, table: 'commitment', kind: 'Commitment', prefix: 'C' };
const EVER = '9999-12-31';

/** What may be said anew of a commitment. */
type Terms = Pick<CommitmentStatement, 'what' | 'ownerId' | 'ownerTeam' | 'milestoneId'>;

const TERMS: TermsOf<Terms> = { what: needed(), ownerId: maybeId(), ownerTeam: maybe(), milestoneId: maybeId() };

type Reporting = ChangeCommitmentDueInput | DischargeCommitmentInput | ReleaseCommitmentInput;

/** Keeps what was promised to stakeholders, and what became of it. */
@Injectable()
export class CommitmentService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly views: StakeholdersViewService,
    private readonly subjects: RecordSubjects,
    private readonly shapes: CommitmentShapeService,
    private readonly projects: ProjectViewService,
  ) {}

  /** Records a promise to a stakeholder. */
  async makeCommitment(actor: Actor, input: MakeCommitmentInput): Promise<CommitmentPayload> {
    const written = await this.writer.found(actor, 'makeCommitment', COMMITMENT, input, async (thing) => {
      const dueOn = input.dueOn ?? null;
      const faults = dueFaults(dueOn, thing.effectiveOn);
      if (faults.length) throw new Refusal(faults);
      const at = { ...thing.before, projectId: thing.projectId };
      const to = [{ kind: 'STAKEHOLDER' as const, id: input.stakeholderId }];
      const [stakeholder] = await this.subjects.require(to, at, ['input', 'stakeholderId']);
      await thing.write.manager.insert(CommitmentStatement, {
        ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
        commitmentId: thing.id,
        stakeholderId: stakeholder?.id ?? input.stakeholderId,
        what: input.what,
        dueOn,
        ownerId: registeredPerson(thing.register, input.ownerId, 'ownerId'),
        ownerTeam: input.ownerTeam ?? null,
        milestoneId: await this.milestone(thing, input.milestoneId),
      });
    });
    return this.payload(written);
  }

  /** States anew what was promised and who sees to it; its date moves by a report alone. */
  amendCommitment(actor: Actor, input: AmendCommitmentInput): Promise<CommitmentPayload> {
    return this.about(actor, 'amendCommitment', input, async (thing) => {
      const { commitmentStatements, commitmentReports } = await this.views.within(thing);
      const own = commitmentStatements.filter((row) => row.commitmentId === thing.id);
      const { state } = this.standing(commitmentReports, thing, null);
      if (!STILL_OPEN.includes(state)) {
        const message = `${thing.code} is ${state} and cannot be amended. Correct its last report if that is wrong.`;
        throw refuse('COMMITMENT_CLOSED', message, ['input', 'commitmentId'], thing.id);
      }
      const change = saidOf(TERMS, input);
      registeredPerson(thing.register, change.ownerId, 'ownerId');
      await this.milestone(thing, change.milestoneId);
      await amend(thing, CommitmentStatement, own, { terms: TERMS, change, input });
    });
  }

  /** Moves the due date of an open commitment. */
  changeCommitmentDue(actor: Actor, input: ChangeCommitmentDueInput): Promise<CommitmentPayload> {
    return this.report(actor, 'changeCommitmentDue', input, { state: 'CHANGED', dueOn: input.dueOn ?? null });
  }

  /** Records that a commitment was kept. */
  dischargeCommitment(actor: Actor, input: DischargeCommitmentInput): Promise<CommitmentPayload> {
    return this.report(actor, 'dischargeCommitment', input, { state: 'DISCHARGED' });
  }

  /** Records that those to whom a commitment was made let it go. */
  releaseCommitment(actor: Actor, input: ReleaseCommitmentInput): Promise<CommitmentPayload> {
    return this.report(actor, 'releaseCommitment', input, { state: 'RELEASED', releasedBy: input.releasedBy });
  }

  private report(
    actor: Actor,
    operation: 'changeCommitmentDue' | 'dischargeCommitment' | 'releaseCommitment',
    input: Reporting,
    said: { readonly state: CommitmentState; readonly dueOn?: string | null; readonly releasedBy?: string },
  ): Promise<CommitmentPayload> {
    return this.about(actor, operation, input, async (thing) => {
      const { commitmentStatements, commitmentReports } = await this.views.within(thing);
      const own = commitmentReports.filter((row) => row.commitmentId === thing.id);
      const corrects = input.corrects ? recordId(input.corrects) : null;
      reportsFollowed(own, { effectiveOn: thing.effectiveOn, corrects, revision: thing.before.revision });
      const { state: from, dueOn } = this.standing(commitmentReports, thing, corrects);
      const step = stepFault(COMMITMENT_LIFE, { from, to: said.state, subject: thing.code, field: 'commitmentId' });
      if (step) throw step;
      if (said.state === 'CHANGED') {
        const first = commitmentStatements.find((row) => row.commitmentId === thing.id)?.dueOn ?? null;
        const to = said.dueOn ?? null;
        const wrong = [
          ...moveFaults(dueOn === undefined ? first : dueOn, to, thing.code),
          ...dueFaults(to, thing.effectiveOn),
        ];
        if (wrong.length) throw new Refusal(wrong);
      }
      await thing.write.manager.insert(CommitmentReport, {
        ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
        commitmentId: thing.id,
        state: said.state,
        dueOn: said.dueOn ?? null,
        account: input.account,
        releasedBy: said.releasedBy ?? null,
      });
    });
  }

  /** State and moved due date (undefined: it never moved) after every report but `without`. */
  private standing(
    reports: readonly CommitmentReport[],
    thing: ThingWrite,
    without: string | null,
  ): { readonly state: CommitmentState; readonly dueOn: string | null | undefined } {
    const own = reports.filter((row) => row.commitmentId === thing.id);
    const stands = standing(own, { asAt: EVER, revision: thing.before.revision }).filter((row) => row.id !== without);
    return {
      state: stands.at(-1)?.state ?? 'OPEN',
      dueOn: stands.findLast((row) => row.state === 'CHANGED')?.dueOn,
    };
  }

  private async milestone(thing: ThingWrite, id: string | null | undefined): Promise<string | null> {
    if (id == null) return null;
    const at = { ...thing.before, projectId: thing.projectId };
    const [found] = await this.subjects.require([{ kind: 'MILESTONE', id }], at, ['input', 'milestoneId']);
    return found?.id ?? null;
  }

  private async about(
    actor: Actor,
    operation: 'amendCommitment' | 'changeCommitmentDue' | 'dischargeCommitment' | 'releaseCommitment',
    input: Reporting | AmendCommitmentInput,
    work: (thing: ThingWrite) => Promise<void>,
  ): Promise<CommitmentPayload> {
    const subject = { id: input.commitmentId, idField: 'commitmentId' };
    return this.payload(await this.writer.about(actor, operation, COMMITMENT, input, subject, work));
  }

  private async payload({ projectId, id, revision }: Written<unknown>): Promise<CommitmentPayload> {
    const project = await this.projects.current(projectId, revision);
    return { commitment: project && (await this.shapes.commitment(project, id)), problems: [], saved: true };
  }
}
