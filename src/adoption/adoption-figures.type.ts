import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ClauseKindEnum } from '../outputs/output.enums.js';
import type { ClauseKind } from '../outputs/output-kinds.js';
import type { AdditionFigure, ClauseFigure, OutputFigures } from './adoption-figures.js';

@ObjectType({ description: 'What adopters made of one clause.' })
export class AdoptedClauseFigure implements ClauseFigure {
  @Field(() => ID, { description: 'The clause, by the key that it keeps from version to version.' })
  originId!: string;

  @Field(() => String, { nullable: true, description: 'Its number in the newest version that an adopter goes by.' })
  number!: string | null;

  @Field(() => String, { description: 'How that version reads.' })
  text!: string;

  @Field(() => ClauseKindEnum, { description: 'What it is.' })
  kind!: ClauseKind;

  @Field(() => Int, { description: 'Adopters that kept it.' })
  kept!: number;

  @Field(() => Int, { description: 'Adopters that reworded it.' })
  reworded!: number;

  @Field(() => Int, { description: 'Adopters that omitted it.' })
  omitted!: number;

  @Field(() => Int, { description: 'The base: adopters whose version has the clause. The three add up to it.' })
  base!: number;
}

@ObjectType({ description: 'A clause that adopters added in the same words.' })
export class AdoptedAdditionFigure implements AdditionFigure {
  @Field(() => String, { description: 'The words, as the first of them has them.' })
  text!: string;

  @Field(() => Int, { description: 'How many adopters added it.' })
  count!: number;

  @Field(() => [String], { description: 'The codes of their adoptions.' })
  adopters!: readonly string[];
}

@ObjectType({ description: 'What adopters as a whole make of an output.' })
export class AdoptionFigures implements OutputFigures {
  @Field(() => ID, { description: 'The output.' })
  outputId!: string;

  @Field(() => String, { description: 'Its code.' })
  outputCode!: string;

  @Field(() => String, { description: 'Its title.' })
  outputTitle!: string;

  @Field(() => Int, {
    description: 'The base: adopters that have taken it up. Those who consider, declined or withdrew do not count.',
  })
  adopters!: number;

  @Field(() => Int, { description: 'Those that adopted it wholly.' })
  wholly!: number;

  @Field(() => Int, { description: 'Those that adapted it.' })
  adapted!: number;

  @Field(() => [AdoptedClauseFigure], {
    description: 'Its clauses: those most often omitted or reworded first, then in the order of the text.',
  })
  clauses!: readonly AdoptedClauseFigure[];

  @Field(() => [AdoptedAdditionFigure], { description: 'What was added: the most frequent first.' })
  additions!: readonly AdoptedAdditionFigure[];
}
