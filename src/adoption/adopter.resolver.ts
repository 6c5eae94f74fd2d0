import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { pageOf } from '../platform/graphql/connection.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { AdoptedClauseConnection, type AdoptedClauseView } from './adopted-clause.type.js';
import { AdoptedClauseArgs } from './adoption.input.js';
import { AdoptionShapeService } from './adoption-shape.service.js';
import { Adoption, SignatureConnection } from './adoption.type.js';
import { TenderShapeService } from './tender-shape.service.js';
import { Tender, TenderConnection } from './tender.type.js';

const isChanged = ({ treatment }: AdoptedClauseView): boolean => treatment !== 'KEPT';

/** The lists of an adoption, in the view that it is shown in. */
@Resolver(() => Adoption)
export class AdopterResolver {
  constructor(
    private readonly shapes: AdoptionShapeService,
    private readonly tenderShapes: TenderShapeService,
  ) {}

  @ResolveField(() => AdoptedClauseConnection, {
    description: 'Its text, clause by clause beside the version; omitted clauses stand in their place.',
  })
  clauses(@Parent() adoption: Adoption, @Args() { first, after, changed }: AdoptedClauseArgs): AdoptedClauseConnection {
    const clauses = this.shapes.clauses(adoption);
    return pageOf(changed ? clauses.filter(isChanged) : clauses, first, after, (clause) => clause.key);
  }

  @ResolveField(() => SignatureConnection, { description: 'Every signature ever given or taken back, oldest first.' })
  signatures(@Parent() adoption: Adoption, @Args() { first, after }: PageArgs): SignatureConnection {
    return pageOf(this.shapes.signatures(adoption), first, after, (signature) => signature.id);
  }

  @ResolveField(() => TenderConnection, { description: 'Its tenders, by code.' })
  async tenders(@Parent() adoption: Adoption, @Args() { first, after }: PageArgs): Promise<TenderConnection> {
    return pageOf(await this.tenderShapes.tenders(adoption), first, after, (tender) => tender.code);
  }

  @ResolveField(() => Tender, { nullable: true, description: 'One of its tenders by its code; null: there is none.' })
  async tender(
    @Parent() adoption: Adoption,
    @Args('code', { type: () => String, description: 'Code of the tender.' }) code: string,
  ): Promise<Tender | null> {
    return (await this.tenderShapes.tenders(adoption)).find((tender) => tender.code === code) ?? null;
  }
}
