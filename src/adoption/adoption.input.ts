import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, Min } from 'class-validator';
import { PageArgs } from '../platform/graphql/page-args.js';
import { MaybeListOf } from '../platform/graphql/list.validators.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { CorrectingInput } from '../platform/record/correcting.input.js';
import { WriteInput } from '../platform/record/write.input.js';
import { AdopterKindEnum, AdoptionStateEnum } from './adoption.enums.js';
import { ADOPTER_KINDS, ADOPTION_STATES, type AdopterKind, type AdoptionState } from './adoption-states.js';
import { AdopterMemberInput } from './member.input.js';

@InputType({ isAbstract: true })
abstract class AdopterTermsInput extends WriteInput {
  @Field(() => String, { nullable: true, description: 'Name of the authority or partnership.' })
  @IsOptional()
  @IsText(200)
  name?: string;

  @Field(() => ID, { nullable: true, description: 'Its entry in the register of organisations; null: none.' })
  @IsOptional()
  @IsRecordId()
  organisationId?: string | null;

  @Field(() => AdopterKindEnum, { nullable: true, description: 'Whether it is one authority or a partnership.' })
  @IsOptional()
  @IsIn(ADOPTER_KINDS)
  kind?: AdopterKind;

  @MaybeListOf(
    () => AdopterMemberInput,
    100,
    'Those who are to sign, up to 100. An authority that signs alone is its own member.',
  )
  members?: AdopterMemberInput[];

  @Field(() => ID, { nullable: true, description: 'The version of an output that it goes by; null: not known.' })
  @IsOptional()
  @IsRecordId()
  outputVersionId?: string | null;

  @Field(() => String, { nullable: true, description: 'What it wants the text for.' })
  @IsOptional()
  @IsText(2000)
  purpose?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What of its own the text goes with, such as a code of practice that it supplements.',
  })
  @IsOptional()
  @IsText(1000)
  relatesTo?: string | null;

  @Field(() => String, { nullable: true, description: 'What else there is to know of the record.' })
  @IsOptional()
  @IsText(1000)
  note?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: made up for a demonstration. Default false.' })
  @IsOptional()
  @IsBoolean()
  invented?: boolean;
}

@InputType({ description: 'An authority or partnership that considers an output. Name and kind are needed.' })
export class ConsiderAdoptionInput extends AdopterTermsInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => String, { nullable: true, description: 'Its code; default the next free one, such as AD3.' })
  @IsOptional()
  @IsCode()
  code?: string | null;

  @Field(() => String, { description: 'Name of the authority or partnership.' })
  @IsText(200)
  declare name: string;

  @Field(() => AdopterKindEnum, { description: 'Whether it is one authority or a partnership.' })
  @IsIn(ADOPTER_KINDS)
  declare kind: AdopterKind;
}

@InputType({
  description: 'A change of who the adopter is or what it goes by: fields you leave out stay, null clears them.',
})
export class AmendAdopterInput extends AdopterTermsInput {
  @Field(() => ID, { description: 'The adoption.' })
  @IsRecordId()
  adoptionId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'The state that an adopter reached on a day.' })
export class ReportAdoptionInput extends CorrectingInput {
  @Field(() => ID, { description: 'The adoption.' })
  @IsRecordId()
  adoptionId!: string;

  @Field(() => AdoptionStateEnum, { description: 'The state it reached.' })
  @IsIn(ADOPTION_STATES)
  state!: AdoptionState;

  @Field(() => String, {
    nullable: true,
    description: 'Why; needed for DECLINED, WITHDRAWN and for CONSIDERING again.',
  })
  @IsOptional()
  @IsText(2000)
  note?: string | null;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

/** Which of the adoptions. */
@ArgsType()
export class AdoptionArgs extends PageArgs {
  @Field(() => AdoptionStateEnum, { nullable: true, description: 'Only those in this state.' })
  @IsOptional()
  @IsIn(ADOPTION_STATES)
  state?: AdoptionState | null;

  @Field(() => AdopterKindEnum, { nullable: true, description: 'Only those of adopters of this kind.' })
  @IsOptional()
  @IsIn(ADOPTER_KINDS)
  kind?: AdopterKind | null;
}

/** Which of an adopter's clauses. */
@ArgsType()
export class AdoptedClauseArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those that the adopter reworded, left out or added.',
  })
  @IsOptional()
  @IsBoolean()
  changed?: boolean | null;
}
