import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { IsText } from '../platform/graphql/text.validators.js';
import { SubjectInput } from '../programme/record-subject.type.js';
import { ASK_OUTCOMES, ASK_VERBS, type AskOutcome, type AskVerb } from './asks.js';
import { AskOutcomeEnum, AskVerbEnum } from './board-paper.enums.js';

@InputType({ description: 'One recommendation beyond noting progress.' })
export class AskInput {
  @Field(() => AskVerbEnum, { description: 'Its one verb.' })
  @IsIn(ASK_VERBS)
  verb!: AskVerb;

  @Field(() => String, { description: 'What follows the verb, such as "the terms of reference of the group".' })
  @IsText(500)
  text!: string;

  @Field(() => SubjectInput, { nullable: true, description: 'The record that it is about; printed by code and title.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SubjectInput)
  subject?: SubjectInput | null;
}

@InputType({ description: 'What the body did with one ask.' })
export class AskOutcomeInput {
  @Field(() => String, { description: 'The ask, by its letter.' })
  @Matches(/^[a-z]{1,2}$/, { message: '$property must be the letter of an ask, such as b' })
  ask!: string;

  @Field(() => AskOutcomeEnum, { description: 'What it did.' })
  @IsIn(ASK_OUTCOMES)
  outcome!: AskOutcome;

  @Field(() => String, { nullable: true, description: 'In words; needed for anything but AS_ASKED.' })
  @IsOptional()
  @IsText(1000)
  words?: string | null;
}
