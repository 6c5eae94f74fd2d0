import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, Min } from 'class-validator';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { WriteInput } from '../platform/record/write.input.js';
import { OutputKindEnum } from './output.enums.js';
import { OUTPUT_KINDS, type OutputKind } from './output-kinds.js';

const PARTS = 'The outputs it is made of, in their order; none: it is no collection. Parts have no parts themselves.';

@InputType({ isAbstract: true })
abstract class OutputTermsInput extends WriteInput {
  @Field(() => String, { nullable: true, description: 'What it is for; null: not said.' })
  @IsOptional()
  @IsText(1000)
  purpose?: string | null;

  @Field(() => [ID], { nullable: true, description: PARTS })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsRecordId({ each: true })
  partIds?: string[] | null;
}

@InputType({ description: 'Something that a project will produce.' })
export class PlanOutputInput extends OutputTermsInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => String, { nullable: true, description: 'Its code; default the next free one, such as O3.' })
  @IsOptional()
  @IsCode()
  code?: string | null;

  @Field(() => OutputKindEnum, { description: 'What kind of thing it is.' })
  @IsIn(OUTPUT_KINDS)
  kind!: OutputKind;

  @Field(() => String, { description: 'Its title.' })
  @IsText(200)
  title!: string;
}

@InputType({ description: 'A change of what an output is: fields you leave out stay, null clears them.' })
export class AmendOutputInput extends OutputTermsInput {
  @Field(() => ID, { description: 'The output.' })
  @IsRecordId()
  outputId!: string;

  @Field(() => OutputKindEnum, { nullable: true, description: 'What kind of thing it is.' })
  @IsOptional()
  @IsIn(OUTPUT_KINDS)
  kind?: OutputKind;

  @Field(() => String, { nullable: true, description: 'Its title.' })
  @IsOptional()
  @IsText(200)
  title?: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}
