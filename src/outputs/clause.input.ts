import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { WriteInput } from '../platform/record/write.input.js';
import { FRAMEWORK_CODES, type FrameworkCode } from './frameworks/framework.js';
import { ClauseKindEnum, FrameworkCodeEnum } from './output.enums.js';
import { CLAUSE_KINDS, type ClauseKind, LONGEST_CLAUSE } from './output-kinds.js';

const AFTER =
  'The clause it comes after, by id or by the name that an addition before it gave; null: it comes first; left out: last.';
const EXPECTED = { description: 'The version you read; refused where somebody was first.' };
const CITATION = { nullable: true, description: 'Where it comes from; default as the input says.' };
const ASSUMED = { nullable: true, description: 'True: our assumption or paraphrase; default as the input says.' };

@InputType({ description: 'A clause to add.' })
export class AddClauseInput {
  @Field(() => ClauseKindEnum, { description: 'What part it plays.' })
  @IsIn(CLAUSE_KINDS)
  kind!: ClauseKind;

  @Field(() => String, {
    description: `Its words, up to ${LONGEST_CLAUSE} characters; white space becomes single spaces.`,
  })
  @IsText(LONGEST_CLAUSE)
  text!: string;

  @Field(() => ID, { nullable: true, description: AFTER })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsText(100)
  after?: string | null;

  @Field(() => String, { nullable: true, description: 'A name by which later changes of this list point at it.' })
  @IsOptional()
  @IsText(40)
  name?: string | null;

  @Field(() => String, CITATION)
  @IsOptional()
  @IsText(200)
  citation?: string | null;

  @Field(() => Boolean, ASSUMED)
  @IsOptional()
  @IsBoolean()
  assumed?: boolean | null;
}

@InputType({ description: 'Other words for a clause.' })
export class RewordClauseInput {
  @Field(() => ID, { description: 'The clause.' })
  @IsText(100)
  clauseId!: string;

  @Field(() => String, {
    description: `Its words, up to ${LONGEST_CLAUSE} characters; white space becomes single spaces.`,
  })
  @IsText(LONGEST_CLAUSE)
  text!: string;

  @Field(() => String, CITATION)
  @IsOptional()
  @IsText(200)
  citation?: string | null;

  @Field(() => Boolean, ASSUMED)
  @IsOptional()
  @IsBoolean()
  assumed?: boolean | null;
}

@InputType({
  description: 'Another place for a clause. A heading takes its section with it, behind the whole section named.',
})
export class MoveClauseInput {
  @Field(() => ID, { description: 'The clause.' })
  @IsText(100)
  clauseId!: string;

  @Field(() => ID, { nullable: true, description: AFTER })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsText(100)
  after?: string | null;
}

@InputType({ description: 'A clause to take out. It stays in the history of the version.' })
export class RemoveClauseInput {
  @Field(() => ID, { description: 'The clause.' })
  @IsText(100)
  clauseId!: string;
}

@InputType({ isOneOf: true, description: 'One change of a text.' })
export class ClauseChangeInput {
  @Field(() => AddClauseInput, { nullable: true, description: 'Adds a clause.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AddClauseInput)
  add?: AddClauseInput;

  @Field(() => RewordClauseInput, { nullable: true, description: 'Gives a clause other words.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RewordClauseInput)
  reword?: RewordClauseInput;

  @Field(() => MoveClauseInput, { nullable: true, description: 'Puts a clause elsewhere.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MoveClauseInput)
  move?: MoveClauseInput;

  @Field(() => RemoveClauseInput, { nullable: true, description: 'Takes a clause out.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RemoveClauseInput)
  remove?: RemoveClauseInput;
}

@InputType({ description: 'Changes of the text of a version: all are made, or none.' })
export class ReviseClausesInput extends WriteInput {
  @Field(() => ID, { description: 'The version; a draft, or one in consultation.' })
  @IsRecordId()
  versionId!: string;

  @Field(() => [ClauseChangeInput], { description: 'The changes, taken in their order; up to 500.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ClauseChangeInput)
  changes!: ClauseChangeInput[];

  @Field(() => Int, EXPECTED)
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'The principles of one framework that a clause serves; a heading stands for its section.' })
export class ClauseAlignmentInput {
  @Field(() => ID, { description: 'The clause.' })
  @IsRecordId()
  clauseId!: string;

  @Field(() => FrameworkCodeEnum, { description: 'The framework.' })
  @IsIn(FRAMEWORK_CODES)
  framework!: FrameworkCode;

  @Field(() => [Int], { description: 'Numbers of its principles; none: to none of them any more.' })
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(20, { each: true })
  principles!: number[];
}

@InputType({ description: 'Alignments of the clauses of a version: all are recorded, or none.' })
export class AlignClausesInput extends WriteInput {
  @Field(() => ID, { description: 'The version.' })
  @IsRecordId()
  versionId!: string;

  @Field(() => [ClauseAlignmentInput], { description: 'The alignments; up to 500.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ClauseAlignmentInput)
  alignments!: ClauseAlignmentInput[];

  @Field(() => Int, EXPECTED)
  @Min(0)
  expectedVersion!: number;
}
