import { Injectable } from '@nestjs/common';
import type { RecordPoint } from '../../platform/record/in-force.js';
import { PlanService } from '../../milestones/plan.service.js';
import { compileCalendar } from '../../platform/calendar/working-days.js';
import { RegisterService } from '../../programme/register.service.js';
import { MeetingsViewService } from '../../meetings/meetings-view.service.js';
import { StakeholdersViewService } from '../../stakeholders/stakeholders-view.service.js';
import type { PlanFact } from '../facts/facts.types.js';
import { factOf } from '../facts/plan-facts.js';
import { stakeholdersFacts } from '../facts/stakeholders-facts.js';
import { actionPromises } from './action-promises.js';
import type { LedgerContext } from './ledger.js';
import { planPromises } from './plan-promises.js';
import { stakeholderPromises } from './stakeholder-promises.js';
import { promisableOf } from './undertaking.js';
import { UndertakingsService } from './undertakings.service.js';

/** Gathers how all that may be promised of one project stands at a point. */
@Injectable()
export class PromisableService {
  constructor(
    private readonly register: RegisterService,
    private readonly plans: PlanService,
    private readonly stakeholders: StakeholdersViewService,
    private readonly meetings: MeetingsViewService,
    private readonly undertakings: UndertakingsService,
  ) {}

  /** The facts of its plan among it, which others need too. */
  async of(
    projectId: string,
    point: RecordPoint,
  ): Promise<Pick<LedgerContext, 'snapshot' | 'calendars'> & { readonly plan: PlanFact | null }> {
    const register = await this.register.at(point);
    const row = register.projects.get(projectId);
    if (!row) throw new Error(`project ${projectId} has no terms as at ${point.asAt}`);
    const view = await this.plans.whole(projectId, point);
    const noted = (await this.undertakings.view(point)).filter((one) => one.projectId === projectId);
    const { id: reportId, citation, code, targetEndOn: targetEnd } = row;
    const plan = factOf(view);
    const planned = planPromises({ recordId: projectId, reportId, citation, code, targetEnd, plan });
    const stakeholders = stakeholdersFacts(await this.stakeholders.view(projectId, point), register);
    const { actions } = await this.meetings.view(point);
    return {
      plan,
      snapshot: [
        ...planned,
        ...stakeholderPromises({ recordId: projectId, code, stakeholders }),
        ...actionPromises(actions, [projectId]),
        ...noted.map(promisableOf),
      ],
      calendars: new Map([[projectId, compileCalendar(view.calendar)]]),
    };
  }
}
