import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { refuse } from '../platform/record/refusal.js';
import { Recorder } from '../platform/record/recorder.js';
import { recordId } from '../platform/record/view-id.js';
import { pastDate } from './effective-date.js';
import type { ProgrammePayload } from './payloads.type.js';
import { ProgrammeIdentity, ProgrammeStatement } from './programme.entity.js';
import type { StartProgrammeInput } from './project.input.js';
import { programmeView } from './project-view.js';
import { RegisterService } from './register.service.js';

/** Keeps programmes. */
@Injectable()
export class ProgrammeService {
  constructor(
    private readonly recorder: Recorder,
    private readonly register: RegisterService,
    private readonly clock: Clock,
  ) {}

  /** Starts a programme. Refuses a code in use and an owner that is not in the register. */
  async startProgramme(actor: Actor, input: StartProgrammeInput): Promise<ProgrammePayload> {
    const id = randomUUID();
    const today = this.clock.today();
    const entry = { operation: 'startProgramme', reason: input.reason ?? `Programme ${input.code} started` };
    const revision = await this.recorder.write(actor, entry, async (write) => {
      if (await write.manager.existsBy(ProgrammeIdentity, { code: input.code })) {
        const message = `There is a programme ${input.code} already. Choose another code.`;
        throw refuse('CODE_TAKEN', message, ['input', 'code'], input.code);
      }
      const { organisations } = await this.register.at({ asAt: today, revision: write.revision - 1 }, write.manager);
      const ownerOrganisationId = recordId(input.ownerOrganisationId) ?? '';
      if (!organisations.has(ownerOrganisationId)) {
        const message = 'This organisation is not in the register. Add it first.';
        throw refuse('NOT_FOUND', message, ['input', 'ownerOrganisationId'], input.ownerOrganisationId);
      }
      await write.manager.insert(ProgrammeIdentity, { id, code: input.code, version: write.revision });
      await write.manager.insert(ProgrammeStatement, {
        ...write.dated({ ...input, effectiveOn: pastDate(input.effectiveOn, today, today) }),
        programmeId: id,
        title: input.title.trim(),
        ownerOrganisationId,
        purpose: input.purpose ?? null,
      });
      write.touch(null, 'Programme', id, input.code);
      return write.revision;
    });
    const register = await this.register.at({ asAt: today, revision });
    const row = register.programmes.get(id);
    return { programme: row ? programmeView(row, { register, suffix: '' }, []) : null, problems: [], saved: true };
  }
}
