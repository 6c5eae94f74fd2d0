import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { PaperFactsService } from '../paper-facts.service.js';
import { PaperStepService } from '../paper-step.service.js';
import type { BoardPaperPayload } from '../payloads.type.js';
import type { RestyleBoardPaperInput } from './house-style.input.js';
import { HouseStyles } from './house-styles.service.js';
import { restyled, withStyle } from './restyled.js';

/** Has drafts take the house style that their body now has: an edit like any other. */
@Injectable()
export class RestyleService {
  constructor(
    private readonly steps: PaperStepService,
    private readonly facts: PaperFactsService,
    private readonly styles: HouseStyles,
  ) {}

  async restyleBoardPaper(actor: Actor, input: RestyleBoardPaperInput): Promise<BoardPaperPayload> {
    const paper = await this.steps.seen(actor, 'restyleBoardPaper', input.reference);
    const { content, contentSha256: from, reference } = paper;
    const { body, meetingDate } = content.terms;
    const style = await this.styles.ofPapers(body, meetingDate, actor.revision);
    const fresh = await this.facts.compose(withStyle(content.terms, style), actor.revision);
    const made = await this.steps.text(restyled(content, style, fresh));
    const reason = `Paper ${reference} took the house style of its body`;
    return this.steps.take(actor, 'restyleBoardPaper', paper, { ...input, from, made }, reason);
  }
}
