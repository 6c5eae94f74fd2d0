import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ClauseKindEnum } from '../outputs/output.enums.js';
import type { ClauseKind } from '../outputs/output-kinds.js';
import { Connection } from '../platform/graphql/connection.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { MarkedRunView } from '../outputs/output.type.js';
import { TreatmentEnum } from './adoption.enums.js';
import type { Treatment } from './adoption-states.js';

@ObjectType({ implements: () => [DatedEntry], description: 'What an adopter said of a clause, on a day.' })
export class AdoptedClauseStatement extends DatedEntry {
  @Field(() => TreatmentEnum, { description: 'What it did with it.' })
  treatment!: Treatment;

  @Field(() => String, { nullable: true, description: 'Its own text; null: it has none.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  note!: string | null;
}

@ObjectType('AdoptedClause', { description: 'A clause as an adopter has it, beside how the version has it.' })
export class AdoptedClauseView {
  @Field(() => ID, { description: 'Of this clause of this adopter in this view.' })
  id!: string;

  @Field(() => ID, { description: 'Stays the same from version to version; changes and challenges name it.' })
  key!: string;

  @Field(() => ClauseKindEnum, { description: 'What it is.' })
  kind!: ClauseKind;

  @Field(() => String, {
    nullable: true,
    description: 'Its number in the adopter’s text; null: it is not in it, or has none.',
  })
  number!: string | null;

  @Field(() => TreatmentEnum, { description: 'What the adopter does with it.' })
  treatment!: Treatment;

  @Field(() => String, { nullable: true, description: 'How the adopter has it; null: omitted.' })
  text!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its number in the version; null: it is not in it, or has none.',
  })
  canonicalNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'How the version has it; null: the adopter added it.' })
  canonicalText!: string | null;

  @Field(() => [MarkedRunView], { description: 'Of what is reworded: its words in both, marked. Empty otherwise.' })
  runs!: readonly MarkedRunView[];

  @Field(() => String, { nullable: true, description: 'Why, as the statement in force says.' })
  note!: string | null;

  @Field(() => [AdoptedClauseStatement], {
    description: 'Every statement about it, corrected ones among them, oldest first.',
  })
  history!: AdoptedClauseStatement[];
}

@ObjectType({ description: 'One page of an adopter’s clauses, in the order of its text.' })
export class AdoptedClauseConnection extends Connection(AdoptedClauseView, 'AdoptedClause') {}
