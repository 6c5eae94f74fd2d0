/** Decides how baselines and proposals of one look over GraphQL; what compares schedules is worked out when it is asked for. */
import type { ProjectPoint } from '../programme/record-subject.js';
import { isSameSchedule, milestonesMoved, type Rebased, rebasedBy, snapshotOf } from './baseline-comparison.js';
import type { Baseline, BaselineProposal } from './plan-record.js';
import type { PlanView } from './plan-view.types.js';
import type { BaselineProposalType, BaselineType } from './baseline.type.js';

/** What baselines and proposals of one have in common. */
abstract class Named<T extends Baseline | BaselineProposal> {
  protected constructor(
    protected readonly row: T,
    /** Where its decision is looked for. */
    readonly at: ProjectPoint | undefined,
  ) {}

  get id(): string {
    return this.row.id;
  }

  get name(): string {
    return this.row.name;
  }

  get reason(): string {
    return this.row.reason;
  }

  get note(): string | null {
    return this.row.note;
  }

  get decisionId(): T['decisionId'] {
    return this.row.decisionId;
  }
}

/** The baseline at a place of the list, oldest first. */
export class MappedBaseline extends Named<Baseline> implements BaselineType {
  constructor(
    private readonly all: readonly Baseline[],
    private readonly index: number,
    at: ProjectPoint | undefined,
  ) {
    super(all[index]!, at);
  }

  get approvedOn(): BaselineType['approvedOn'] {
    return this.row.effectiveOn;
  }

  get finish(): BaselineType['finish'] {
    return this.row.snapshot.finish;
  }

  get items(): BaselineType['items'] {
    return this.row.snapshot.items.map(({ code, title, kind, start, finish }) => ({
      code,
      title,
      kind,
      start,
      finish,
    }));
  }

  get replaces(): BaselineType['replaces'] {
    return this.all[this.index - 1]?.name ?? null;
  }

  get rebased(): BaselineType['rebased'] {
    const rebased: Rebased | null = rebasedBy(this.all, this.index);
    return [...(rebased?.milestones ?? [])];
  }

  get history(): BaselineType['history'] {
    const { at } = this;
    return this.row.history.map(({ reason: takenBecause, why: reason, note, decisionId, ...row }) => ({
      ...{ takenBecause, reason, note, decisionId, ...(at && { at }) },
      ...{ id: row.id, effectiveOn: row.effectiveOn, recordedAt: row.recordedAt, recordedBy: row.recordedBy },
      ...{ citation: row.citation, assumed: row.assumed, corrects: row.corrects },
      correctedBy: this.row.history.find(({ corrects }) => corrects === row.id)?.id ?? null,
    }));
  }
}

/** What is put to the director, beside the plan as it stands in a view. */
export class MappedProposal extends Named<BaselineProposal> implements BaselineProposalType {
  constructor(
    proposal: BaselineProposal,
    private readonly view: PlanView,
    at: ProjectPoint | undefined,
  ) {
    super(proposal, at);
  }

  get proposedOn(): BaselineProposalType['proposedOn'] {
    return this.row.effectiveOn;
  }

  get proposedBy(): BaselineProposalType['proposedBy'] {
    return this.row.proposedBy;
  }

  get wouldMove(): BaselineProposalType['wouldMove'] {
    const { baseline } = this.view;
    return baseline ? milestonesMoved(baseline.snapshot, this.row.snapshot) : [];
  }

  get outdated(): BaselineProposalType['outdated'] {
    return !isSameSchedule(this.row.snapshot, snapshotOf(this.view));
  }
}
