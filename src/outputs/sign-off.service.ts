import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { correctionFaults } from '../platform/record/history.js';
import { Refusal } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import { OutputSignOff } from './output.entity.js';
import { OutputShapeService } from './output-shape.service.js';
import { sponsorsOf } from './outputs-view.service.js';
import { signOffFault } from './sign-off-fault.js';
import type { SignOffVersionInput } from './version.input.js';
import type { OutputVersionPayload } from './version.type.js';
import { VersionWriter } from './version-writer.service.js';

/** Keeps the signatures of badging organisations. */
@Injectable()
export class SignOffService {
  constructor(
    private readonly versions: VersionWriter,
    private readonly shapes: OutputShapeService,
  ) {}

  /** Records that an organisation signed the text of a version, by its hash, or takes its signature back. */
  async signOffVersion(actor: Actor, input: SignOffVersionInput): Promise<OutputVersionPayload> {
    const written = await this.versions.about(actor, 'signOffVersion', input, async (thing) => {
      const { write, version, projectId, register, id, effectiveOn } = thing;
      const corrects = input.corrects ? recordId(input.corrects) : null;
      const own = thing.index.signOffs.get(id) ?? [];
      const faults = correctionFaults(own, corrects, ['input', 'corrects']);
      if (faults.length) throw new Refusal(faults);
      const { contentSha256 } = input;
      const asked = {
        organisationId: recordId(input.organisationId) ?? input.organisationId,
        contentSha256,
        given: input.given ?? true,
        corrects,
      };
      const fault = signOffFault(version, sponsorsOf(register, projectId), asked);
      if (fault) throw fault;
      await write.manager.insert(OutputSignOff, {
        ...write.dated({ ...input, corrects, effectiveOn }),
        versionId: id,
        organisationId: asked.organisationId,
        contentSha256,
        signatory: input.signatory.trim(),
        given: asked.given,
      });
    });
    return this.shapes.versionPayload(written);
  }
}
