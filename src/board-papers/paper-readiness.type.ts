import { Field, Int, ObjectType } from '@nestjs/graphql';
import { SeverityEnum } from './board-paper.enums.js';
import { Problem } from '../platform/record/problem.js';
import type { Severity } from './readiness.js';

@ObjectType({ description: 'Something about a paper that blocks it, or that its authors should look at.' })
export class PaperFinding extends Problem {
  @Field(() => SeverityEnum, { description: 'Whether it blocks or only warns.' })
  severity!: Severity;
}

@ObjectType({ description: 'Whether a paper is ready for its body.' })
export class PaperReadiness {
  @Field(() => Boolean, { description: 'True: nothing keeps the draft from being issued.' })
  ready!: boolean;

  @Field(() => [PaperFinding], { description: 'What blocks and what warns, in reading order; the clearance last.' })
  findings!: PaperFinding[];

  @Field(() => Int, {
    nullable: true,
    description: 'Pages before the appendices, as PDF; null: they cannot be counted on this machine, or in this state.',
  })
  bodyPages!: number | null;

  @Field(() => Int, { description: 'How many it may take.' })
  pageBudget!: number;

  @Field(() => Boolean, { description: 'True: a longer paper is not cleared; false: a warning.' })
  budgetBlocks!: boolean;
}
