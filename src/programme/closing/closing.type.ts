import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/date.scalar.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import { DatedEntry } from '../../platform/record/dated-entry.type.js';
import { Organisation } from '../organisation.type.js';
import { Person } from '../person.type.js';
import type { ProjectState } from './project-states.js';

export const ProjectStateEnum = enumOf<ProjectState>('ProjectState', 'How far a project has come.', {
  OPEN: 'Work goes on.',
  CLOSED: 'It has ended. Corrections, publication and minutes go on.',
  ARCHIVED: 'It has ended and is not listed unless asked for.',
});

@ObjectType('ProjectStateReport', {
  implements: () => [DatedEntry],
  description: 'A project was closed, reopened, archived or taken out of the archive.',
})
export class ProjectStateReportView extends DatedEntry {
  @Field(() => ProjectStateEnum, { description: 'The state.' })
  state!: ProjectState;

  @Field(() => String, { nullable: true, description: 'Why.' })
  note!: string | null;
}

@ObjectType({ description: 'Something still to be done after the closing, and who took it on.' })
export class FollowOn {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What is to be done.' })
  action!: string;

  @Field(() => Person, { nullable: true, description: 'The person who took it on.' })
  person!: Person | null;

  @Field(() => Organisation, { nullable: true, description: 'The organisation that took it on.' })
  organisation!: Organisation | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be done; null: none was set.' })
  dueOn!: string | null;
}

@ObjectType('ProjectClosure', {
  implements: () => [DatedEntry],
  description: 'An end project report. How the plan fared is on the project as at that day.',
})
export class ProjectClosureView extends DatedEntry {
  @Field(() => String, { description: 'What was achieved, against the objectives.' })
  summary!: string;

  @Field(() => [String], { description: 'What was learned, for other projects.' })
  lessons!: string[];

  @Field(() => [FollowOn], { description: 'What was handed on, and to whom.' })
  followOns!: FollowOn[];

  /** Not in the schema: the decision behind it, and the view that it is shown in. */
  decisionId!: string | null;
  seenIn!: { readonly projectId: string; readonly asAt: string; readonly revision: number; readonly suffix: string };
}
