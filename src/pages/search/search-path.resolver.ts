import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { FoundThing } from '../../search/search.service.js';
import { SearchResult } from '../../search/search.type.js';
import { searchPath } from './search-path.js';

/** Where what was found is shown on the pages. */
@Resolver(() => SearchResult)
export class SearchPathResolver {
  @ResolveField(() => String, {
    nullable: true,
    description: 'The page that shows it, from the address of the server on; null: it has none.',
  })
  path(@Parent() found: FoundThing): string | null {
    return searchPath(found);
  }
}
