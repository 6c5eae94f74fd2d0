import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { IsRecordId } from '../graphql/text.validators.js';
import { WriteInput } from './write.input.js';

/** A report that may put an earlier one right. */
@InputType({ isAbstract: true })
export abstract class CorrectingInput extends WriteInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The row that this one corrects: it falls out, but stays to be seen.',
  })
  @IsOptional()
  @IsRecordId()
  corrects?: string | null;
}
