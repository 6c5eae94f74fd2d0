import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { PaperFactsService } from '../paper-facts.service.js';
import { PaperStepService } from '../paper-step.service.js';
import { PaperWritingService } from '../paper-writing.service.js';
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
    private readonly writing: PaperWritingService,
    private readonly styles: HouseStyles,
  ) {}

  restyleBoardPaper(actor: Actor, input: RestyleBoardPaperInput): Promise<BoardPaperPayload> {
    const reason = `Paper ${input.reference} took the house style of its body`;
    const kind = { operation: 'restyleBoardPaper', step: 'EDIT', reason } as const;
    return this.steps.take(actor, kind, input, async (write, { id, content }) => {
      const { body, meetingDate } = content.terms;
      const style = await this.styles.ofPapers(body, meetingDate, actor.revision);
      const fresh = await this.facts.compose(withStyle(content.terms, style), actor.revision);
      await this.writing.keep(write, id, restyled(content, style, fresh));
    });
  }
}
