import { Module, type OnModuleInit } from '@nestjs/common';
import { RenderingModule } from '../rendering/rendering.module.js';
import { OutputsModule } from '../outputs/outputs.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RecordNodes } from '../programme/record-nodes.service.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { AdoptedProtocolController } from './adopted-protocol.controller.js';
import { AdoptedProtocolResolver } from './adopted-protocol.resolver.js';
import { AdoptedProtocolService } from './adopted-protocol.service.js';
import { AdopterMemberResolver } from './adopter-member.resolver.js';
import { AdopterResolver } from './adopter.resolver.js';
import { AdoptionResolver } from './adoption.resolver.js';
import { AdoptionService } from './adoption.service.js';
import { AdoptionMapper } from './adoption-mapper.service.js';
import { AdoptionViewService } from './adoption-view.service.js';
import { ConductService } from './conduct.service.js';
import { ConductMapper } from './conduct-mapper.service.js';
import { ConductViewService } from './conduct-view.service.js';
import { MembershipService } from './membership.service.js';
import { PartnershipResolver } from './partnership.resolver.js';
import { PartnershipService } from './partnership.service.js';
import { RepresentationResolver } from './representation.resolver.js';
import { RepresentationService } from './representation.service.js';
import { TenderResolver } from './tender.resolver.js';
import { TenderService } from './tender.service.js';
import { TenderMapper } from './tender-mapper.service.js';
import { SearchSources } from '../search/search-sources.service.js';
import { TaskSources } from '../tasks/task-sources.service.js';
import { ADOPTION_SEARCH } from './adoption.search.js';
import { ADOPTION_TASKS } from './adoption.tasks.js';

/** Adoption: who takes an output up, how they adapt it, and who has signed. */
@Module({
  imports: [ProgrammeModule, OutputsModule, RenderingModule],
  controllers: [AdoptedProtocolController],
  providers: [
    AdoptionViewService,
    AdoptionMapper,
    AdoptionService,
    RepresentationService,
    MembershipService,
    TenderMapper,
    TenderService,
    PartnershipService,
    ConductViewService,
    ConductMapper,
    ConductService,
    AdoptedProtocolService,
    AdoptionResolver,
    AdopterResolver,
    AdopterMemberResolver,
    TenderResolver,
    PartnershipResolver,
    AdoptedProtocolResolver,
    RepresentationResolver,
  ],
  exports: [AdoptionViewService, AdoptionService, TenderService, ConductService, RepresentationService],
})
export class AdoptionModule implements OnModuleInit {
  constructor(
    private readonly subjects: RecordSubjects,
    private readonly nodes: RecordNodes,
    private readonly mapper: AdoptionMapper,
    private readonly views: AdoptionViewService,
    private readonly tenders: TenderMapper,
    private readonly partnerships: PartnershipService,
    private readonly tasks: TaskSources,
    private readonly search: SearchSources,
  ) {}

  onModuleInit(): void {
    this.search.register(ADOPTION_SEARCH, async ({ projectId, point, today }) => {
      if (projectId === null) return null;
      const [view, seen] = [await this.views.view(projectId, point), await this.views.view(projectId, today)];
      return { projectId, view, today: seen };
    });
    this.tasks.register(ADOPTION_TASKS, async ({ actor, point, projectId }) =>
      projectId === null ? this.partnerships.ownWithChallenges(actor, point) : null,
    );
    this.nodes.register('Adoption', {
      table: 'adoption',
      find: (project, { id }) => this.mapper.adoption(project, id),
    });
    this.nodes.register('Tender', { table: 'tender', find: (project, { id }) => this.tenders.tender(project, id) });
    this.subjects.register('ADOPTION', async (id, { projectId, asAt, revision }) => {
      const found = await this.views.adoption(projectId, id, { asAt, revision });
      return found ? { kind: 'ADOPTION', id, projectId, code: found.code, title: found.terms.name } : null;
    });
  }
}
