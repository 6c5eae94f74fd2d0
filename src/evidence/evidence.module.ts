import { Module, type OnModuleInit } from '@nestjs/common';
import { ProgrammeModule } from '../programme/programme.module.js';
import { EvidenceResolver } from './evidence.resolver.js';
import { EvidenceService } from './evidence.service.js';
import { SearchSources } from '../search/search-sources.service.js';
import { EVIDENCE_SEARCH } from './evidence.search.js';

/** Evidence: reviews, interviews and documents that the work rests upon. */
@Module({
  imports: [ProgrammeModule],
  providers: [EvidenceService, EvidenceResolver],
  exports: [EvidenceService],
})
export class EvidenceModule implements OnModuleInit {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly search: SearchSources,
  ) {}

  onModuleInit(): void {
    this.search.register(EVIDENCE_SEARCH, async ({ projectId, point }) =>
      projectId === null ? null : { projectId, evidence: await this.evidence.at(projectId, point) },
    );
  }
}
