import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { MaybeListOf } from '../platform/graphql/list.validators.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { CorrectingInput } from '../platform/record/correcting.input.js';
import { WriteInput } from '../platform/record/write.input.js';
import { SubjectInput } from '../programme/record-subject.type.js';
import { EvidenceKindEnum, EvidenceStateEnum } from './evidence.enums.js';
import { EVIDENCE_KINDS, EVIDENCE_STATES, type EvidenceKind, type EvidenceState } from './evidence-kinds.js';

const MOST = 1_000_000; // whether it is negative is decided with the other counts

@InputType({ description: 'An organisation that took part.' })
export class EvidenceParticipantInput {
  @Field(() => ID, { description: 'The organisation of the register.' })
  @IsRecordId()
  organisationId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Interviews held with it; a joint one counts with the first listed. Null: not known.',
  })
  @IsOptional()
  @IsInt()
  @Max(MOST)
  interviews?: number | null;

  @Field(() => Int, { nullable: true, description: 'Its people who took part. Null: not known.' })
  @IsOptional()
  @IsInt()
  @Max(MOST)
  individuals?: number | null;

  @Field(() => String, { nullable: true, description: 'How the source spells its name, for example.' })
  @IsOptional()
  @IsText(300)
  note?: string | null;
}

@InputType({ description: 'A document that an exercise draws on.' })
export class EvidenceDocumentInput {
  @Field(() => String, { description: 'Its title.' })
  @IsText(300)
  title!: string;

  @Field(() => ID, { nullable: true, description: 'The organisation of the register that wrote it; null: unknown.' })
  @IsOptional()
  @IsRecordId()
  authorId?: string | null;

  @Field(() => String, { nullable: true, description: 'Its month, yyyy-mm, such as 2009-03; null: unknown.' })
  @IsOptional()
  @Matches(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, {
    message: '$property must be a month written yyyy-mm, such as 2009-03',
  })
  month?: string | null;

  @Field(() => String, { nullable: true, description: 'What else is to be said of it.' })
  @IsOptional()
  @IsText(300)
  note?: string | null;
}

@InputType({ isAbstract: true })
abstract class EvidenceTermsInput extends WriteInput {
  @Field(() => EvidenceKindEnum, { nullable: true, description: 'Its kind.' })
  @IsOptional()
  @IsIn(EVIDENCE_KINDS)
  kind?: EvidenceKind;

  @Field(() => String, { nullable: true, description: 'Its title.' })
  @IsOptional()
  @IsText(200)
  title?: string;

  @Field(() => String, { nullable: true, description: 'How it is done; null: not said.' })
  @IsOptional()
  @IsText(4000)
  method?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the work; null: unknown.' })
  @IsOptional()
  beganOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the work; null: unknown, or not over.' })
  @IsOptional()
  endedOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'Interviews held, as the source says; null: it does not.' })
  @IsOptional()
  @IsInt()
  @Max(MOST)
  interviews?: number | null;

  @Field(() => Int, { nullable: true, description: 'People who took part, as the source says; null: it does not.' })
  @IsOptional()
  @IsInt()
  @Max(MOST)
  individuals?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Organisations that took part, as the source says; null: it does not.',
  })
  @IsOptional()
  @IsInt()
  @Max(MOST)
  organisations?: number | null;

  @MaybeListOf(
    () => EvidenceParticipantInput,
    200,
    'The organisations by name, in the order of the source; at most 200.',
  )
  participants?: EvidenceParticipantInput[];

  @MaybeListOf(() => EvidenceDocumentInput, 50, 'The documents it draws on; at most 50.')
  documents?: EvidenceDocumentInput[];

  @Field(() => String, { nullable: true, description: 'What it cannot show; null: nothing was said of that.' })
  @IsOptional()
  @IsText(2000)
  limitations?: string | null;

  @MaybeListOf(() => SubjectInput, 20, 'The records it supports; at most 20.')
  supports?: SubjectInput[];
}

@InputType({ description: 'An exercise that gathers evidence. Kind and title are needed; it begins as planned.' })
export class RecordEvidenceInput extends EvidenceTermsInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => String, { nullable: true, description: 'Its code; default the next free one, such as E3.' })
  @IsOptional()
  @IsCode()
  code?: string | null;

  @Field(() => EvidenceKindEnum, { description: 'Its kind.' })
  @IsIn(EVIDENCE_KINDS)
  declare kind: EvidenceKind;

  @Field(() => String, { description: 'Its title.' })
  @IsText(200)
  declare title: string;
}

@InputType({
  description: 'A change of what an exercise was: fields you leave out stay, null clears them, a list is replaced.',
})
export class AmendEvidenceInput extends EvidenceTermsInput {
  @Field(() => ID, { description: 'The piece of evidence.' })
  @IsRecordId()
  evidenceId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'How far an exercise had come on a day.' })
export class ReportEvidenceInput extends CorrectingInput {
  @Field(() => ID, { description: 'The piece of evidence.' })
  @IsRecordId()
  evidenceId!: string;

  @Field(() => EvidenceStateEnum, { description: 'The state it reached.' })
  @IsIn(EVIDENCE_STATES)
  state!: EvidenceState;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  @IsOptional()
  @IsText(2000)
  note?: string | null;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

/** Which of the evidence. */
@ArgsType()
export class EvidenceArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only what supports this record.' })
  @IsOptional()
  @IsText(200)
  supports?: string | null;

  @Field(() => EvidenceKindEnum, { nullable: true, description: 'Only those.' })
  @IsOptional()
  @IsIn(EVIDENCE_KINDS)
  kind?: EvidenceKind | null;

  @Field(() => EvidenceStateEnum, { nullable: true, description: 'Only those.' })
  @IsOptional()
  @IsIn(EVIDENCE_STATES)
  state?: EvidenceState | null;
}
