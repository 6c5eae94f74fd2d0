import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsIn, IsString, Matches, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { IsFileContent, IsReference, IsText } from '../../platform/graphql/text.validators.js';
import { PaperStepInput } from '../board-paper.input.js';
import { TAKEN_FIGURES, type TakenFigures } from './take-word.js';
import { TakenFiguresEnum } from './word.type.js';

const CONTENT = 'The bytes of the Word file (.docx) in base64: a draft of the paper, edited.';
const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/;

@InputType({ description: 'A draft that was edited in Word, to see what would change.' })
export class PreviewWordDraftInput {
  @Field(() => String, { description: 'The paper, by its reference.' })
  @IsReference()
  reference!: string;

  @Field(() => String, { description: CONTENT })
  @IsFileContent()
  @IsString()
  @Matches(BASE64, { message: 'content must be base64' })
  content!: string;
}

@InputType({ description: 'An edit of the file that is taken.' })
export class TakeWordEditInput {
  @Field(() => ID, { description: 'The edit, by its id in the preview.' })
  @IsText(40)
  edit!: string;

  @Field(() => TakenFiguresEnum, {
    defaultValue: 'AS_RECORDED',
    description: 'What becomes of figures that the file gives in other words.',
  })
  @IsIn(TAKEN_FIGURES)
  figures!: TakenFigures;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: it may undo what was changed on the page since the file was made.',
  })
  @IsBoolean()
  overPage!: boolean;
}

@InputType({ description: 'What is taken of a draft that was edited in Word: all of it, or nothing.' })
export class ImportWordDraftInput extends PaperStepInput {
  @Field(() => String, { description: CONTENT })
  @IsFileContent()
  @IsString()
  @Matches(BASE64, { message: 'content must be base64' })
  content!: string;

  @Field(() => [TakeWordEditInput], { description: 'The edits that are taken; the others are left.' })
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => TakeWordEditInput)
  edits!: TakeWordEditInput[];

  @Field(() => [ID], { description: 'The comments that are brought in, by their ids in the preview.' })
  @ArrayMaxSize(1000)
  @IsText(40, { each: true })
  comments!: string[];
}
