import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { Input } from '../../platform/graphql/input.js';
import { Body } from '../../meetings/body.type.js';
import { PaperRecordService } from '../paper-record.service.js';
import { BoardPaperPayload } from '../payloads.type.js';
import { HouseStyleInput, RestyleBoardPaperInput, SetHouseStyleInput } from './house-style.input.js';
import { HouseStyleService } from './house-style.service.js';
import { HouseStyleOfBody, HouseStylePayload, HouseStylePreview, ShippedHouseStyle } from './house-style.type.js';
import { HouseStyles } from './house-styles.service.js';
import { nextReference } from './reference-scheme.js';
import { RestyleService } from './restyle.service.js';
import { BOARD_STYLE, SHIPPED_STYLES, type ShippedStyle } from './shipped-styles.js';
import { styleView, termsView } from './style-view.js';

@Resolver(() => Body)
export class HouseStyleResolver {
  constructor(
    private readonly styles: HouseStyles,
    private readonly service: HouseStyleService,
    private readonly restyling: RestyleService,
    private readonly papers: PaperRecordService,
  ) {}

  @ResolveField(() => HouseStyleOfBody, {
    nullable: true,
    description:
      'How its papers look and what their parts are called; null: none was set, and they look as they always did.',
  })
  async houseStyle(@Parent() { recordId, point }: Body): Promise<HouseStyleOfBody | null> {
    const row = await this.styles.ofBody(recordId, point);
    return row && styleView(row, await this.styles.version(recordId, point.revision), point.suffix);
  }

  @ResolveField(() => String, {
    description: 'The reference that its next paper of a year would have, by the scheme of its house style.',
  })
  async nextReference(
    @Parent() { recordId, point }: Body,
    @Args('year', { type: () => Int, description: 'The year of the meeting, such as 2010.' }) year: number,
  ): Promise<string> {
    const row = await this.styles.ofBody(recordId, point);
    const taken = (await this.papers.heads()).map(({ reference }) => reference);
    return nextReference((row?.style ?? BOARD_STYLE).referenceScheme, year, taken);
  }

  @Query(() => [ShippedHouseStyle], { nullable: true, description: 'The house styles that come with the tracker.' })
  shippedHouseStyles(): ShippedHouseStyle[] {
    const all = Object.entries(SHIPPED_STYLES);
    return all.map(([key, style]) => ({ key: key as ShippedStyle, style: termsView(style) }));
  }

  @Query(() => HouseStylePreview, {
    nullable: true,
    description: 'What a paper would look like under a house style that is not set. Nothing is saved.',
  })
  previewHouseStyle(
    @CurrentActor() actor: Actor,
    @Args('bodyCode', { description: 'The body, by its code.' }) bodyCode: string,
    @Args('style', { description: 'The style.' }) style: HouseStyleInput,
  ): Promise<HouseStylePreview> {
    return this.service.previewHouseStyle(actor, bodyCode, style);
  }

  @Mutation(() => HouseStylePayload, {
    description:
      'Sets the house style of a body from a day on. Papers that were composed before keep the one they have.',
  })
  setHouseStyle(@CurrentActor() actor: Actor, @Input() input: SetHouseStyleInput): Promise<HouseStylePayload> {
    return this.service.setHouseStyle(actor, input);
  }

  @Mutation(() => BoardPaperPayload, {
    description: 'Has a draft take the house style that its body now has. A cleared text becomes a draft again.',
  })
  restyleBoardPaper(@CurrentActor() actor: Actor, @Input() input: RestyleBoardPaperInput): Promise<BoardPaperPayload> {
    return this.restyling.restyleBoardPaper(actor, input);
  }
}
