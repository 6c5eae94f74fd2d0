import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { BlockOriginEnum, FigureKindEnum, OfferKindEnum, PaperBlockKindEnum } from './board-paper.enums.js';
import type { BlockOrigin } from './content.js';
import { PaperChart, PaperTable } from './layout/layout.type.js';
import type { FigureKind } from './figures.js';
import type { OfferKind } from './staleness.js';

@ObjectType('FigureSource', { description: 'Where a figure comes from.' })
export class FigureSourceType {
  @Field(() => String, { description: 'Kind of the record: Milestone, Project, Plan, Calendar, Narrative, ...' })
  kind!: string;

  @Field(() => ID, { description: 'Id of the record.' })
  recordId!: string;

  @Field(() => String, { description: 'What people call the record, such as CFPS M10.' })
  code!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the report or statement that says it; null: computed from several.',
  })
  reportId!: string | null;

  @Field(() => Int, { description: 'How much of the record was known: the number of the last write that counted.' })
  revision!: number;

  @Field(() => DateScalar, { description: 'The day it holds for.' })
  asAt!: string;

  @Field(() => String, { nullable: true, description: 'The source behind the record, such as 10/23 ¶3.9.1.' })
  citation!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: the record says that it is a planning assumption. Null: it does not say so.',
  })
  assumed?: boolean | null;

  @Field(() => String, { description: 'What it is, in words.' })
  label!: string;
}

@ObjectType({ description: 'A date, number, status, name or text that a paper takes from the record.' })
export class PaperFigure {
  @Field(() => String, {
    description: 'Its key; markup cites it as [text]{#key}. The same from one composition to the next.',
  })
  id!: string;

  @Field(() => FigureKindEnum, { description: 'What it is.' })
  kind!: FigureKind;

  @Field(() => String, { description: 'The value in the record: yyyy-mm-dd, a number, a status code or words.' })
  value!: string;

  @Field(() => String, { description: 'As the paper prints it.' })
  text!: string;

  @Field(() => FigureSourceType, { description: 'Where it comes from.' })
  source!: FigureSourceType;
}

@ObjectType({ description: 'A text and its bullets: in markup for editing, and as plain text.' })
export class BlockText {
  @Field(() => String, { description: 'Markup: **bold**, *italic*, ^[footnote], [figure]{#key}.' })
  markup!: string;

  @Field(() => String, { description: 'The words alone.' })
  text!: string;

  @Field(() => [String], { description: 'Markup of each bullet.' })
  bullets!: string[];
}

@ObjectType({ description: 'What the record now gives in place of a block.' })
export class StaleBlock {
  @Field(() => OfferKindEnum, { description: 'CHANGED or GONE.' })
  kind!: OfferKind;

  @Field(() => BlockText, { nullable: true, description: 'The new text; null where the block is gone.' })
  newText!: BlockText | null;

  @Field(() => Boolean, { description: 'True: somebody decided to leave exactly this aside.' })
  left!: boolean;
}

@ObjectType('PaperBlock', { description: 'One block of a paper: a heading, a paragraph, a table or a chart.' })
export class PaperBlockType {
  @Field(() => ID, { description: 'Its id within the paper; edits name it.' })
  id!: string;

  @Field(() => String, { description: 'Its number as printed, such as 3.2.1; empty for an unnumbered heading.' })
  number!: string;

  @Field(() => String, { description: 'Its anchor in the web page, such as p3-2-1.' })
  anchor!: string;

  @Field(() => String, { nullable: true, description: 'Letter of the appendix it is in; null: in the body.' })
  appendix!: string | null;

  @Field(() => PaperBlockKindEnum, { description: 'What it is.' })
  kind!: 'HEADING' | 'PARAGRAPH' | 'TABLE' | 'FIGURE';

  @Field(() => Int, { nullable: true, description: 'Level of a heading, 1 or 2; null for any other block.' })
  level!: number | null;

  @Field(() => String, { description: 'Markup for editing; of a table or chart its caption.' })
  markup!: string;

  @Field(() => String, { description: 'The words alone.' })
  text!: string;

  @Field(() => [String], { description: 'Markup of each bullet.' })
  bullets!: string[];

  @Field(() => PaperTable, { nullable: true, description: 'A table with its cells; null for any other block.' })
  table!: PaperTable | null;

  @Field(() => [PaperChart], { description: 'The pictures of a chart, one for each page that it takes; else none.' })
  charts!: PaperChart[];

  @Field(() => BlockOriginEnum, { description: 'Who wrote it.' })
  origin!: BlockOrigin;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision of the record at which it was composed; null: written by hand.',
  })
  composedAtRevision!: number | null;

  @Field(() => StaleBlock, {
    nullable: true,
    description: 'What the record now gives instead; null: it is up to date.',
  })
  stale!: StaleBlock | null;

  /** Given by the resolver, as many as are asked for. */
  figures!: PaperFigure[];
}
