import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PayloadType, Payload } from '../../platform/record/payload.type.js';
import { Problem } from '../../platform/record/problem.js';
import type { LineChange } from './list-beside.js';
import type { DraftLine, LineOutcome } from './list-draft.js';
import { LineOutcomeEnum } from './list.enums.js';

@ObjectType('ListImportChange', { description: 'What a line says that was not recorded.' })
export class ListImportChange implements LineChange {
  @Field(() => String, { description: 'The column, by its heading.' })
  column!: string;

  @Field(() => String, { nullable: true, description: 'What it was; null: nothing.' })
  was!: string | null;

  @Field(() => String, { nullable: true, description: 'What it will be; null: nothing.' })
  willBe!: string | null;
}

@ObjectType('ListImportFault', { description: 'What is wrong with a line, and what to do.' })
export class ListImportFault {
  @Field(() => String, { nullable: true, description: 'The column, by its heading; null: the line as a whole.' })
  column!: string | null;

  @Field(() => String, { description: 'What is wrong, and what to do.' })
  message!: string;
}

@ObjectType('ListImportLine', { description: 'What a line of a file does.' })
export class ListImportLine implements Omit<DraftLine, 'faults'> {
  @Field(() => Int, { description: 'The line of the file, or the row of its sheet.' })
  line!: number;

  @Field(() => LineOutcomeEnum, { description: 'What it comes to.' })
  outcome!: LineOutcome;

  @Field(() => String, { nullable: true, description: 'The code that the thing has or would have; null: none.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'By what people know it; null: the line does not say.' })
  title!: string | null;

  @Field(() => [ListImportChange], { description: 'What it changes, cell by cell.' })
  changes!: readonly LineChange[];

  @Field(() => [ListImportFault], { description: 'What is wrong with it.' })
  faults!: readonly ListImportFault[];
}

@ObjectType({ description: 'What a file does to a list, line by line.' })
export class ImportedList {
  @Field(() => Int, { description: 'Lines that add something.' })
  added!: number;

  @Field(() => Int, { description: 'Lines that change something.' })
  changed!: number;

  @Field(() => Int, { description: 'Lines that say what is recorded already.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Lines that cannot be taken.' })
  wrong!: number;

  @Field(() => [ListImportLine], { description: 'Every line, in the order of the file.' })
  lines!: readonly DraftLine[];

  @Field(() => [String], { description: 'In plain English, how the file was read, and what of it is not taken.' })
  notes!: readonly string[];

  @Field(() => String, { description: 'Stands for what the file does; an import must send it.' })
  draft!: string;
}

@ObjectType({ description: 'What importing a list would do; nothing was saved.' })
export class ListImportPreview {
  @Field(() => ImportedList, { nullable: true, description: 'Line by line; null: the file cannot be read.' })
  imported!: ImportedList | null;

  @Field(() => [Problem], { description: 'Why the file cannot be taken.' })
  problems!: Problem[];
}

@PayloadType('an imported list')
export class ListImportPayload extends Payload {
  @Field(() => ImportedList, { nullable: true, description: 'What it did, line by line.' })
  imported?: ImportedList | null;
}
