import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsOptional } from 'class-validator';
import { DateScalar } from '../graphql/date.scalar.js';
import { IsText } from '../graphql/text.validators.js';

/** What every write may say of itself: from when it holds, why, and where it comes from. */
@InputType({ isAbstract: true })
export abstract class WriteInput {
  @Field(() => String, { nullable: true, description: 'Why, for the journal; up to 500 characters.' })
  @IsOptional()
  @IsText(500)
  reason?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day from which it holds; not in the future. Default: the status date of the project, else today.',
  })
  @IsOptional()
  effectiveOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 ¶3.7.2.' })
  @IsOptional()
  @IsText(200)
  citation?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: a planning assumption, not a fact of the source.' })
  @IsOptional()
  @IsBoolean()
  assumed?: boolean | null;
}
