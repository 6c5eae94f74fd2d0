import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { IsCode, IsFileContent, IsText } from '../../platform/graphql/text.validators.js';
import { WriteInput } from '../../platform/record/write.input.js';
import { LIST_NAMES, type ListName } from './list-kind.js';
import { ListNameEnum } from './list.enums.js';

@InputType({ description: 'A file whose lines become those of a list: all of it is taken, or nothing.' })
export class ImportListInput extends WriteInput {
  @Field(() => ListNameEnum, { description: 'What the lines are.' })
  @IsIn(LIST_NAMES)
  list!: ListName;

  @Field(() => String, { nullable: true, description: 'The project; needed for a list of one.' })
  @IsOptional()
  @IsCode()
  projectCode?: string | null;

  @Field(() => String, { nullable: true, description: 'The body; needed for decisions.' })
  @IsOptional()
  @IsCode()
  bodyCode?: string | null;

  @Field(() => String, {
    description:
      'The bytes of the file in base64: CSV, cells separated by tabs as they are pasted, or an Excel workbook (.xlsx). Its first row has the headings of the files that the pages offer.',
  })
  @IsFileContent()
  @IsString()
  @Matches(/^[A-Za-z0-9+/\s]*={0,2}\s*$/, { message: 'content must be base64' })
  content!: string;

  @Field(() => String, { nullable: true, description: 'Name of the file, for the journal.' })
  @IsOptional()
  @IsText(200)
  fileName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The sheet of a workbook. Default: the first that is not empty.',
  })
  @IsOptional()
  @IsText(100)
  sheet?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The draft of the preview that you read; needed to import. Refused where the file would do something else by now.',
  })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: 'draft must be one that a preview gave' })
  draft?: string | null;
}
