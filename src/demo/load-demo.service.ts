import { Injectable } from '@nestjs/common';
import { RoleService } from '../platform/auth/role.service.js';
import { Sql } from '../platform/database/sql.js';
import { Log } from '../platform/http/log.js';
import { Recorder } from '../platform/record/recorder.js';
import { OrganisationService } from '../programme/organisation.service.js';
import { PersonService } from '../programme/person.service.js';
import { ProgrammeService } from '../programme/programme.service.js';
import { ProjectService } from '../programme/project.service.js';
import { DemoStepsService } from './demo-steps.service.js';
import type { ProjectRow } from './first-programme/first-programme.types.js';
import { STORIES } from './first-programme/history.js';
import { ORGANISATIONS, REGISTERED_FROM } from './first-programme/organisations.js';
import { PEOPLE, ROLES } from './first-programme/people.js';
import { PROGRAMME, PROJECTS } from './first-programme/projects.js';
import { LoadHistoryService } from './load-history.service.js';
import { LoadRecordsService } from './records/load-records.service.js';
import { LoadPaperService } from './load-paper.service.js';

const LAST_STEP = 'loaded';

type Done = Map<string, string>;

/** Loads the first programme by the same services that people use, when there is no programme yet. */
@Injectable()
export class LoadDemoService {
  constructor(
    private readonly steps: DemoStepsService,
    private readonly organisations: OrganisationService,
    private readonly people: PersonService,
    private readonly roles: RoleService,
    private readonly programmes: ProgrammeService,
    private readonly projects: ProjectService,
    private readonly history: LoadHistoryService,
    private readonly records: LoadRecordsService,
    private readonly paper: LoadPaperService,
    private readonly recorder: Recorder,
    private readonly sql: Sql,
    private readonly log: Log,
  ) {}

  /**
   * Loads what is not loaded yet; several instances may start at once, and a load that was cut short goes on.
   * @returns false for a database that holds a programme of its own, which is left alone
   */
  load(): Promise<boolean> {
    return this.steps.alone(async () => {
      const done = await this.steps.done();
      if (done.has(LAST_STEP)) return true;
      if (done.size === 0 && (await this.hasProgramme())) {
        this.log.lines.warn('This database holds a programme of its own, so the demonstration was not loaded.');
        return false;
      }
      const began = performance.now();
      await this.register(done);
      await this.start(done);
      await this.records.loadBefore(done);
      for (const story of STORIES) await this.history.load(done, story);
      await this.records.load(done);
      await this.paper.load(done);
      await this.records.loadAfterPaper(done);
      await this.finish(done);
      this.log.lines.info({ steps: done.size, ms: Math.round(performance.now() - began) }, 'demonstration loaded');
      return true;
    });
  }

  private async register(done: Done): Promise<void> {
    for (const { key, ...row } of ORGANISATIONS) {
      const input = { ...row, effectiveOn: REGISTERED_FROM };
      await this.steps.once(done, `organisation ${key}`, null, (actor) => this.organisations.add(actor, input));
    }
    for (const { key, organisation, ...row } of PEOPLE) {
      const organisationId = organisation && idOf(done, `organisation ${organisation}`);
      const input = { ...row, organisationId, effectiveOn: REGISTERED_FROM };
      await this.steps.once(done, `person ${key}`, null, (actor) => this.people.add(actor, input));
    }
  }

  private async start(done: Done): Promise<void> {
    await this.grant(done, null, (projects) => projects.length === 0);
    const { owner, ...programme } = PROGRAMME;
    const input = { ...programme, ownerOrganisationId: idOf(done, `organisation ${owner}`) };
    await this.steps.once(done, 'programme', 'SECRETARY', (actor) => this.programmes.startProgramme(actor, input));
    for (const row of PROJECTS) {
      const terms = projectInput(done, row);
      await this.steps.once(done, `project ${row.code}`, 'SECRETARY', (actor) =>
        this.projects.startProject(actor, terms),
      );
    }
    await this.grant(done, 'ADMINISTRATOR', (projects) => projects.length > 0);
  }

  private async grant(done: Done, author: string | null, which: (projects: readonly string[]) => boolean) {
    for (const { person, role, projects } of ROLES.filter((each) => which(each.projects))) {
      const personId = idOf(done, `person ${person}`);
      for (const projectCode of projects.length ? projects : [null]) {
        const reason = 'A role for the demonstration.';
        await this.steps.once(done, `role ${person} ${projectCode ?? 'everywhere'}`, author, (actor) =>
          this.roles.grant(actor, { personId, role, projectCode, reason }),
        );
      }
    }
  }

  /** Written last: from now on the programme is its users' own, and nothing is loaded again. */
  private finish(done: Done): Promise<void> {
    const entry = { operation: 'loadDemonstration', reason: 'The first programme is loaded.' };
    return this.steps.once(done, LAST_STEP, null, async (actor) => {
      await this.recorder.write(actor, entry, (write) => {
        write.touch(null, 'Programme', idOf(done, 'programme'), PROGRAMME.code);
        return Promise.resolve();
      });
      return { saved: true, problems: [] };
    });
  }

  private async hasProgramme(): Promise<boolean> {
    const [found] = await this.sql.rows('demo-has-programme', 'SELECT 1 FROM programme LIMIT 1');
    return found !== undefined;
  }
}

function idOf(done: Done, step: string): string {
  const id = done.get(step);
  if (id === undefined) throw new Error(`The demonstration's step "${step}" has not been taken.`);
  return id;
}

function projectInput(done: Done, row: ProjectRow) {
  const { code, title, start, targetEnd, effectiveOn, citation, assumed, approval, tolerances } = row;
  return {
    programmeCode: PROGRAMME.code,
    ...{ code, title, start, targetEnd, effectiveOn, citation, assumed },
    objectives: [...row.objectives],
    sponsorIds: row.sponsors.map((key) => idOf(done, `organisation ${key}`)),
    leadId: idOf(done, `person ${row.lead}`),
    smtLeadId: idOf(done, `person ${row.smtLead}`),
    approvedBy: approval?.by ?? null,
    approvedOn: approval?.on ?? null,
    approval: approval?.decision ?? null,
    amberDays: tolerances.amber,
    redDays: tolerances.red,
    staleDays: tolerances.stale,
  };
}
