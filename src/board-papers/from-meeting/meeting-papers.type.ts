import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ConfidentialityEnum } from '../board-paper.enums.js';
import type { Confidentiality } from '../paper-terms.js';

@ObjectType({ description: 'A paper that an agenda still waits for, with what is known of it.' })
export class PaperDue {
  @Field(() => [ID], { description: 'The items that are taken on it, by id in this view.' })
  itemIds!: string[];

  @Field(() => [Int], { description: 'The same by number.' })
  numbers!: readonly number[];

  @Field(() => String, {
    description: 'The reference that the agenda names, else the next by the house style of the body.',
  })
  reference!: string;

  @Field(() => String, { description: 'Its title: that of its first item.' })
  title!: string;

  @Field(() => [String], { description: 'Codes of the projects that it treats.' })
  projectCodes!: string[];

  @Field(() => ConfidentialityEnum, { nullable: true, description: 'How far it may travel; null: not decided.' })
  confidentiality!: Confidentiality | null;
}
