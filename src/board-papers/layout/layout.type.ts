import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { CellTone } from '../../documents/model.js';
import { enumOf } from '../../platform/graphql/enum-of.js';

export const CellToneEnum = enumOf<Uppercase<CellTone>>('CellTone', 'The colour of a cell, beside its word.', {
  GREEN: 'As planned.',
  AMBER: 'Late, or to be watched.',
  RED: 'Far behind, or overdue.',
  GREY: 'Not known.',
  BLUE: 'Complete.',
});

@ObjectType({ description: 'A line of the cover.' })
export class PaperCoverRow {
  @Field(() => String, { description: 'What it says, such as SMT Lead.' })
  label!: string;

  @Field(() => String, { description: 'In markup: a figure keeps its source.' })
  markup!: string;
}

@ObjectType({ description: 'An appendix.' })
export class PaperAppendix {
  @Field(() => String, { description: 'Its letter; blocks name it.' })
  letter!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;
}

@ObjectType({ description: 'A column of a table.' })
export class PaperTableColumn {
  @Field(() => String, { description: 'Its head.' })
  title!: string;

  @Field(() => Boolean, { description: 'True: numbers, set to the right.' })
  right!: boolean;
}

@ObjectType({ description: 'A cell of a table.' })
export class PaperTableCell {
  @Field(() => String, { description: 'In markup: a figure keeps its source.' })
  markup!: string;

  @Field(() => CellToneEnum, { nullable: true, description: 'Its colour; null: none.' })
  tone!: Uppercase<CellTone> | null;
}

@ObjectType({ description: 'A row of a table.' })
export class PaperTableRow {
  @Field(() => [PaperTableCell], { description: 'One for each column.' })
  cells!: PaperTableCell[];
}

@ObjectType({ description: 'A table as the paper prints it.' })
export class PaperTable {
  @Field(() => [PaperTableColumn], { description: 'Its columns.' })
  columns!: PaperTableColumn[];

  @Field(() => Boolean, { description: 'True: the first cell of a row is its head.' })
  rowHeads!: boolean;

  @Field(() => Int, { description: 'How many rows it has.' })
  rowCount!: number;

  /** Given by the resolver, as many as are asked for. */
  rows!: PaperTableRow[];
}

@ObjectType({ description: 'A chart as the paper prints it: a picture for each page that it takes.' })
export class PaperChart {
  @Field(() => String, { description: 'Where the picture is, as SVG.' })
  url!: string;

  @Field(() => String, { description: 'The words that stand for it.' })
  alt!: string;

  @Field(() => Int, { description: 'Its width in pixels.' })
  width!: number;

  @Field(() => Int, { description: 'Its height in pixels.' })
  height!: number;
}
