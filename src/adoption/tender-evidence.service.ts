import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Refusal } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { AdoptionViewService } from './adoption-view.service.js';
import { datingFaults } from './dating-faults.js';
import { TenderEvidence } from './tender.entity.js';
import type { ReportTenderEvidenceInput } from './tender.input.js';
import { evidenceFaults } from './tender-faults.js';
import { TENDER, TenderService, tendererIn, tenderOf } from './tender.service.js';
import type { TenderPayload } from './tender.type.js';

/** Keeps what would-be partners put forward, value by value. */
@Injectable()
export class TenderEvidenceService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly views: AdoptionViewService,
    private readonly tenders: TenderService,
  ) {}

  /** Records evidence for one value or several, all or none. */
  async reportTenderEvidence(actor: Actor, input: ReportTenderEvidenceInput): Promise<TenderPayload> {
    const subject = tenderOf(input);
    const written = await this.writer.about(actor, 'reportTenderEvidence', TENDER, input, subject, async (thing) => {
      const { tender, adoption } = await this.tenders.standing(thing);
      const tenderer = tendererIn(tender, input.tendererId);
      const clauses = adoption.outputVersion?.clauses ?? [];
      const given = input.evidence.map(({ valueId, text, corrects }) => {
        const id = recordId(valueId) ?? valueId;
        const valueKey = clauses.find((clause) => clause.id === id)?.originId ?? id;
        return { valueKey, text: text.trim(), corrects: corrects ? recordId(corrects) : null };
      });
      const keys = given.map((each) => each.valueKey);
      const { evidence } = await this.views.within(thing);
      const faults = given.flatMap(({ valueKey, corrects }, index) => {
        const own = evidence.filter((row) => row.tendererId === tenderer.id && row.valueKey === valueKey);
        const path = ['input', 'evidence', `${index}`, 'corrects'];
        return datingFaults(own, { effectiveOn: thing.effectiveOn, corrects, revision: thing.before.revision, path });
      });
      const all = [...evidenceFaults(keys, tender.values), ...faults];
      if (all.length) throw new Refusal(all);
      const rows = given.map(({ corrects, ...row }) => ({
        ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
        tenderId: thing.id,
        tendererId: tenderer.id,
        ...row,
      }));
      await thing.write.manager.insert(TenderEvidence, rows);
    });
    return this.tenders.payload(written);
  }
}
