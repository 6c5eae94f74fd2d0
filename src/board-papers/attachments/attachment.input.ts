import { Field, ID, InputType } from '@nestjs/graphql';
import { IsString, Matches } from 'class-validator';
import { IsFileContent, IsText } from '../../platform/graphql/text.validators.js';
import { PaperStepInput } from '../board-paper.input.js';

@InputType({ description: 'A file to go with a draft as an appendix, checked by its content.' })
export class AttachToBoardPaperInput extends PaperStepInput {
  @Field(() => String, { description: 'Title of the appendix, such as Partnership protocol research report.' })
  @IsText(200)
  title!: string;

  @Field(() => String, { description: 'Name of the file; its ending has to fit its content.' })
  @IsText(200)
  fileName!: string;

  @Field(() => String, {
    description:
      'The bytes of the file in base64: a PDF, a Word document (.docx), an Excel workbook (.xlsx), a PNG or JPEG picture.',
  })
  @IsFileContent()
  @IsString()
  @Matches(/^[A-Za-z0-9+/\s]*={0,2}\s*$/, { message: 'content must be base64' })
  content!: string;
}

@InputType({ description: 'A file that is no longer to go with a draft.' })
export class DetachFromBoardPaperInput extends PaperStepInput {
  @Field(() => ID, { description: 'The attached file, by its id within the paper.' })
  @IsText(40)
  attachmentId!: string;
}
