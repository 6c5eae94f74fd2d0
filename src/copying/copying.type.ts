import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Problem } from '../platform/record/problem.js';
import { Project } from '../programme/project.type.js';
import type { CopyPart } from './copy-parts.js';
import type { CopiedDate, CopiedThing, LeftOut } from './copied-rows.js';
import { CopyPartEnum } from './copying.enums.js';

@ObjectType('ProjectCopyDate', { description: 'A date of a thing in the other project, and in the copy.' })
export class ProjectCopyDate implements CopiedDate {
  @Field(() => String, { description: 'What the date is, such as Deadline.' })
  name!: string;

  @Field(() => DateScalar, { description: 'In the project that is copied.' })
  was!: string;

  @Field(() => DateScalar, { nullable: true, description: 'In the new one; null: it cannot be moved and is left out.' })
  willBe!: string | null;
}

@ObjectType('ProjectCopyThing', { description: 'One thing that the copy has.' })
export class ProjectCopyThing implements CopiedThing {
  @Field(() => CopyPartEnum, { description: 'The part of the project that it is in.' })
  part!: CopyPart;

  @Field(() => String, { description: 'Its code, the same in both.' })
  code!: string;

  @Field(() => String, { description: 'By what people know it.' })
  title!: string;

  @Field(() => [ProjectCopyDate], { description: 'Its dates, as they were and as they will be.' })
  dates!: readonly CopiedDate[];
}

@ObjectType('ProjectCopyLeftOut', { description: 'What the project has and its copy does not.' })
export class ProjectCopyLeftOut implements LeftOut {
  @Field(() => CopyPartEnum, { description: 'The part of the project that it is in.' })
  part!: CopyPart;

  @Field(() => String, { description: 'What the copy does without, such as 2 baselines.' })
  what!: string;

  @Field(() => String, { description: 'Why.' })
  why!: string;
}

@ObjectType({ description: 'A new project as it comes out of another: all that is made, and what is not.' })
export class ProjectCopy {
  @Field(() => String, { description: 'Title of the project that is copied.' })
  sourceTitle!: string;

  @Field(() => DateScalar, { description: 'The day on which it is copied as it was.' })
  asAt!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The end date the new project is held to; null: none.' })
  targetEnd!: string | null;

  @Field(() => [ProjectCopyThing], { description: 'Every thing that is made, part by part, in its order there.' })
  things!: readonly CopiedThing[];

  @Field(() => [ProjectCopyLeftOut], { description: 'What stays behind.' })
  leftOut!: readonly LeftOut[];

  @Field(() => String, { description: 'The rule by which dates move, in plain English.' })
  rule!: string;

  @Field(() => String, { description: 'Stands for what is made; a copy must send it.' })
  draft!: string;
}

@ObjectType({ description: 'What copying a project would make; nothing was saved.' })
export class ProjectCopyPreview {
  @Field(() => ProjectCopy, { nullable: true, description: 'The copy; null: it cannot be made.' })
  copy!: ProjectCopy | null;

  @Field(() => [Problem], { description: 'Why it cannot be made.' })
  problems!: Problem[];
}

@PayloadType('a copied project')
export class ProjectCopyPayload extends Payload {
  @Field(() => Project, { nullable: true, description: 'The new project.' })
  project?: Project | null;

  @Field(() => ProjectCopy, { nullable: true, description: 'What was made.' })
  copy?: ProjectCopy | null;
}
