import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { requireMay } from '../../platform/auth/policy.js';
import { reportsFollowed } from '../../platform/record/history.js';
import { stepFault } from '../../platform/record/lifecycle.js';
import { Refusal, refuse } from '../../platform/record/refusal.js';
import { recordId } from '../../platform/record/view-id.js';
import { RecordWriter } from '../../programme/record-writer.service.js';
import { type ProjectKind, type Written } from '../../programme/thing-write.js';
import { BoardPaperService } from '../board-paper.service.js';
import { PaperRecordService } from '../paper-record.service.js';
import type { RecordPromiseInput, ReportPromiseInput } from './promise.input.js';
import type { PromisePayload } from './promise.type.js';
import { PaperUndertaking, PaperUndertakingReport, PaperUndertakingStatement } from './undertaking.entity.js';
import { notingFaults } from './undertaking-faults.js';
import { UNDERTAKING_LIFE } from './undertaking-states.js';
import { UndertakingsService } from './undertakings.service.js';

const UNDERTAKING: ProjectKind = {
  entity: PaperUndertaking,
  table: 'paper_undertaking',
  kind: 'Undertaking',
  prefix: 'U',
};

/** Keeps the undertakings that the secretary notes on paragraphs of papers. */
@Injectable()
export class PromiseWritingService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly papers: BoardPaperService,
    private readonly records: PaperRecordService,
    private readonly undertakings: UndertakingsService,
  ) {}

  /** Notes an undertaking on a paragraph. */
  async recordPromise(actor: Actor, input: RecordPromiseInput): Promise<PromisePayload> {
    requireMay(actor, 'recordPromise');
    const paper = await this.papers.readable(actor, input.reference);
    const written = await this.writer.found(actor, 'recordPromise', UNDERTAKING, input, async (thing) => {
      const faults = notingFaults(paper, { ...input, promisedOn: input.promisedOn ?? null }, thing.projectId);
      if (faults.length) throw new Refusal(faults);
      await thing.write.manager.insert(PaperUndertakingStatement, {
        ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
        undertakingId: thing.id,
        paperId: paper.id,
        blockId: input.blockId,
        text: input.text.trim(),
        promisedOn: input.promisedOn ?? null,
      });
    });
    return this.payload(written);
  }

  /** Reports an undertaking kept, moved or withdrawn; a report may be corrected. */
  async reportPromise(actor: Actor, input: ReportPromiseInput): Promise<PromisePayload> {
    const subject = { id: input.promiseId, idField: 'promiseId' };
    const written = await this.writer.about(actor, 'reportPromise', UNDERTAKING, input, subject, async (thing) => {
      const { reports } = await this.undertakings.within(thing.write);
      const own = reports.filter((row) => row.undertakingId === thing.id);
      const corrects = input.corrects ? recordId(input.corrects) : null;
      const former = reportsFollowed(own, {
        effectiveOn: thing.effectiveOn,
        corrects,
        revision: thing.before.revision,
      });
      const from = former.at(-1)?.state ?? 'OPEN';
      const step = stepFault(UNDERTAKING_LIFE, {
        from,
        to: input.outcome,
        corrects,
        subject: thing.code,
        field: 'outcome',
      });
      if (step) throw step;
      if (input.dueOn && input.outcome !== 'MOVED') {
        const message = 'Only an undertaking that moved has a new day. Leave dueOn out, or report it as MOVED.';
        throw refuse('DAY_WITHOUT_MOVE', message, ['input', 'dueOn'], thing.code);
      }
      await thing.write.manager.insert(PaperUndertakingReport, {
        ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
        undertakingId: thing.id,
        state: input.outcome,
        dueOn: input.dueOn ?? null,
        note: input.note.trim(),
      });
    });
    return this.payload(written);
  }

  private async payload({ id, revision }: Written<unknown>): Promise<PromisePayload> {
    const found = (await this.undertakings.view({ asAt: '9999-12-31', revision })).find((one) => one.id === id);
    if (!found) throw new Error(`undertaking ${id} has lost its row`);
    const { code, state, version, terms } = found;
    const [paper] = await this.records.byIds([terms.paperId]);
    const { text, blockId, promisedOn } = terms;
    const promise = { id, code, text, reference: paper?.reference ?? '', blockId, promisedOn, state, version };
    return { promise, problems: [], saved: true };
  }
}
