import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Problem } from '../platform/record/problem.js';
import { ClauseKindEnum, FrameworkCodeEnum } from './output.enums.js';
import type { FrameworkCode } from './frameworks/framework.js';
import type { ClauseKind } from './output-kinds.js';
import { OutputVersion, UnplacedView } from './version.type.js';

@ObjectType('Principle', { description: 'A principle of a framework.' })
export class PrincipleView {
  @Field(() => Int, { description: 'Its number, from 1.' })
  number!: number;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its wording in this edition; null: not held here.' })
  wording!: string | null;
}

@ObjectType('Framework', { description: 'A framework of principles, in one edition: reference data with its source.' })
export class FrameworkView {
  @Field(() => FrameworkCodeEnum, { description: 'Its code.' })
  code!: FrameworkCode;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'Its edition.' })
  edition!: string;

  @Field(() => String, { description: 'In force from: a year, month or day, as far as known.' })
  inForceFrom!: string;

  @Field(() => String, { nullable: true, description: 'No longer in force from; null: no end is known here.' })
  inForceTo!: string | null;

  @Field(() => String, { description: 'Where names and wording were taken from.' })
  source!: string;

  @Field(() => [PrincipleView], { description: 'Its principles, in their order.' })
  principles!: readonly PrincipleView[];
}

@ObjectType('ClauseAlignment', { description: 'To which principles of a framework a clause is aligned.' })
export class ClauseAlignmentView {
  @Field(() => FrameworkCodeEnum, { description: 'The framework.' })
  framework!: FrameworkCode;

  @Field(() => [PrincipleView], { description: 'The principles.' })
  principles!: readonly PrincipleView[];

  @Field(() => String, { nullable: true, description: 'Where it comes from.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'True: an assumption of ours, not a fact of the source.' })
  assumed!: boolean;
}

@ObjectType('ClauseStatement', { implements: () => [DatedEntry], description: 'How a clause read from a day on.' })
export class ClauseStatementView extends DatedEntry {
  @Field(() => ClauseKindEnum, { description: 'What part it played.' })
  kind!: ClauseKind;

  @Field(() => String, { description: 'Its words.' })
  text!: string;
}

@ObjectType({ description: 'A clause of a version.' })
export class Clause {
  @Field(() => ID, {
    description: 'Its id in this version; differs between the current view and a view as at a date.',
  })
  id!: string;

  @Field(() => ID, { description: 'What the clause has in common in all versions of the output.' })
  originId!: string;

  @Field(() => String, { nullable: true, description: 'Its number, such as 2.4, by its place; null: it has none.' })
  number!: string | null;

  @Field(() => Int, { description: 'Number of its section.' })
  sectionNumber!: number;

  @Field(() => ClauseKindEnum, { description: 'What part it plays.' })
  kind!: ClauseKind;

  @Field(() => String, { description: 'Its words.' })
  text!: string;

  @Field(() => [ClauseAlignmentView], { description: 'The principles it is aligned to, framework by framework.' })
  alignments!: readonly ClauseAlignmentView[];

  @Field(() => [ClauseStatementView], { description: 'Every wording it had in this version, oldest first.' })
  history!: readonly ClauseStatementView[];

  @Field(() => String, { nullable: true, description: 'Where its words come from.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'True: an assumption or paraphrase of ours.' })
  assumed!: boolean;
}

@ObjectType({ description: 'One page of clauses, in their order.' })
export class ClauseConnection extends Connection(Clause, 'Clause') {}

@ObjectType('PrincipleCoverage', { description: 'Which clauses cover one principle.' })
export class PrincipleCoverageView {
  @Field(() => PrincipleView, { description: 'The principle.' })
  principle!: PrincipleView;

  @Field(() => Boolean, { description: 'False: no clause is aligned to it.' })
  covered!: boolean;

  @Field(() => [Clause], { description: 'The clauses aligned to it; a heading stands for its section.' })
  clauses!: readonly Clause[];
}

@ObjectType('PlacedPiece', { description: 'A clause that an import would make.' })
export class PlacedView {
  @Field(() => Int, { description: 'Line of the text, or paragraph of the Word document, from 1.' })
  line!: number;

  @Field(() => String, { nullable: true, description: 'The number it would have.' })
  number!: string | null;

  @Field(() => ClauseKindEnum, { description: 'What part it would play.' })
  kind!: ClauseKind;

  @Field(() => String, { description: 'Its words.' })
  text!: string;
}

@ObjectType({ description: 'What an import would make of a document; nothing is saved.' })
export class ClauseImportPreview {
  @Field(() => [Problem], { description: 'Why it would be refused.' })
  problems!: readonly Problem[];

  @Field(() => [PlacedView], {
    nullable: true,
    description: 'What would be placed, in its order; null: it cannot be read.',
  })
  placed?: readonly PlacedView[] | null;

  @Field(() => [UnplacedView], { nullable: true, description: 'What could not be placed; null: it cannot be read.' })
  unplaced?: readonly UnplacedView[] | null;
}

@PayloadType('a document to import')
export class ClauseImportPayload extends Payload {
  @Field(() => OutputVersion, { nullable: true, description: 'The version as it is now.' })
  outputVersion?: OutputVersion | null;

  @Field(() => [PlacedView], { nullable: true, description: 'What was placed, in its order; null: nothing was saved.' })
  placed?: readonly PlacedView[] | null;

  @Field(() => [UnplacedView], { nullable: true, description: 'What could not be placed; null: nothing was saved.' })
  unplaced?: readonly UnplacedView[] | null;
}
