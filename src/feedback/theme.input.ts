import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, Min } from 'class-validator';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { WriteInput } from '../platform/record/write.input.js';

@InputType({ description: 'A theme of the code frame.' })
export class DefineFeedbackThemeInput extends WriteInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => String, { description: 'Its code, such as SCRUTINY.' })
  @IsCode()
  code!: string;

  @Field(() => String, { description: 'Its title, as a report prints it.' })
  @IsText(200)
  title!: string;

  @Field(() => String, { description: 'What belongs under it.' })
  @IsText(1000)
  definition!: string;
}

@InputType({ isAbstract: true })
abstract class AboutThemeInput extends WriteInput {
  @Field(() => ID, { description: 'The theme.' })
  @IsRecordId()
  themeId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'A change of what a theme means: fields you leave out stay.' })
export class AmendFeedbackThemeInput extends AboutThemeInput {
  @Field(() => String, { nullable: true, description: 'Its title.' })
  @IsOptional()
  @IsText(200)
  title?: string;

  @Field(() => String, { nullable: true, description: 'What belongs under it.' })
  @IsOptional()
  @IsText(1000)
  definition?: string;
}

@InputType({ description: 'A theme that is to be given to no more comments; those that have it keep it.' })
export class RetireFeedbackThemeInput extends AboutThemeInput {}
