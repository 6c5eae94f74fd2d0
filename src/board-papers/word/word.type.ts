import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/date.scalar.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import { Problem } from '../../platform/record/problem.js';
import { PaperChangedLine } from '../changes/changes.type.js';
import type { TakenFigures } from './take-word.js';
import type { WordEditKind } from './word-edits.types.js';
import type { TrackedChange } from './word-file.types.js';

export const TakenFiguresEnum = enumOf<TakenFigures>(
  'TakenFigures',
  'What becomes of figures of the record that a file gives in other words.',
  {
    AS_RECORDED: 'They keep their source, and read as the record has them.',
    AS_TYPED: 'They become typed words, without a source.',
  },
);

export const WordEditKindEnum = enumOf<WordEditKind>('WordEditKind', 'What an edit of a Word file does.', {
  REWORDED: 'The block reads otherwise.',
  ADDED: 'A new paragraph or heading.',
  REMOVED: 'The block is taken out.',
  MOVED: 'The block is elsewhere in its part of the paper.',
});

export const TrackedKindEnum = enumOf<TrackedChange['what']>('TrackedChangeKind', 'What was tracked.', {
  INSERTED: 'Words were put in.',
  DELETED: 'Words were taken out.',
});

@ObjectType({ description: 'A change that somebody tracked in the file, and nobody has accepted or rejected.' })
export class WordTrackedChange {
  @Field(() => TrackedKindEnum, { description: 'What was done.' })
  what!: TrackedChange['what'];

  @Field(() => String, { description: 'Who proposed it, as the file says.' })
  by!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day; null: the file does not say.' })
  on!: string | null;

  @Field(() => String, { description: 'The words.' })
  words!: string;
}

@ObjectType({ description: 'A figure of the record that the file gives in other words, or no longer has.' })
export class WordFigureChange {
  @Field(() => String, { description: 'What it is, in words.' })
  label!: string;

  @Field(() => String, { description: 'As the record gives it.' })
  was!: string;

  @Field(() => String, { nullable: true, description: 'As the file gives it; null: it is not there.' })
  now!: string | null;
}

@ObjectType('WordDraftEdit', { description: 'One edit of a Word file, to take or to leave.' })
export class WordEditView {
  @Field(() => ID, { description: 'Names it when edits are taken; the same for the same file and draft.' })
  id!: string;

  @Field(() => WordEditKindEnum, { description: 'What it does.' })
  kind!: WordEditKind;

  @Field(() => ID, { nullable: true, description: 'The block that it is about; null: a new one.' })
  blockId!: string | null;

  @Field(() => String, { description: 'What it is about, in words: Paragraph 3.2.1.' })
  name!: string;

  @Field(() => [PaperChangedLine], { description: 'What was and what would be.' })
  lines!: PaperChangedLine[];

  @Field(() => [WordTrackedChange], { description: 'Changes that the file tracks in it; none: it is a plain edit.' })
  tracked!: WordTrackedChange[];

  @Field(() => [WordFigureChange], { description: 'Figures that it changes or takes out.' })
  figures!: WordFigureChange[];

  @Field(() => String, {
    nullable: true,
    description: 'Why it would undo what was done on the page since the file was made; null: it would not.',
  })
  conflict!: string | null;

  @Field(() => [PaperChangedLine], {
    nullable: true,
    description: 'What the page changed in the block since the file was made; null: nothing.',
  })
  page!: PaperChangedLine[] | null;
}

@ObjectType('WordDraftComment', { description: 'A comment of a Word file, on the block that it begins in.' })
export class WordCommentView {
  @Field(() => ID, { description: 'Names it when comments are brought in.' })
  id!: string;

  @Field(() => ID, { description: 'The block.' })
  blockId!: string;

  @Field(() => String, { description: 'The block in words: Paragraph 3.2.1.' })
  name!: string;

  @Field(() => String, { description: 'Who made it, as the file says.' })
  by!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day; null: the file does not say.' })
  on!: string | null;

  @Field(() => String, { description: 'As it would be kept.' })
  text!: string;

  @Field(() => Boolean, { description: 'True: the draft has it already.' })
  there!: boolean;
}

@ObjectType({ description: 'Something of a Word file that cannot be brought in.' })
export class WordLeftOut {
  @Field(() => String, { description: 'What it is about.' })
  where!: string;

  @Field(() => String, { description: 'What it is, and why it stays outside.' })
  why!: string;
}

@ObjectType({ description: 'What a draft that was edited in Word would change; nothing is saved.' })
export class WordDraftPreview {
  @Field(() => [Problem], { description: 'Why it would be refused.' })
  problems!: readonly Problem[];

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the paper that the file was made from; null: it does not say, or cannot be read.',
  })
  madeFrom?: number | null;

  @Field(() => [WordEditView], { nullable: true, description: 'Its edits, in its order; null: it cannot be read.' })
  edits?: readonly WordEditView[] | null;

  @Field(() => [WordCommentView], { nullable: true, description: 'Its comments; null: it cannot be read.' })
  comments?: readonly WordCommentView[] | null;

  @Field(() => [WordLeftOut], {
    nullable: true,
    description: 'What of it cannot be brought in; null: it cannot be read.',
  })
  leftOut?: readonly WordLeftOut[] | null;
}
