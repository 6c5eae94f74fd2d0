import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { pageOf } from '../platform/graphql/connection.js';
import { Input } from '../platform/graphql/input.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { ConfirmErasureInput, ErasureTextsArgs, RefuseErasureInput, RequestErasureInput } from './erasure.input.js';
import { ErasureFileConnection, ErasureFilesArgs } from './files/erasure-file.type.js';
import { ErasureService } from './erasure.service.js';
import { Erasure, ErasureConnection, ErasurePayload, ErasurePreview } from './erasure.type.js';

const NEWEST_FIRST = {
  key: ({ id }: Erasure) => id,
  by: ({ code }: Erasure) => code.slice(2).padStart(10, '0'),
  latestFirst: true,
};

/** Erasure of a person's or respondent's words and details, asked for by one person and confirmed by another. */
@Resolver()
export class ErasureResolver {
  constructor(private readonly service: ErasureService) {}

  @Query(() => ErasureConnection, { nullable: true, description: 'Requests for an erasure, newest first.' })
  async allErasures(@CurrentActor() actor: Actor, @Args() { first, after }: PageArgs): Promise<ErasureConnection> {
    return pageOf(await this.service.all(actor), first, after, NEWEST_FIRST);
  }

  @Query(() => Erasure, { nullable: true, description: 'One request for an erasure; null: there is none.' })
  erasure(
    @CurrentActor() actor: Actor,
    @Args('code', { type: () => String, description: 'Such as ER1.' }) code: string,
  ): Promise<Erasure | null> {
    return this.service.one(actor, code);
  }

  @Query(() => [String], {
    nullable: true,
    description: 'Names and addresses to look for, to begin a request with; null: there is nobody of this id.',
  })
  erasureTexts(@Args() named: ErasureTextsArgs): Promise<string[] | null> {
    return this.service.texts(named);
  }

  @Query(() => ErasureFileConnection, {
    nullable: true,
    description:
      'Attached files that a request for an erasure may name, the one attached last in front. It says who attached each, and whether its text names the person.',
  })
  erasureFiles(@Args() args: ErasureFilesArgs): Promise<ErasureFileConnection> {
    return this.service.attachedFiles(args);
  }

  @Query(() => ErasurePreview, { nullable: true, description: 'What a request for an erasure would take away.' })
  previewErasure(@Input() input: RequestErasureInput): Promise<ErasurePreview> {
    return this.service.preview(input);
  }

  @Mutation(() => ErasurePayload, {
    description:
      'Asks that the words and details of a person or respondent are erased. Nothing goes until another person confirms it.',
  })
  requestErasure(@CurrentActor() actor: Actor, @Input() input: RequestErasureInput): Promise<ErasurePayload> {
    return this.service.request(actor, input);
  }

  @Mutation(() => ErasurePayload, {
    description: 'Erases what was asked for, wherever it occurs. It cannot be brought back.',
  })
  confirmErasure(@CurrentActor() actor: Actor, @Input() input: ConfirmErasureInput): Promise<ErasurePayload> {
    return this.service.confirm(actor, input);
  }

  @Mutation(() => ErasurePayload, { description: 'Refuses a request for an erasure. Nothing is erased.' })
  refuseErasure(@CurrentActor() actor: Actor, @Input() input: RefuseErasureInput): Promise<ErasurePayload> {
    return this.service.refuse(actor, input);
  }
}
