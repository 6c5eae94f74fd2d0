import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RegisterService } from '../programme/register.service.js';
import { REGISTER_SEARCH } from './register.search.js';
import { SearchIndexKeeper } from './search-index-keeper.service.js';
import { SearchIndex } from './search-index.service.js';
import { SearchResolver } from './search.resolver.js';
import { SearchService } from './search.service.js';
import { SearchSources } from './search-sources.service.js';

/** Search over everything that the reader may read, as the domains hand it up. */
@Global()
@Module({
  imports: [ProgrammeModule],
  providers: [SearchSources, SearchIndex, SearchIndexKeeper, SearchService, SearchResolver],
  exports: [SearchSources],
})
export class SearchModule implements OnModuleInit {
  constructor(
    private readonly sources: SearchSources,
    private readonly register: RegisterService,
  ) {}

  onModuleInit(): void {
    this.sources.register(REGISTER_SEARCH, ({ point }) => this.register.at(point));
  }
}
