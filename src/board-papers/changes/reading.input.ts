import { Field, InputType, Int } from '@nestjs/graphql';
import { Min } from 'class-validator';
import { IsReference } from '../../platform/graphql/text.validators.js';

@InputType({ description: 'That a version of a draft was read.' })
export class MarkBoardPaperReadInput {
  @Field(() => String, { description: 'The paper, by its reference.' })
  @IsReference()
  reference!: string;

  @Field(() => Int, { description: 'The version that was read, such as the one that the page showed.' })
  @Min(1)
  version!: number;
}
