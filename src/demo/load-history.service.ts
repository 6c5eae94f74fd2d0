import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { BaselineService } from '../milestones/baseline.service.js';
import { PlanCalendarService } from '../milestones/plan-calendar.service.js';
import { PlanChangeService } from '../milestones/plan-change.service.js';
import type { PlanView } from '../milestones/plan-view.types.js';
import { PlanService } from '../milestones/plan.service.js';
import { ReportService } from '../milestones/report.service.js';
import { ProjectService } from '../programme/project.service.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { DemoStepsService } from './demo-steps.service.js';
import type { ReportRow } from './first-programme/first-programme.types.js';
import { type Event, eventsOf, firstDay, type ProjectStory } from './first-programme/history.js';
import { planChanges } from './first-programme/plan-changes.js';
import { PROJECTS } from './first-programme/projects.js';

type Done = Map<string, string>;

/** Puts a project's narratives, plan, calendar, baselines and reports on record, in the order of their days. */
@Injectable()
export class LoadHistoryService {
  constructor(
    private readonly steps: DemoStepsService,
    private readonly projects: ProjectService,
    private readonly views: ProjectViewService,
    private readonly plans: PlanService,
    private readonly changes: PlanChangeService,
    private readonly calendars: PlanCalendarService,
    private readonly baselines: BaselineService,
    private readonly reports: ReportService,
  ) {}

  /** Each event is looked at on its own day: the reporting date stands on the first until the last is told. */
  async load(done: Done, story: ProjectStory): Promise<void> {
    const { code } = story;
    const project = PROJECTS.find((each) => each.code === code)!;
    await this.lookAt(done, project.lead, code, firstDay(story), 'The plan begins.');
    for (const row of story.narratives) {
      const text = { ...row, paragraphs: [...row.paragraphs], projectCode: code };
      await this.steps.once(done, `narrative ${code} ${row.topic}`, project.lead, async (actor) => {
        const { version } = await this.views.project(actor, code, {});
        return this.projects.recordNarrative(actor, { ...text, expectedVersion: version });
      });
    }
    for (const event of eventsOf(story)) {
      const author = event.kind === 'BASELINE' ? project.smtLead : project.lead;
      await this.steps.once(done, stepName(code, event), author, (actor) => this.record(actor, done, code, event));
    }
    await this.lookAt(done, 'SECRETARY', code, project.reportingDate, 'The day of paper 10/23.');
  }

  private lookAt(done: Done, author: string, projectCode: string, reportingDate: string, reason: string) {
    return this.steps.once(done, `reporting date ${projectCode} ${reportingDate}`, author, (actor) =>
      this.projects.setReportingDate(actor, { projectCode, reportingDate, reason }),
    );
  }

  private async record(actor: Actor, done: Done, projectCode: string, event: Event) {
    const plan = await this.plan(actor, projectCode, event.on);
    const about = { projectCode, expectedVersion: plan.version, effectiveOn: event.on };
    switch (event.kind) {
      case 'PLAN': {
        const input = { ...about, reason: event.row.reason, changes: planChanges(event.row) };
        return this.changes.revisePlan(actor, input);
      }
      case 'CALENDAR': {
        const { reason, citation, assumed } = event.row;
        const restrictedWindows = [...event.row.restrictedWindows];
        return this.calendars.changeCalendar(actor, { ...about, reason, citation, assumed, restrictedWindows });
      }
      case 'BASELINE': {
        const { name, reason, citation, assumed } = event.row;
        const decision = done.get(`decision ${event.row.decision}`);
        if (decision === undefined) throw new Error(`The demonstration has no decision "${event.row.decision}".`);
        return this.baselines.approveBaseline(actor, { ...about, name, reason, decision, citation, assumed });
      }
      case 'REPORT':
        return this.report(actor, plan, event.row);
    }
  }

  private report(actor: Actor, plan: PlanView, row: ReportRow) {
    const found = plan.items.find(({ item }) => item.code === row.item);
    if (!found) throw new Error(`The demonstration reports on ${row.item}, which is not in the plan on ${row.on}.`);
    const { confidence, judgement, narrative, citation, assumed, forecast, done } = row;
    const said = { confidence, judgement, narrative, citation, assumed };
    const report = { ...said, reportedOn: row.on, expectedVersion: found.version };
    const id = found.item.itemId;
    if (found.item.kind === 'MILESTONE') {
      const dates = { forecastDate: forecast, actualDate: done };
      return this.reports.reportMilestone(actor, { ...report, ...dates, milestoneId: id });
    }
    const dates = {
      forecastFinish: forecast,
      actualStart: row.started,
      actualFinish: done,
      remainingDays: row.remaining,
    };
    return this.reports.reportTask(actor, { ...report, ...dates, taskId: id });
  }

  private async plan(actor: Actor, code: string, asAt: string): Promise<PlanView> {
    const { projectId } = await this.views.visible(actor, code);
    return this.plans.view(projectId, { asAt, revision: actor.revision });
  }
}

function stepName(project: string, event: Event): string {
  return `${event.kind.toLowerCase()} ${project} ${event.on}${event.kind === 'REPORT' ? ` ${event.row.item}` : ''}`;
}
