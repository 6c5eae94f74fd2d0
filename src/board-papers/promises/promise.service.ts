import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { pageOf } from '../../platform/graphql/connection.js';
import { ProjectViewService, type AskedView } from '../../programme/project-view.service.js';
import type { Project } from '../../programme/project.type.js';
import { datedView } from '../../platform/record/history.js';
import { PaperRecordService } from '../paper-record.service.js';
import { PromisableService } from './promisable.service.js';
import { isEarlier, isToldTo, withPromises } from './earlier.js';
import { promiseLedger } from './ledger.js';
import { promisedLast, type LedgerLine, type PromiseState } from './promise.js';
import type { PromiseConnection, PromiseView } from './promise.type.js';
import type { UndertakingSnapshot } from './undertaking.js';
import { UndertakingsService } from './undertakings.service.js';

/** What of the ledger is asked for. */
export interface AskedPromises extends AskedView {
  readonly programmeCode: string;
  readonly state?: PromiseState | null;
  readonly first: number;
  readonly after?: string | null;
}

/** Serves the ledger of promises to those who may read the projects and the papers. */
@Injectable()
export class PromiseService {
  constructor(
    private readonly projects: ProjectViewService,
    private readonly papers: PaperRecordService,
    private readonly undertakings: UndertakingsService,
    private readonly promisable: PromisableService,
  ) {}

  /** One page of what papers promised of a programme's projects, by the day promised; undated ones come last. */
  async promises(actor: Actor, asked: AskedPromises): Promise<PromiseConnection> {
    const programme = await this.projects.programme(actor, asked.programmeCode);
    const projects = await this.projects.projects(actor, asked);
    const own = projects.filter((project) => project.programmeCode === programme.code);
    const lines = (await Promise.all(own.map((project) => this.ofProject(actor, project)))).flat();
    const shown = lines.filter(({ state }) => !asked.state || state === asked.state);
    const key = (one: PromiseView): string => `${one.promisedOn ?? '9999'} ${one.projectCode} ${one.code} ${one.id}`;
    shown.sort((a, b) => (key(a) < key(b) ? -1 : 1));
    return pageOf(shown, asked.first, asked.after, { key: (one) => one.id, by: key });
  }

  private async ofProject(actor: Actor, project: Project): Promise<PromiseView[]> {
    const { revision, asAt, recordId } = project;
    const [issued, undertakings] = await Promise.all([
      this.papers.issuedUpTo(revision),
      this.undertakings.view({ asAt, revision }),
    ]);
    const papers = issued.filter((one) => isEarlier(one, { asAt, revision }) && isToldTo(actor, one));
    const { snapshot, calendars } = await this.promisable.of(recordId, { asAt, revision });
    const ledger = promiseLedger(withPromises(papers, undertakings), { asAt, snapshot, calendars });
    const byHand = new Map(undertakings.map((one) => [one.id, one]));
    return ledger.map((line) => viewOf(line, project, byHand.get(line.recordId) ?? null));
  }
}

function viewOf(line: LedgerLine, project: Project, byHand: UndertakingSnapshot | null): PromiseView {
  const { suffix, code: projectCode, revision } = project;
  const { recordId, kind, state, code, title, dueOn, doneOn, movedDays, told, measuredBy, contradicted } = line;
  const why = line.reason ?? line.cause?.reason ?? null;
  return {
    id: recordId + suffix,
    kind,
    state,
    projectCode,
    code,
    title,
    firstPromisedOn: measuredBy.promisedOn,
    promisedOn: promisedLast(line).promisedOn,
    dueOn,
    doneOn,
    movedWorkingDays: movedDays,
    reason: why?.narrative ?? null,
    reasonReportedOn: why?.saidOn ?? null,
    waitsFor: line.cause?.code ?? null,
    told: told.map(({ reference, asAt, promisedOn, figureId }) => ({ reference, asAt, promisedOn, figureId })),
    contradicted,
    reports: (byHand?.history ?? []).map((row) => ({
      ...datedView(row, { all: byHand?.history ?? [], revision, suffix }),
      outcome: row.state,
      dueOn: row.dueOn,
      note: row.note,
    })),
    version: byHand?.version ?? null,
  };
}
