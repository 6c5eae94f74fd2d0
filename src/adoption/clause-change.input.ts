import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, Min, ValidateNested } from 'class-validator';
import { IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { WriteInput } from '../platform/record/write.input.js';
import { ClauseKindEnum } from '../outputs/output.enums.js';
import { CLAUSE_KINDS, type ClauseKind } from '../outputs/output-kinds.js';
import { TreatmentEnum } from './adoption.enums.js';
import { TREATMENTS, type Treatment } from './adoption-states.js';

@InputType({ description: 'What the adopter does with one clause.' })
export class AdoptedClauseChangeInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The clause of the version, or an addition made before, by its key; null for a new addition.',
  })
  @IsOptional()
  @IsRecordId()
  clauseId?: string | null;

  @Field(() => TreatmentEnum, {
    description: 'KEPT, REWORDED or OMITTED of a clause of the version; ADDED of an addition, OMITTED to take it back.',
  })
  @IsIn(TREATMENTS)
  treatment!: Treatment;

  @Field(() => String, {
    nullable: true,
    description: 'The adopter’s own text, of what is REWORDED or ADDED; white space becomes single spaces.',
  })
  @IsOptional()
  @IsText(2000)
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Why; needed for what is OMITTED.' })
  @IsOptional()
  @IsText(1000)
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of what is ADDED: the clause or addition that it follows.' })
  @IsOptional()
  @IsRecordId()
  afterClauseId?: string | null;

  @Field(() => ClauseKindEnum, { nullable: true, description: 'Of what is ADDED: what it is. Default CLAUSE.' })
  @IsOptional()
  @IsIn(CLAUSE_KINDS)
  kind?: ClauseKind | null;

  @Field(() => ID, { nullable: true, description: 'The statement about this clause that this one corrects.' })
  @IsOptional()
  @IsRecordId()
  corrects?: string | null;
}

@InputType({ description: 'Changes to an adopter’s text, all or none of them.' })
export class AdaptClausesInput extends WriteInput {
  @Field(() => ID, { description: 'The adoption.' })
  @IsRecordId()
  adoptionId!: string;

  @Field(() => [AdoptedClauseChangeInput], { description: 'The changes, 1 to 100.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AdoptedClauseChangeInput)
  changes!: AdoptedClauseChangeInput[];

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}
