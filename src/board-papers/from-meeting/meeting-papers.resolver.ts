import { Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Meeting, MeetingPayload } from '../../meetings/meeting.type.js';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { Input } from '../../platform/graphql/input.js';
import { Problem } from '../../platform/record/problem.js';
import { BoardPaper } from '../board-paper.type.js';
import { ComposeMeetingPapersInput } from './meeting-papers.input.js';
import { MeetingPapersService } from './meeting-papers.service.js';
import { PaperDue, PaperProposal } from './meeting-papers.type.js';

/** The papers of a meeting: those that its agenda names, and those that it waits for. */
@Resolver(() => Meeting)
export class MeetingPapersResolver {
  constructor(private readonly service: MeetingPapersService) {}

  @ResolveField(() => [BoardPaper], {
    description: 'The papers that its agenda names and this reader may read, in the order of the agenda.',
  })
  papers(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<BoardPaper[]> {
    return this.service.composed(actor, meeting);
  }

  @ResolveField(() => [PaperDue], {
    description: 'The papers that its agenda still waits for; none for those who may not compose them.',
  })
  papersDue(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<PaperDue[]> {
    return this.service.due(actor, meeting);
  }

  @ResolveField(() => [BoardPaper], {
    description: 'The papers for its body and day that its agenda does not name and this reader may read.',
  })
  papersBesideAgenda(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<BoardPaper[]> {
    return this.service.besideAgenda(actor, meeting);
  }

  @ResolveField(() => [Problem], {
    description: 'What does not agree between its agenda and the papers; none for those who may not compose them.',
  })
  paperFindings(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<Problem[]> {
    return this.service.findings(actor, meeting);
  }

  @Query(() => [PaperProposal], {
    nullable: true,
    description: 'The meetings to come that a paper can be composed for, the next first.',
  })
  paperProposals(@CurrentActor() actor: Actor): Promise<PaperProposal[]> {
    return this.service.proposals(actor);
  }

  @Mutation(() => MeetingPayload, {
    description: 'Composes the papers of items of an agenda in one write, and names them on it where it did not.',
  })
  composeMeetingPapers(
    @CurrentActor() actor: Actor,
    @Input() input: ComposeMeetingPapersInput,
  ): Promise<MeetingPayload> {
    return this.service.composeMeetingPapers(actor, input);
  }
}
