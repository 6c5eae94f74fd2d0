import { Field, InputType } from '@nestjs/graphql';
import { Allow, IsOptional } from 'class-validator';
import { DateScalar } from '../../platform/graphql/date.scalar.js';
import { IsText } from '../../platform/graphql/text.validators.js';
import { PaperStepInput } from '../board-paper.input.js';

@InputType({ description: 'Sends a draft to its directors for clearance; after a return, answers it.' })
export class SendBoardPaperInput extends PaperStepInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be cleared.' })
  @Allow()
  clearBy?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A note for the directors; needed where a return is answered and the text is the same.',
  })
  @IsOptional()
  @IsText(500)
  note?: string | null;
}

@InputType({ description: 'Sends a draft back to the secretary.' })
export class ReturnBoardPaperInput extends PaperStepInput {
  @Field(() => String, { description: 'Why, up to 500 characters; the secretary reads it.' })
  @IsText(500)
  why!: string;
}
