import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { NotFoundError } from '../platform/graphql/errors.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { Recorder } from '../platform/record/recorder.js';
import { recordId } from '../platform/record/view-id.js';
import { pastDate } from './effective-date.js';
import { Kinds } from './kind/kinds.service.js';
import { OwnedRuledService } from './kind/ruled.service.js';
import type { Written } from './kind/thing.js';
import type { ProgrammePayload } from './payloads.type.js';
import { ProgrammeIdentity, ProgrammeStatement } from './programme.entity.js';
import { PROGRAMME, PROGRAMME_RULES, programmeFaults } from './programme.kind.js';
import type { Programme } from './programme.type.js';
import type { AmendProgrammeInput, StartProgrammeInput } from './project.input.js';

const PARTS = {
  ...{ kind: PROGRAMME, rules: PROGRAMME_RULES, field: 'programme' as const },
  entities: { identities: ProgrammeIdentity, programmes: ProgrammeStatement },
};

/** Keeps programmes. */
@Injectable()
export class ProgrammeService extends OwnedRuledService<Programme, typeof PROGRAMME_RULES, 'programme', null> {
  constructor(
    kinds: Kinds,
    private readonly recorder: Recorder,
    private readonly clock: Clock,
  ) {
    super(kinds, PARTS, { REGISTER: kinds.register });
  }

  /** Starts a programme. Refuses a code in use and an owner that is not in the register. */
  async startProgramme(actor: Actor, input: StartProgrammeInput): Promise<ProgrammePayload> {
    const id = randomUUID();
    const today = this.clock.today();
    const dates = { startOn: input.start ?? null, targetEndOn: input.targetEnd ?? null };
    const faults = programmeFaults(dates);
    if (faults.length > 0) throw new Refusal(faults);
    const entry = { operation: 'startProgramme', reason: input.reason ?? `Programme ${input.code} started` };
    const revision = await this.recorder.write(actor, entry, async (write) => {
      if (await write.manager.existsBy(ProgrammeIdentity, { code: input.code })) {
        const message = `There is a programme ${input.code} already. Choose another code.`;
        throw refuse('CODE_TAKEN', message, ['input', 'code'], input.code);
      }
      const { organisations } = await this.kinds.register.at(
        { asAt: today, revision: write.revision - 1 },
        write.manager,
      );
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
        ...dates,
      });
      write.touch(null, 'Programme', id, input.code);
      return write.revision;
    });
    return { programme: await this.kinds.projects.programmeById(actor, id, revision), problems: [], saved: true };
  }

  /** States again what a programme is, or corrects what was said of it. */
  async amendProgramme(actor: Actor, input: AmendProgrammeInput): Promise<ProgrammePayload> {
    const { programmes } = await this.kinds.register.record(actor.revision);
    const found = programmes.find(({ code }) => code === input.programmeCode);
    if (!found) throw new NotFoundError(`There is no programme ${input.programmeCode}.`);
    return this.write(actor, 'amendProgramme', { ...input, programmeId: found.programmeId });
  }

  protected asWritten(actor: Actor, { id, revision }: Written<null>): Promise<Programme | null> {
    return this.kinds.projects.programmeById(actor, id, revision);
  }
}
