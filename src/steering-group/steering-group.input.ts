import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, Max, Min } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { CorrectingInput } from '../platform/record/correcting.input.js';
import { WriteInput } from '../platform/record/write.input.js';
import { INVITATION_STATES, type InvitationState } from './invitation-life.js';
import { InvitationStateEnum } from './steering-group.enums.js';

@InputType({ isAbstract: true })
abstract class TermsOfReferenceFieldsInput extends WriteInput {
  @Field(() => String, { nullable: true, description: 'What the group is for.' })
  @IsOptional()
  @IsText(2000)
  purpose?: string;

  @Field(() => [String], { nullable: true, description: 'What it is to do, one duty each.' })
  @IsOptional()
  @ArrayMaxSize(30)
  @IsText(500, { each: true })
  responsibilities?: string[];

  @Field(() => String, { nullable: true, description: 'Who is to sit on it, in words; null: not settled.' })
  @IsOptional()
  @IsText(2000)
  membership?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who chairs it, a person of the register; null: not settled.' })
  @IsOptional()
  @IsRecordId()
  chairId?: string | null;

  @Field(() => String, { nullable: true, description: 'How often it meets; null: not settled.' })
  @IsOptional()
  @IsText(300)
  frequency?: string | null;

  @Field(() => Int, { nullable: true, description: 'Seats that must be present, 1 to 100; null: not settled.' })
  @IsOptional()
  @Min(1)
  @Max(100)
  quorum?: number | null;

  @Field(() => String, { nullable: true, description: 'To whom and how it reports; null: not settled.' })
  @IsOptional()
  @IsText(2000)
  reporting?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Clear working days between its papers and a meeting, 0 to 60; null: not settled.',
  })
  @IsOptional()
  @Min(0)
  @Max(60)
  paperDays?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which they were agreed; null: a draft.' })
  @IsOptional()
  agreedOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The advisory body of the project that holds its meetings; null: none.',
  })
  @IsOptional()
  @IsRecordId()
  bodyId?: string | null;
}

@InputType({ description: 'The first terms of reference of a project’s steering group.' })
export class StateTermsOfReferenceInput extends TermsOfReferenceFieldsInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => String, { description: 'What the group is for.' })
  @IsText(2000)
  declare purpose: string;
}

@InputType({ description: 'A change of terms of reference: fields you leave out stay, null clears them.' })
export class AmendTermsOfReferenceInput extends TermsOfReferenceFieldsInput {
  @Field(() => ID, { description: 'The terms of reference.' })
  @IsRecordId()
  termsOfReferenceId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ isAbstract: true })
abstract class SeatFieldsInput extends WriteInput {
  @Field(() => Int, { nullable: true, description: 'Its place in the order of seats, 1 to 100; default the next.' })
  @IsOptional()
  @Min(1)
  @Max(100)
  position?: number;

  @Field(() => ID, { nullable: true, description: 'Whose seat it is: an organisation of the register.' })
  @IsOptional()
  @IsRecordId()
  organisationId?: string;

  @Field(() => ID, { nullable: true, description: 'Who sits on it, a person of the register; null: not known yet.' })
  @IsOptional()
  @IsRecordId()
  representativeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who comes in their stead; null: not known yet.' })
  @IsOptional()
  @IsRecordId()
  substituteId?: string | null;
}

@InputType({ description: 'A seat on the steering group of a project.' })
export class AddSeatInput extends SeatFieldsInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => String, { nullable: true, description: 'Its code; default the next free one, such as SEAT-3.' })
  @IsOptional()
  @IsCode()
  code?: string | null;

  @Field(() => ID, { description: 'Whose seat it is: an organisation of the register.' })
  @IsRecordId()
  declare organisationId: string;
}

@InputType({ description: 'A change of a seat: fields you leave out stay, null clears them.' })
export class AmendSeatInput extends SeatFieldsInput {
  @Field(() => ID, { description: 'The seat.' })
  @IsRecordId()
  seatId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({
  description:
    'How the invitation to a seat stood on a day. A correction may also say that nothing had changed, by the state before.',
})
export class ReportInvitationInput extends CorrectingInput {
  @Field(() => ID, { description: 'The seat.' })
  @IsRecordId()
  seatId!: string;

  @Field(() => InvitationStateEnum, { description: 'How it stood.' })
  @IsIn(INVITATION_STATES)
  state!: InvitationState;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of an invitation: the day by which an answer is wanted, not before the invitation’s own.',
  })
  @IsOptional()
  answerBy?: string | null;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  @IsOptional()
  @IsText(2000)
  note?: string | null;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}
