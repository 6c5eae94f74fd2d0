import { Injectable } from '@nestjs/common';
import { ActionService } from '../../meetings/action.service.js';
import { BodyService } from '../../meetings/body.service.js';
import { MeetingService } from '../../meetings/meeting.service.js';
import { MeetingsViewService } from '../../meetings/meetings-view.service.js';
import { PlanService } from '../../milestones/plan.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { ProjectViewService } from '../../programme/project-view.service.js';
import { DemoStepsService } from '../demo-steps.service.js';
import { ACTION_ROWS, type ActionRow, BODY_ROWS, MEETING_ROWS, type MeetingRow } from '../first-programme/meetings.js';
import { PAPER_DATE, PROJECTS } from '../first-programme/projects.js';

type Done = Map<string, string>;

/** Puts the first programme's bodies, meetings and actions on record. */
@Injectable()
export class LoadMeetingsService {
  constructor(
    private readonly steps: DemoStepsService,
    private readonly bodies: BodyService,
    private readonly meetings: MeetingService,
    private readonly actions: ActionService,
    private readonly views: MeetingsViewService,
    private readonly plans: PlanService,
    private readonly projects: ProjectViewService,
  ) {}

  async load(done: Done): Promise<void> {
    for (const { organisation, ...row } of BODY_ROWS) {
      const organisationId = organisation === null ? null : done.get(`organisation ${organisation}`);
      await this.steps.once(done, `body ${row.code}`, 'SECRETARY', (actor) =>
        this.bodies.establishBody(actor, { ...row, organisationId }),
      );
    }
    for (const row of MEETING_ROWS) await this.meeting(done, row);
  }

  /** What the meetings left somebody to do; the plans that it leads to must be there. */
  async loadActions(done: Done): Promise<void> {
    for (const [index, row] of ACTION_ROWS.entries()) await this.action(done, row, index + 1);
  }

  private async meeting(done: Done, row: MeetingRow): Promise<void> {
    const { code, states, agenda, ...terms } = row;
    await this.steps.once(done, `meeting ${code}`, 'SECRETARY', (actor) =>
      this.meetings.planMeeting(actor, { ...terms, code }),
    );
    if (agenda) {
      const items = [...agenda.items];
      await this.steps.once(done, `agenda ${code}`, 'SECRETARY', async (actor) =>
        this.meetings.write(actor, 'setAgenda', { ...agenda, items, ...(await this.about(actor, done, code)) }),
      );
    }
    for (const report of states) {
      await this.steps.once(done, `meeting ${code} ${report.state}`, 'SECRETARY', async (actor) =>
        this.meetings.write(actor, 'reportMeeting', { ...report, ...(await this.about(actor, done, code)) }),
      );
    }
  }

  private async action(done: Done, row: ActionRow, number: number): Promise<void> {
    const { milestone, report, ...terms } = row;
    const { projectCode, effectiveOn, citation, assumed } = terms;
    const lead = PROJECTS.find((each) => each.code === projectCode)?.lead ?? 'SECRETARY';
    const step = `action ${number}`;
    await this.steps.once(done, step, lead, async (actor) => {
      const id = await this.milestone(actor, projectCode, milestone);
      return this.actions.raiseAction(actor, { ...terms, subjects: [{ kind: 'MILESTONE', id }] });
    });
    if (!report) return;
    await this.steps.once(done, `${step} ${report.state}`, lead, async (actor) => {
      const { actions } = await this.views.view({ asAt: PAPER_DATE, revision: actor.revision });
      const found = actions.find((each) => each.id === done.get(step));
      if (!found) throw new Error(`The demonstration has no ${step}.`);
      const about = { actionId: found.id, expectedVersion: found.version, effectiveOn, citation, assumed };
      return this.actions.reportAction(actor, { ...about, ...report });
    });
  }

  private async about(actor: Actor, done: Done, code: string) {
    const { meetings } = await this.views.view({ asAt: PAPER_DATE, revision: actor.revision });
    const found = meetings.find((each) => each.id === done.get(`meeting ${code}`));
    if (!found) throw new Error(`The demonstration has no meeting ${code}.`);
    return { meetingId: found.id, expectedVersion: found.version };
  }

  private async milestone(actor: Actor, projectCode: string, code: string): Promise<string> {
    const { projectId } = await this.projects.visible(actor, projectCode);
    const { items } = await this.plans.view(projectId, { asAt: PAPER_DATE, revision: actor.revision });
    const found = items.find(({ item }) => item.code === code);
    if (!found) throw new Error(`The plan of ${projectCode} has no ${code} on ${PAPER_DATE}.`);
    return found.item.itemId;
  }
}
