import { Module, type OnModuleInit } from '@nestjs/common';
import { ProgrammeModule } from '../programme/programme.module.js';
import { PilotResolver } from './pilot.resolver.js';
import { PilotService } from './pilot.service.js';
import { SearchSources } from '../search/search-sources.service.js';
import { PILOTS_SEARCH } from './pilots.search.js';

/** Pilot authorities: from identified to completed or withdrawn. */
@Module({
  imports: [ProgrammeModule],
  providers: [PilotService, PilotResolver],
  exports: [PilotService],
})
export class PilotsModule implements OnModuleInit {
  constructor(
    private readonly pilots: PilotService,
    private readonly search: SearchSources,
  ) {}

  onModuleInit(): void {
    this.search.register(PILOTS_SEARCH, async ({ projectId, point }) =>
      projectId === null ? null : { projectId, pilots: await this.pilots.at(projectId, point) },
    );
  }
}
