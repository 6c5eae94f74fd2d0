import { ResolveField, Resolver } from '@nestjs/graphql';
import type { MappedItem } from './item.mapper.js';
import { Report } from './item-report.type.js';
import { Milestone, Stage, Task } from './plan-item.type.js';

const STANDING = { description: 'Reports in force, oldest first: its trend.' } as const;

@Resolver(() => Stage)
export class StageReportsResolver {
  @ResolveField(() => [Report], STANDING)
  reports(item: MappedItem): Report[] | Promise<Report[]> {
    return item.reports();
  }
}

@Resolver(() => Task)
export class TaskReportsResolver {
  @ResolveField(() => [Report], STANDING)
  reports(item: MappedItem): Report[] | Promise<Report[]> {
    return item.reports();
  }
}

@Resolver(() => Milestone)
export class MilestoneReportsResolver {
  @ResolveField(() => [Report], STANDING)
  reports(item: MappedItem): Report[] | Promise<Report[]> {
    return item.reports();
  }
}
