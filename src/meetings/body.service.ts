import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Kinds } from '../programme/kind/kinds.service.js';
import { OwnedRuledService } from '../programme/kind/ruled.service.js';
import type { Written } from '../programme/kind/thing.js';
import type { EstablishBodyInput } from './body.input.js';
import { BODY, BODY_RULES } from './body.kind.js';
import type { Body } from './body.type.js';
import { MeetingReadsService } from './meeting-reads.service.js';
import type { BodyPayload } from './meeting.type.js';
import { MEETING_ENTITIES, MeetingsViewService } from './meetings-view.service.js';
import { ViewPointService } from './view-point.service.js';

const PARTS = {
  ...{ kind: BODY, entities: MEETING_ENTITIES, identities: 'bodies' },
  ...{ rules: BODY_RULES, field: 'body' as const },
};

/** Keeps bodies: who meets, and by which rules. */
@Injectable()
export class BodyService extends OwnedRuledService<Body, typeof BODY_RULES, 'body'> {
  constructor(
    kinds: Kinds,
    views: MeetingsViewService,
    private readonly reads: MeetingReadsService,
    private readonly points: ViewPointService,
  ) {
    super(kinds, PARTS, { ROWS: { within: ({ write }) => views.within(write) } });
  }

  /** Puts a body on record, of a project or of none. Refuses a code in use. */
  async establishBody(actor: Actor, input: EstablishBodyInput): Promise<BodyPayload> {
    const project = input.projectCode ? await this.kinds.projects.visible(actor, input.projectCode) : null;
    const founding = { projectId: project?.projectId ?? null, code: input.code, more: {} };
    return this.write(actor, 'establishBody', input, founding);
  }

  protected async asWritten(actor: Actor, { projectId, id, revision }: Written<string | null>) {
    const point = await this.points.current(projectId, revision);
    return (await this.reads.bodies(actor, point)).find((each) => each.id === id) ?? null;
  }
}
