import { Injectable } from '@nestjs/common';
import { meetingName } from '../meetings/meeting-name.js';
import { LAST_DAY } from '../meetings/closed-now.js';
import { toBody } from '../meetings/meeting.mapper.js';
import { mayReadOwned } from '../platform/auth/owner.js';
import { type MapperContext, MapperContextService } from '../meetings/mapper-context.service.js';
import type { ViewPoint } from '../meetings/view-point.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { type ListOrder, type Page, pageOf, mappedPage } from '../platform/graphql/connection.js';
import { NotFoundError } from '../platform/graphql/errors.js';
import type { PageArgs } from '../platform/graphql/page-args.js';
import type { BoardView, DecisionSnapshot } from './board-view.js';
import { BoardViewService } from './board-view.service.js';
import type { DecisionFilter } from './decision.input.js';
import { mayReadDecision } from './decision-reading.js';
import type { Decision } from './decision.type.js';

const BY_DATE: ListOrder<DecisionSnapshot> = {
  key: (decision) => decision.code,
  by: (decision) => decision.terms.effectiveOn,
  latestFirst: true,
};

/** Reads decisions, each reader only those that reader may read. */
@Injectable()
export class DecisionReadsService {
  constructor(
    private readonly contexts: MapperContextService,
    private readonly views: BoardViewService,
  ) {}

  /** Decisions, the latest first; `which` narrows them further. */
  async decisions(
    reader: Actor,
    point: ViewPoint,
    page: PageArgs,
    which: (decision: DecisionSnapshot) => boolean,
  ): Promise<Page<Decision>> {
    const [context, view] = await Promise.all([this.contexts.at(point, reader), this.views.shown(point)]);
    const all = view.decisions.filter((each) => mayReadDecision(reader, each) && which(each));
    const found = pageOf(all, page.first, page.after, BY_DATE);
    return mappedPage(
      found,
      found.nodes.map((each) => toDecision(each, view, context)),
    );
  }

  /** Decisions by a filter. A project that the reader may not read concerns none. */
  async filtered(
    reader: Actor,
    point: ViewPoint,
    page: PageArgs,
    { bodyCode, projectCode, from, to }: DecisionFilter,
  ): Promise<Page<Decision>> {
    const { register } = await this.contexts.at(point, reader);
    const project = [...register.projects.values()].find((row) => row.code === projectCode);
    const projectId = project && mayReadOwned(reader, project.projectId) ? project.projectId : null;
    return this.decisions(reader, point, page, ({ body, terms }) => {
      if (bodyCode && body.code !== bodyCode) return false;
      if (projectCode && (projectId === null || !terms.projectIds.includes(projectId))) return false;
      return (!from || terms.effectiveOn >= from) && (!to || terms.effectiveOn <= to);
    });
  }

  /** One decision; throws NOT_FOUND where there is none that the reader may read. */
  async decision(reader: Actor, point: ViewPoint, code: string): Promise<Decision> {
    const found = await this.find(reader, point, (each) => each.code === code);
    if (!found) throw new NotFoundError(`There is no decision ${code} that you may read.`);
    return found;
  }

  /** Which decisions, by id, the reader may read as they stand by now, whatever day is looked at. */
  async decisionsFor(reader: Actor): Promise<(id: string) => boolean> {
    const { decisions } = await this.views.shown({ asAt: LAST_DAY, revision: reader.revision });
    const ids = new Set(decisions.filter((each) => mayReadDecision(reader, each)).map(({ id }) => id));
    return (id) => ids.has(id);
  }

  /** A decision by id, for the answer to a write of it. */
  byId(reader: Actor, point: ViewPoint, id: string): Promise<Decision | null> {
    return this.find(reader, point, (each) => each.id === id);
  }

  private async find(reader: Actor, point: ViewPoint, which: (decision: DecisionSnapshot) => boolean) {
    const [context, view] = await Promise.all([this.contexts.at(point, reader), this.views.shown(point)]);
    const found = view.decisions.find((each) => which(each) && mayReadDecision(reader, each));
    return found ? toDecision(found, view, context) : null;
  }
}

function toDecision(decision: DecisionSnapshot, view: BoardView, context: MapperContext): Decision {
  const { terms, meeting, body, history } = decision;
  const codeOf = (id: string | null): string | null => {
    const other = view.decisions.find((each) => each.id === id);
    return other && mayReadDecision(context.reader, other) ? other.code : null;
  };
  const { title, text, outcome, reasons, alternatives, conflicts, dispensation, paperReference, recommendation } =
    terms;
  return {
    id: decision.id + context.point.suffix,
    code: decision.code,
    body: toBody(body, context),
    meetingCode: meeting?.code ?? null,
    meetingName: meeting && meetingName(meeting),
    item: meeting?.agenda.find(({ itemId }) => itemId === terms.itemId)?.number ?? null,
    decidedOn: terms.effectiveOn,
    ...{ title, text, outcome, reasons, alternatives, conflicts, dispensation, paperReference, recommendation },
    maker: terms.maker ?? body.terms.name,
    projectCodes: terms.projectIds.flatMap((id) => context.projectCode(id) ?? []),
    state: decision.state,
    replaces: codeOf(terms.replacesId),
    replacement: terms.replacement,
    replacedBy: codeOf(decision.replacedById),
    gaps: decision.gaps,
    history: history.map((row) => ({
      ...context.dated(row, history),
      ...{ title: row.title, text: row.text, outcome: row.outcome },
    })),
    citation: terms.citation,
    assumed: terms.assumed,
    version: decision.version,
  };
}
