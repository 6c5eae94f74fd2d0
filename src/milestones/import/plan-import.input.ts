import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsString, Matches, Min } from 'class-validator';
import { IsCode, IsFileContent, IsText } from '../../platform/graphql/text.validators.js';
import { WriteInput } from '../../platform/record/write.input.js';
import { PlanFileFormatEnum } from '../plan.enums.js';
import { PLAN_FILE_FORMATS, type PlanFileFormat } from './file-plan.js';

@InputType({ description: 'A file whose plan becomes that of a project: all of it is taken, or nothing.' })
export class ImportPlanInput extends WriteInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => Int, { description: "The plan's version you read, 0 for a new plan; refused where somebody was first." })
  @Min(0)
  expectedVersion!: number;

  @Field(() => PlanFileFormatEnum, { description: 'How the file is written.' })
  @IsIn(PLAN_FILE_FORMATS)
  format!: PlanFileFormat;

  @Field(() => String, {
    description:
      'The bytes of the file in base64. Problems name a line and the heading of a column behind it in their path.',
  })
  @IsFileContent()
  @IsString()
  @Matches(/^[A-Za-z0-9+/\s]*={0,2}\s*$/, { message: 'content must be base64' })
  content!: string;

  @Field(() => String, { nullable: true, description: 'Name of the file, for the journal.' })
  @IsOptional()
  @IsText(200)
  fileName?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: what the file leaves out is taken out of the plan. Default: it stays.',
  })
  @IsOptional()
  @IsBoolean()
  withdrawMissing?: boolean | null;
}
