import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { cleanText } from '../../documents/text.js';
import type { Actor } from '../../platform/auth/actor.js';
import { plainSpaces } from '../figures.js';
import { PaperRecordService } from '../paper-record.service.js';
import { PaperStepService } from '../paper-step.service.js';
import type { BoardPaperPayload } from '../payloads.type.js';
import type { ReviseBoardPaperInput } from './revise.input.js';

/** Begins revised papers: with the text that was issued, to be corrected, cleared and issued like any other. */
@Injectable()
export class ReviseService {
  constructor(
    private readonly steps: PaperStepService,
    private readonly papers: PaperRecordService,
  ) {}

  /** A draft with the text of an issued paper, which it will replace once it is issued. */
  async reviseBoardPaper(actor: Actor, input: ReviseBoardPaperInput): Promise<BoardPaperPayload> {
    const { reference: asked } = await this.steps.seen(actor, 'reviseBoardPaper', input.reference);
    const revising = await this.papers.revising(asked);
    const { former } = revising;
    const line = (text: string): string => plainSpaces(cleanText(text));
    const reference = line(input.newReference);
    const why = line(input.why);
    const revises = { paperId: former.id, reference: former.reference, issuedOn: former.issue?.on ?? '', why };
    const terms = { ...former.content.terms, paperId: randomUUID(), reference, revises };
    const reason = `Paper ${reference} begun, to replace ${former.reference}: ${why}`;
    return this.steps.begin(actor, { ...former.content, terms }, reason, revising);
  }
}
