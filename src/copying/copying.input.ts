import { Allow, ArrayMaxSize, ArrayUnique, IsIn, IsOptional, Matches } from 'class-validator';
import { Field, ID, InputType } from '@nestjs/graphql';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { COPY_OWNERS, COPY_PARTS, type CopyOwners, type CopyPart } from './copy-parts.js';
import { CopyOwnersEnum, CopyPartEnum } from './copying.enums.js';

@InputType({
  description:
    'A new project with what another one planned. Reports, decisions, baselines, papers, challenges and what is closed never go along.',
})
export class CopyProjectInput {
  @Field(() => String, { description: 'Code of the project to copy, which may be closed or archived.' })
  @IsCode()
  sourceCode!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which the project is copied as it was. Default: its status date.',
  })
  @IsOptional()
  asAt?: string | null;

  @Field(() => String, { description: 'Code of the programme of the new project.' })
  @IsCode()
  programmeCode!: string;

  @Field(() => String, { description: 'Unique code of the new project.' })
  @IsCode()
  code!: string;

  @Field(() => String, { description: 'Title as papers print it.' })
  @IsText(200)
  title!: string;

  @Field(() => DateScalar, { description: 'Start of the new project: every date moves with it.' })
  @Allow()
  start!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The end date it is held to. Default: that of the other project, moved with the rest.',
  })
  @IsOptional()
  targetEnd?: string | null;

  @Field(() => ID, { nullable: true, description: 'Project lead; null: not appointed.' })
  @IsOptional()
  @IsRecordId()
  leadId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Senior management team lead; null: not appointed.' })
  @IsOptional()
  @IsRecordId()
  smtLeadId?: string | null;

  @Field(() => [CopyPartEnum], {
    nullable: true,
    description: 'What is copied beside objectives, sponsors and tolerances. Default: calendar and plan.',
  })
  @IsOptional()
  @ArrayMaxSize(COPY_PARTS.length)
  @ArrayUnique()
  @IsIn(COPY_PARTS, { each: true })
  parts?: CopyPart[] | null;

  @Field(() => CopyOwnersEnum, {
    nullable: true,
    description: 'Whose names go along with what they own. Default: NOBODY.',
  })
  @IsOptional()
  @IsIn(COPY_OWNERS)
  owners?: CopyOwners | null;

  @Field(() => String, { nullable: true, description: 'Why, for the journal; up to 500 characters.' })
  @IsOptional()
  @IsText(500)
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The draft of the preview that you read; needed to copy. Refused where the copy would be another by now.',
  })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: 'draft must be one that a preview gave' })
  draft?: string | null;
}
