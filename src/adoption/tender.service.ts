import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { mayRead } from '../platform/auth/policy.js';
import { refuse } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import { Kinds } from '../programme/kind/kinds.service.js';
import { RuledService } from '../programme/kind/ruled.service.js';
import type { Project } from '../programme/project.type.js';
import { ADOPTION_ENTITIES, AdoptionViewService } from './adoption-view.service.js';
import type { StartTenderInput } from './tender.input.js';
import { TENDER, TENDER_RULES } from './tender.kind.js';
import { TenderMapper } from './tender-mapper.service.js';
import type { Tender, TenderPayload } from './tender.type.js';

const PARTS = {
  ...{ kind: TENDER, entities: ADOPTION_ENTITIES, identities: 'tenders' },
  ...{ rules: TENDER_RULES, field: 'tender' as const },
};

/** Keeps the tenders in which adopters put their text to would-be partners, and what those answer. */
@Injectable()
export class TenderService extends RuledService<Tender, typeof TENDER_RULES, 'tender'> {
  constructor(
    kinds: Kinds,
    private readonly views: AdoptionViewService,
    private readonly mapper: TenderMapper,
  ) {
    super(kinds, PARTS, { CONTEXT: { within: (thing) => views.context(thing) } });
  }

  one(project: Project, { id }: { readonly id: string }): Promise<Tender | null> {
    return this.mapper.tender(project, id);
  }

  /** Begins a tender of an adopter, in the project of that. */
  async startTender(actor: Actor, input: StartTenderInput): Promise<TenderPayload> {
    const adoptionId = recordId(input.adoptionId) ?? '';
    const projectId = (await this.views.projects(actor.revision)).get(adoptionId);
    const project =
      projectId && mayRead(actor, projectId) ? await this.kinds.projects.current(projectId, actor.revision) : null;
    if (!project) {
      throw refuse('NOT_FOUND', 'There is no such adoption that you may read.', ['input', 'adoptionId'], adoptionId);
    }
    const founded = { ...input, projectCode: project.code };
    return this.write(actor, 'startTender', founded);
  }
}
