import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, Matches, Min } from 'class-validator';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { CorrectingInput } from '../platform/record/correcting.input.js';
import { WriteInput } from '../platform/record/write.input.js';
import { VersionStateEnum } from './output.enums.js';
import { VERSION_STATES, type VersionState } from './output-kinds.js';

const EXPECTED = { description: 'The version you read; refused where somebody was first.' };
const PART_VERSIONS = 'The versions of the output’s parts that go into it, one of each part.';

@InputType({ description: 'A version to begin: empty, or from a former version, whose clauses keep their origin.' })
export class BeginOutputVersionInput extends WriteInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => String, { description: 'Code of the output.' })
  @IsCode()
  outputCode!: string;

  @Field(() => String, { nullable: true, description: 'What people call it; default Version 1, Version 2 and so on.' })
  @IsOptional()
  @IsText(100)
  label?: string | null;

  @Field(() => ID, { nullable: true, description: 'The version it is begun from; null: it begins empty.' })
  @IsOptional()
  @IsRecordId()
  formerId?: string | null;

  @Field(() => [ID], { nullable: true, description: PART_VERSIONS })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsRecordId({ each: true })
  partVersionIds?: string[] | null;
}

@InputType({ isAbstract: true })
abstract class OfVersionInput extends WriteInput {
  @Field(() => ID, { description: 'The version.' })
  @IsRecordId()
  versionId!: string;

  @Field(() => Int, EXPECTED)
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'A change of what a version is called or made of: fields you leave out stay.' })
export class AmendOutputVersionInput extends OfVersionInput {
  @Field(() => String, { nullable: true, description: 'What people call it.' })
  @IsOptional()
  @IsText(100)
  label?: string;

  @Field(() => [ID], { nullable: true, description: PART_VERSIONS })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsRecordId({ each: true })
  partVersionIds?: string[];
}

@InputType({ isAbstract: true })
abstract class ReportOnVersionInput extends CorrectingInput {
  @Field(() => ID, { description: 'The version.' })
  @IsRecordId()
  versionId!: string;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  @IsOptional()
  @IsText(2000)
  note?: string | null;

  @Field(() => Int, EXPECTED)
  @Min(0)
  expectedVersion!: number;
}

/** Publication has a verb of its own. */
const REPORTED = VERSION_STATES.filter((state) => state !== 'PUBLISHED');

@InputType({ description: 'The state that a version reached on a day.' })
export class MoveOutputVersionInput extends ReportOnVersionInput {
  @Field(() => VersionStateEnum, { description: 'The state it reached; publishing is publishOutputVersion.' })
  @IsIn(REPORTED, { message: `A version moves to one of ${REPORTED.join(', ')}; publishing it is a step of its own` })
  state!: VersionState;
}

@InputType({ description: 'The publication of a version on a day.' })
export class PublishOutputVersionInput extends ReportOnVersionInput {
  @Field(() => String, {
    nullable: true,
    description: 'Why it is published inside a restricted window; the director alone may give it.',
  })
  @IsOptional()
  @IsText(1000)
  override?: string | null;
}

@InputType({
  description: 'The signature of a badging organisation on the text of a version, or that it is taken back.',
})
export class SignOffVersionInput extends CorrectingInput {
  @Field(() => ID, { description: 'The version.' })
  @IsRecordId()
  versionId!: string;

  @Field(() => ID, { description: 'The organisation that signs: one that sponsors the project.' })
  @IsRecordId()
  organisationId!: string;

  @Field(() => String, { description: 'contentSha256 of the text that was signed, as the version showed it.' })
  @Matches(/^[0-9a-f]{64}$/, { message: '$property must be the 64 hexadecimal digits that the version shows' })
  contentSha256!: string;

  @Field(() => String, { description: 'Who signed for it, by name and post.' })
  @IsText(200)
  signatory!: string;

  @Field(() => Boolean, { nullable: true, description: 'False: the signature is taken back. Default true.' })
  @IsOptional()
  @IsBoolean()
  given?: boolean | null;

  @Field(() => Int, EXPECTED)
  @Min(0)
  expectedVersion!: number;
}
