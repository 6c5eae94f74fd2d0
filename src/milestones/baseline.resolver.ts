import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { BaselineApproval, BaselineDecision, BaselineProposalType, BaselineType } from './baseline.type.js';

const DECISION = {
  nullable: true,
  description: 'The recorded decision that it rests on; null: none is on record, or it is closed by now.',
} as const;

@Resolver(() => BaselineType)
export class BaselineResolver {
  constructor(private readonly subjects: RecordSubjects) {}

  @ResolveField(() => BaselineDecision, DECISION)
  async decision(@Parent() { decisionId, at }: BaselineType): Promise<BaselineDecision | null> {
    return decisionId !== null && at ? this.subjects.find({ kind: 'DECISION', id: decisionId }, at) : null;
  }
}

@Resolver(() => BaselineProposalType)
export class BaselineProposalResolver {
  constructor(private readonly subjects: RecordSubjects) {}

  @ResolveField(() => BaselineDecision, DECISION)
  async decision(@Parent() { decisionId, at }: BaselineProposalType): Promise<BaselineDecision | null> {
    return at ? this.subjects.find({ kind: 'DECISION', id: decisionId }, at) : null;
  }
}

@Resolver(() => BaselineApproval)
export class BaselineApprovalResolver {
  constructor(private readonly subjects: RecordSubjects) {}

  @ResolveField(() => BaselineDecision, DECISION)
  async decision(@Parent() { decisionId, at }: BaselineApproval): Promise<BaselineDecision | null> {
    return decisionId !== null && at ? this.subjects.find({ kind: 'DECISION', id: decisionId }, at) : null;
  }
}
