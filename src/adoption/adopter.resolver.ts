import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { pageOf } from '../platform/graphql/connection.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { AdoptedClauseConnection, type AdoptedClauseView } from './adopted-clause.type.js';
import { AdoptedClauseArgs } from './adoption.input.js';
import { AdoptionMapper } from './adoption-mapper.service.js';
import { Adoption, SignatureConnection } from './adoption.type.js';
import { TenderMapper } from './tender-mapper.service.js';
import { Tender, TenderConnection } from './tender.type.js';

const isChanged = ({ treatment }: AdoptedClauseView): boolean => treatment !== 'KEPT';

/** The lists of an adoption, in the view that it is shown in. */
@Resolver(() => Adoption)
export class AdopterResolver {
  constructor(
    private readonly mapper: AdoptionMapper,
    private readonly tenderMapper: TenderMapper,
  ) {}

  @ResolveField(() => AdoptedClauseConnection, {
    description: 'Its text, clause by clause beside the version; omitted clauses are shown in their place.',
  })
  clauses(@Parent() adoption: Adoption, @Args() { first, after, changed }: AdoptedClauseArgs): AdoptedClauseConnection {
    const clauses = this.mapper.clauses(adoption);
    return pageOf(changed ? clauses.filter(isChanged) : clauses, first, after, (clause) => clause.key);
  }

  @ResolveField(() => SignatureConnection, { description: 'Every signature ever given or taken back, oldest first.' })
  signatures(@Parent() adoption: Adoption, @Args() { first, after }: PageArgs): SignatureConnection {
    return pageOf(this.mapper.signatures(adoption), first, after, (signature) => signature.id);
  }

  @ResolveField(() => TenderConnection, { description: 'Its tenders, by code.' })
  async tenders(@Parent() adoption: Adoption, @Args() { first, after }: PageArgs): Promise<TenderConnection> {
    return pageOf(await this.tenderMapper.tenders(adoption), first, after, (tender) => tender.code);
  }

  @ResolveField(() => Tender, { nullable: true, description: 'One of its tenders by its code; null: there is none.' })
  async tender(
    @Parent() adoption: Adoption,
    @Args('code', { type: () => String, description: 'Code of the tender.' }) code: string,
  ): Promise<Tender | null> {
    return (await this.tenderMapper.tenders(adoption)).find((tender) => tender.code === code) ?? null;
  }
}
