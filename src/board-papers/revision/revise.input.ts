import { Field, InputType } from '@nestjs/graphql';
import { IsReference, IsText } from '../../platform/graphql/text.validators.js';

@InputType({ description: 'A revised paper, to be issued in the place of one that was issued.' })
export class ReviseBoardPaperInput {
  @Field(() => String, { description: 'The paper that it is to replace, by its reference.' })
  @IsText(40)
  reference!: string;

  @Field(() => String, { description: 'Its own reference, such as 10/23 revised; unique.' })
  @IsReference()
  newReference!: string;

  @Field(() => String, { description: 'Why, as its cover says it; up to 200 characters.' })
  @IsText(200)
  why!: string;
}
