import { Controller, Get, Param, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireMay } from '../../../platform/auth/policy.js';
import { recordId } from '../../../platform/record/view-id.js';
import { Ask } from '../../frame/ask.service.js';
import { OwnFormGuard } from '../../frame/own-form.guard.js';
import { PageErrorFilter } from '../../frame/page-error.filter.js';
import type { Refused } from '../../frame/refused.js';
import { actorOfRequest } from '../../frame/request-actor.js';
import type { Consequences } from '../item-words.js';
import { PREVIEW_PLAN } from '../plan.graphql.js';
import { type DragEffect, dragEffect, draggedChanges, draggedIn } from './dragged.js';
import { DRAGGED } from './drag.graphql.js';

interface DragAnswer extends Refused {
  readonly consequences: Consequences | null;
}

/** What bars would do that are dragged on the chart of a plan, for the script of its page. Saves nothing. */
@Controller('projects/:code/plan/grid/effect')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class DragController {
  constructor(private readonly ask: Ask) {}

  @Get()
  async effect(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query() query: unknown,
  ): Promise<void> {
    requireMay(actorOfRequest(request), 'revisePlan');
    const { project } = await this.ask.run(request, DRAGGED, { code });
    requireMay(actorOfRequest(request), 'revisePlan', recordId(project.id) ?? '');
    const effect = await this.effectOf(request, project, query);
    await reply.header('cache-control', 'private, no-store').send(effect);
  }

  private async effectOf(
    request: FastifyRequest,
    { code, plan }: { readonly code: string; readonly plan: Parameters<typeof draggedChanges>[0] },
    query: unknown,
  ): Promise<DragEffect> {
    const { changes, faults } = draggedChanges(plan, draggedIn(query));
    const refused = (says: readonly string[]): DragEffect => ({ says, moved: [] });
    if (faults.length > 0 || changes.length === 0) return refused(faults.length ? faults : ['Nothing was moved.']);
    const input = { projectCode: code, expectedVersion: plan.version, changes: changes.map(({ change }) => change) };
    const answer = await this.ask.attempt<DragAnswer>(request, PREVIEW_PLAN, input, { consequences: null });
    const { consequences, problems } = answer;
    return consequences ? dragEffect(changes, consequences) : refused(problems.map(({ message }) => message));
  }
}
