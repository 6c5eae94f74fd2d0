import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { amend } from '../platform/record/amend.js';
import { reportsFollowed } from '../platform/record/history.js';
import { stepFault } from '../platform/record/lifecycle.js';
import { Refusal } from '../platform/record/refusal.js';
import { type Change, firstOf, saidOf } from '../platform/record/terms.js';
import { recordId } from '../platform/record/view-id.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ProjectKind, type ThingWrite, type Written } from '../programme/thing-write.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { EvidenceIdentity, EvidenceReport, EvidenceStatement } from './evidence.entity.js';
import type { AmendEvidenceInput, RecordEvidenceInput, ReportEvidenceInput } from './evidence.input.js';
import { EVIDENCE_LIFE } from './evidence-kinds.js';
import { EvidenceShapeService } from './evidence-shape.service.js';
import { evidenceFaults, evidenceTerms, type EvidenceTerms } from './evidence-terms.js';
import type { EvidencePayload } from './evidence.type.js';
import { EvidenceViewService } from './evidence-view.service.js';

const EVIDENCE: ProjectKind = { entity: EvidenceIdentity, table: 'evidence', kind: 'Evidence', prefix: 'E' };

/** Keeps the evidence that a project rests upon. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly views: EvidenceViewService,
    private readonly subjects: RecordSubjects,
    private readonly shapes: EvidenceShapeService,
    private readonly projects: ProjectViewService,
  ) {}

  /** Puts an exercise on record, which begins as planned. */
  async recordEvidence(actor: Actor, input: RecordEvidenceInput): Promise<EvidencePayload> {
    const written = await this.writer.found(actor, 'recordEvidence', EVIDENCE, input, (thing) =>
      this.recorded(thing, input),
    );
    return this.payload(written);
  }

  /** States anew what an exercise was. */
  async amendEvidence(actor: Actor, input: AmendEvidenceInput): Promise<EvidencePayload> {
    const subject = { id: input.evidenceId, idField: 'evidenceId' };
    const written = await this.writer.about(actor, 'amendEvidence', EVIDENCE, input, subject, async (thing) => {
      const { statements } = await this.views.within(thing);
      const own = statements.filter((row) => row.evidenceId === thing.id);
      const terms = evidenceTerms(thing.register);
      const change = saidOf(terms, input);
      await this.requireSupported(thing, change);
      await amend(thing, EvidenceStatement, own, { terms, change, input, faults: evidenceFaults });
    });
    return this.payload(written);
  }

  /** Reports how far an exercise had come. */
  async reportEvidence(actor: Actor, input: ReportEvidenceInput): Promise<EvidencePayload> {
    const subject = { id: input.evidenceId, idField: 'evidenceId' };
    const written = await this.writer.about(actor, 'reportEvidence', EVIDENCE, input, subject, async (thing) => {
      const { reports } = await this.views.within(thing);
      const own = reports.filter((row) => row.evidenceId === thing.id);
      const corrects = input.corrects ? recordId(input.corrects) : null;
      const former = reportsFollowed(own, {
        effectiveOn: thing.effectiveOn,
        corrects,
        revision: thing.before.revision,
      });
      const from = former.at(-1)?.state ?? 'PLANNED';
      const step = stepFault(EVIDENCE_LIFE, { from, to: input.state, subject: thing.code, field: 'state' });
      if (step) throw step;
      await thing.write.manager.insert(EvidenceReport, {
        ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
        evidenceId: thing.id,
        state: input.state,
        note: input.note ?? null,
      });
    });
    return this.payload(written);
  }

  private async recorded(thing: ThingWrite, input: RecordEvidenceInput): Promise<void> {
    const terms = firstOf(evidenceTerms(thing.register), input);
    const faults = evidenceFaults(terms);
    if (faults.length) throw new Refusal(faults);
    await this.requireSupported(thing, terms);
    await thing.write.manager.insert(EvidenceStatement, {
      ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
      evidenceId: thing.id,
      ...terms,
    });
  }

  /** Refuses records that were not there on the day. */
  private async requireSupported(thing: ThingWrite, { supports }: Change<EvidenceTerms>): Promise<void> {
    const at = { ...thing.before, projectId: thing.projectId };
    await this.subjects.require(supports ?? [], at, ['input', 'supports']);
  }

  private async payload({ projectId, id, revision }: Written<unknown>): Promise<EvidencePayload> {
    const project = await this.projects.current(projectId, revision);
    return { evidence: project && (await this.shapes.one(project, { id })), problems: [], saved: true };
  }
}
