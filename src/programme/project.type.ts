import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { Node } from '../platform/graphql/node.type.js';
import type { Problem } from '../platform/record/problem.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { enumOf } from '../platform/graphql/enum-of.js';
import { ProjectClosureView, ProjectStateEnum, ProjectStateReportView } from './closing/closing.type.js';
import type { ProjectState } from './closing/project-states.js';
import type { NarrativeTopic } from './narrative-topic.js';
import { Organisation } from './organisation.type.js';
import { Person } from './person.type.js';

export const NarrativeTopicEnum = enumOf(
  'NarrativeTopic',
  'What a project tells of itself, in the order papers print it.',
  {
    AIM: 'What it does, in one clause that follows “progress on”, such as “developing a protocol with the city council”.',
    PURPOSE: 'What it is for.',
    DEVELOPMENT: 'How it came about and what was done so far.',
    OUTPUTS: 'What it will produce.',
    METHOD: 'How the work is done.',
    NEXT_STEPS: 'What comes next.',
    OVERSIGHT: 'Who oversees it.',
    RISK: 'What threatens it, and what it costs.',
  } satisfies Record<NarrativeTopic, string>,
);

@ObjectType({ description: 'What a project says of itself on one topic, as at the date of the view.' })
export class Narrative {
  @Field(() => ID, { description: 'Id of the statement: an immutable record.' })
  id!: string;

  @Field(() => NarrativeTopicEnum, { description: 'The topic.' })
  topic!: NarrativeTopic;

  @Field(() => [String], { description: 'Paragraphs of plain text.' })
  paragraphs!: string[];

  @Field(() => DateScalar, { description: 'Holds from this day.' })
  effectiveOn!: string;

  @Field(() => String, { nullable: true, description: 'Where it comes from.' })
  citation!: string | null;
}

@ObjectType({ description: 'Limits within which a project may drift before its status changes.' })
export class Tolerances {
  @Field(() => Int, { description: 'Working days of slip from which a milestone is amber.' })
  amberDays!: number;

  @Field(() => Int, { description: 'Working days of slip from which a milestone is red.' })
  redDays!: number;

  @Field(() => Int, { description: 'Calendar days without a report after which a status is stale.' })
  staleDays!: number;
}

@ObjectType({ description: 'The decision that approved a project.' })
export class Approval {
  @Field(() => String, { description: 'The body that decided.' })
  body!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the decision.' })
  decidedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What was decided.' })
  decision!: string | null;
}

/** A project as one view: everything below it is as at the same date. */
@ObjectType({
  implements: () => [Node, OnRecord],
  description: 'A project as at one date: everything below it is one view as at that date.',
})
export class Project {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Unique code, such as CFPS.' })
  code!: string;

  @Field(() => String, { description: 'Title as papers print it.' })
  title!: string;

  @Field(() => String, { description: 'Code of its programme.' })
  programmeCode!: string;

  @Field(() => [Organisation], { description: 'Sponsoring organisations, in the order of the joint badge.' })
  sponsors!: Organisation[];

  @Field(() => [String], { description: 'Strategic objectives served.' })
  objectives!: string[];

  @Field(() => Person, { nullable: true, description: 'The project lead; null: not appointed.' })
  lead!: Person | null;

  @Field(() => Person, { nullable: true, description: 'The senior management team lead; null: not appointed.' })
  smtLead!: Person | null;

  @Field(() => Approval, { nullable: true, description: 'The decision that approved it; null: none recorded.' })
  approval!: Approval | null;

  @Field(() => DateScalar, { description: 'Start of the project.' })
  start!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The end date it is held to; null: none agreed.' })
  targetEnd!: string | null;

  @Field(() => DateScalar, { description: 'The day this view is taken for.' })
  asAt!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day its status is taken for unless a date is asked for; null: today.',
  })
  reportingDate!: string | null;

  @Field(() => Tolerances, { description: 'Tolerances in force.' })
  tolerances!: Tolerances;

  @Field(() => [Narrative], { description: 'What it says of itself, topic by topic.' })
  narratives!: Narrative[];

  @Field(() => String, { nullable: true, description: 'Where its terms come from, such as 10/23 ¶3.9.1.' })
  citation!: string | null;

  @Field(() => Int, { description: 'Number of the last write about its terms; the next change of them must name it.' })
  version!: number;

  @Field(() => ProjectStateEnum, { description: 'Whether it is open, closed or archived.' })
  state!: ProjectState;

  @Field(() => DateScalar, { nullable: true, description: 'Since when; null: it has been open from its start.' })
  since!: string | null;

  @Field(() => [ProjectStateEnum], { description: 'The states that can follow.' })
  nextStates!: readonly ProjectState[];

  @Field(() => [ProjectStateReportView], {
    description: 'When it was closed, reopened and archived, corrected reports among them, oldest first.',
  })
  history!: ProjectStateReportView[];

  @Field(() => ProjectClosureView, { nullable: true, description: 'Its end project report; null: it is open.' })
  closure!: ProjectClosureView | null;

  @Field(() => [ProjectClosureView], {
    description: 'Every end project report, corrected ones among them, oldest first.',
  })
  closures!: ProjectClosureView[];

  /** Not in the schema: what its dates have against those of its programme. */
  outside!: readonly Problem[];
  /** Not in the schema: the record id, and the point of the record this view is taken at. */
  recordId!: string;
  revision!: number;
  suffix!: string;
}

@ObjectType({ description: 'One page of projects, by code.' })
export class ProjectConnection extends Connection(Project, 'Project') {}
