import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import type { Operation } from '../platform/auth/policy.js';
import { Role } from '../platform/auth/role.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import { OPEN_TEXT, type VersionState } from './output-kinds.js';
import { OutputVersionReport } from './output.entity.js';
import { OutputShapeService } from './output-shape.service.js';
import { agreementBlockers } from './publication.js';
import { PublicationService } from './publication.service.js';
import type { MoveOutputVersionInput, PublishOutputVersionInput } from './version.input.js';
import type { OutputVersionPayload } from './version.type.js';
import { moveFault, stateBefore } from './version-moves.js';
import { laterText, type VersionWrite, VersionWriter } from './version-writer.service.js';

interface Move {
  readonly from: VersionState;
  readonly to: VersionState;
}

/** Moves versions from state to state, up to their publication. */
@Injectable()
export class VersionStateService {
  constructor(
    private readonly versions: VersionWriter,
    private readonly publication: PublicationService,
    private readonly shapes: OutputShapeService,
  ) {}

  /** Reports the state that a version reached; agreed only with every signature on its text. */
  moveOutputVersion(actor: Actor, input: MoveOutputVersionInput): Promise<OutputVersionPayload> {
    return this.report(actor, 'moveOutputVersion', { ...input, override: null }, input.state, async (thing) => {
      if (input.state !== 'AGREED') return;
      const names = await this.publication.names({ ...thing.before, projectId: thing.projectId });
      const blockers = agreementBlockers({ output: thing.output, version: thing.version, names });
      if (blockers.length) throw new Refusal(blockers);
    });
  }

  /** Publishes a version, which supersedes the one before it. Refused for every blocker that the version shows. */
  publishOutputVersion(actor: Actor, input: PublishOutputVersionInput): Promise<OutputVersionPayload> {
    const said = { ...input, override: input.override?.trim() ?? null };
    return this.report(actor, 'publishOutputVersion', said, 'PUBLISHED', async (thing, { from }) => {
      const { output, before, projectId } = thing;
      if (said.override !== null && !mayOverride(actor, projectId)) {
        const message =
          'Only the director may publish inside a restricted window. Leave override out, or ask the director.';
        throw refuse('OVERRIDE_NOT_YOURS', message, ['input', 'override']);
      }
      const version = { ...thing.version, state: from };
      const outcome = { ...output, versions: output.versions.map((one) => (one.id === version.id ? version : one)) };
      const blockers = await this.publication.blockers(outcome, version, { ...before, projectId });
      const inWindow = blockers.some(({ code }) => code === 'RESTRICTED_WINDOW');
      if (said.override !== null && !inWindow) {
        const message = `${thing.effectiveOn} lies in no restricted window, so there is nothing to override. Leave override out.`;
        throw refuse('NOTHING_TO_OVERRIDE', message, ['input', 'override']);
      }
      const left = blockers.filter(({ code }) => said.override === null || code !== 'RESTRICTED_WINDOW');
      if (left.length) throw new Refusal(left);
    });
  }

  private async report(
    actor: Actor,
    operation: Operation,
    input: (MoveOutputVersionInput | PublishOutputVersionInput) & { readonly override: string | null },
    to: VersionState,
    allowed: (thing: VersionWrite, move: Move) => Promise<void>,
  ): Promise<OutputVersionPayload> {
    const written = await this.versions.about(actor, operation, input, async (thing) => {
      const { write, index, id, effectiveOn, view, output, version } = thing;
      const corrects = input.corrects ? recordId(input.corrects) : null;
      const reports = index.reports.get(id) ?? [];
      const from = stateBefore(version, reports, { to, effectiveOn, corrects, revision: thing.before.revision });
      // a version not agreed yet is told so by the list of blockers
      const fault =
        to === 'PUBLISHED' && OPEN_TEXT.includes(from)
          ? null
          : moveFault(view, output, version, { from, to, corrects });
      if (fault) throw fault;
      const late = OPEN_TEXT.includes(to) ? null : laterText(thing);
      if (late) throw late;
      await allowed(thing, { from, to });
      const { note, override } = input;
      await write.manager.insert(OutputVersionReport, {
        ...write.dated({ ...input, corrects, effectiveOn }),
        ...{ versionId: id, state: to, note: note?.trim() ?? null, override },
      });
    });
    return this.shapes.versionPayload(written);
  }
}

function mayOverride(actor: Actor, projectId: string): boolean {
  const directs = (grant: Actor['grants'][number]): boolean =>
    grant.role === Role.DIRECTOR && (grant.projectId === null || grant.projectId === projectId);
  return actor.grants.some(directs);
}
