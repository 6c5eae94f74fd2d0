import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsOptional, Max, Min } from 'class-validator';
import { DateScalar } from '../../platform/graphql/date.scalar.js';
import { PaperFormatEnum } from '../board-paper.enums.js';
import { PaperFigure } from '../paper-block.type.js';
import type { Format } from '../../documents/formats.js';
import { type ChangeKind, PACK_DOMAINS, type PackDomain } from './change.js';
import { ChangeKindEnum, PackDomainEnum, SinceKindEnum } from './review-pack.enums.js';
import type { SinceKind } from './since.js';

@ObjectType('PackLine', { description: 'One line of a review pack.' })
export class PackLineView {
  @Field(() => PackDomainEnum, { description: 'The part of the record.' })
  domain!: PackDomain;

  @Field(() => ID, { description: 'Id of the record.' })
  recordId!: string;

  @Field(() => String, { description: 'How people call it, such as M3.' })
  code!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'The sentence as printed.' })
  text!: string;

  @Field(() => [PaperFigure], { description: 'The dates, names and states in it, with their sources.' })
  figures!: PaperFigure[];
}

@ObjectType({ description: 'Something that changed.' })
export class PackChange extends PackLineView {
  @Field(() => ChangeKindEnum, { description: 'What kind of change.' })
  what!: ChangeKind;

  @Field(() => String, { nullable: true, description: 'Before: a day, a state or a score; null: none.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'After; null: none.' })
  to!: string | null;

  @Field(() => DateScalar, { description: 'The day of the row that says so.' })
  on!: string;
}

@ObjectType({ description: 'How many changes there are in one part of the record.' })
export class PackCount {
  @Field(() => PackDomainEnum, { description: 'The part of the record.' })
  domain!: PackDomain;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ArgsType()
export class LinesArgs {
  @Field(() => Int, { nullable: true, description: 'At most so many, 0 to 10,000; left out: all.' })
  @IsOptional()
  @Min(0)
  @Max(10_000)
  first?: number | null;
}

@ArgsType()
export class ChangesArgs extends LinesArgs {
  @Field(() => PackDomainEnum, { nullable: true, description: 'Only those in this part of the record.' })
  @IsOptional()
  @IsIn(PACK_DOMAINS)
  domain?: PackDomain | null;
}

@ObjectType({ description: 'Where a review pack can be had as a file.' })
export class PackFile {
  @Field(() => PaperFormatEnum, { description: 'Its format.' })
  format!: Format;

  @Field(() => String, { description: 'Its address.' })
  url!: string;
}

@ObjectType({
  description: 'What a reviewer reads before a meeting: changes, lateness, challenges, and what is wanted.',
})
export class ReviewPack {
  @Field(() => String, { description: 'The project.' })
  projectCode!: string;

  @Field(() => String, { description: 'Its title.' })
  projectTitle!: string;

  @Field(() => DateScalar, { description: 'Changes are shown from the end of this day.' })
  since!: string;

  @Field(() => SinceKindEnum, { description: 'Why from then.' })
  sinceBecause!: SinceKind;

  @Field(() => String, { nullable: true, description: 'The body that met or the paper’s reference; null: neither.' })
  sinceName!: string | null;

  @Field(() => DateScalar, { description: 'The day it is drawn up for.' })
  asAt!: string;

  @Field(() => String, { description: 'The status of the project, as a paper of the day words it.' })
  status!: string;

  @Field(() => String, { description: 'Its end date and whether the plan meets it, as a paper of the day words it.' })
  end!: string;

  @Field(() => [PackChange], { description: 'What changed, part by part.' })
  changes!: PackChange[];

  @Field(() => [PackCount], {
    description: 'How many changes there are, part by part; parts without any are left out.',
  })
  changeCounts!: PackCount[];

  @Field(() => [PackLineView], { description: 'What is late.' })
  late!: PackLineView[];

  @Field(() => [PackLineView], { description: 'Challenges and advice: raised or answered since, and all that wait.' })
  challenges!: PackLineView[];

  @Field(() => [PackLineView], { description: 'Decisions that somebody has to take.' })
  decisionsWanted!: PackLineView[];

  @Field(() => [PackLineView], { description: 'Where a view is wanted.' })
  viewsWanted!: PackLineView[];

  @Field(() => [PackFile], { description: 'The same as files, one page first.' })
  files!: PackFile[];
}
