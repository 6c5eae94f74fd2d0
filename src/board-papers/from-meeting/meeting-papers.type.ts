import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/date.scalar.js';
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

@ObjectType({ description: 'A meeting to come that a paper can be composed for, with what is proposed for it.' })
export class PaperProposal {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId!: string;

  @Field(() => String, { description: 'Its code.' })
  meetingCode!: string;

  @Field(() => String, { description: 'Its body and day, in words.' })
  meetingName!: string;

  @Field(() => String, { description: 'The body, as its papers call it.' })
  body!: string;

  @Field(() => DateScalar, { description: 'Its day.' })
  meetingDate!: string;

  @Field(() => String, { description: 'The next reference by the house style of the body.' })
  reference!: string;

  @Field(() => [String], { description: 'Codes of the projects that it is about; none: those of the programme.' })
  projectCodes!: string[];

  @Field(() => [String], { description: 'References of the papers for it that there are.' })
  papers!: string[];
}
