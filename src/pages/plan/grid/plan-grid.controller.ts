import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireMay } from '../../../platform/auth/policy.js';
import { instantWords } from '../../../platform/clock/instant-words.js';
import { Config } from '../../../platform/config/config.js';
import { sha256Of } from '../../../platform/record/content-hash.js';
import { JournalReader } from '../../../platform/record/journal-reader.js';
import { recordId } from '../../../platform/record/view-id.js';
import { withQuery } from '../../frame/address.js';
import { Ask } from '../../frame/ask.service.js';
import { fieldOf } from '../../frame/fields-of.js';
import { OwnFormGuard } from '../../frame/own-form.guard.js';
import { PageErrorFilter } from '../../frame/page-error.filter.js';
import { PageRenderer } from '../../frame/page-renderer.service.js';
import { actorOfRequest } from '../../frame/request-actor.js';
import { isShownAgain } from '../../frame/typed-form.js';
import { IMPORT_PLAN, PREVIEW_PLAN_IMPORT } from '../import/import.graphql.js';
import type { PlanImportAnswer } from '../import/import-plan-page.js';
import { type Dragged, draggedChanges, draggedIn } from '../drag/dragged.js';
import { DRAGGED } from '../drag/drag.graphql.js';
import { mergedPlan, type MergedPlan } from './merged-plan.js';
import { refusedCells, savedQuery } from './plan-grid-effect.js';
import { choiceOf, type GridDrawing, type GridOutcome, planGridPage, rowsOffered, tidied } from './plan-grid-page.js';
import { newTeams } from './new-teams.js';
import { withFittingCodes } from './next-codes.js';
import { PLAN_GRID } from './plan-grid.graphql.js';
import { sheetText } from './plan-sheet.js';
import { isTyped, MOST_ADDED, typedCellsOf, type TypedPlan, typedPlan } from './typed-plan.js';

type Basis = Pick<GridDrawing, 'basis' | 'base'>;

/** Rows for new items that one button adds. */
const MORE_ROWS = 10;
const REASON = 'Changed in the grid of the plan';
const NOTHING = 'Change a cell, or add an item, before you look at the effect';

/** The plan grid: many changes of a plan on one screen, made as a file that is brought in: one preview, one save. */
@Controller('projects/:code/plan/grid')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class PlanGridController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
    private readonly journal: JournalReader,
    private readonly config: Config,
  ) {}

  @Get()
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query() query: unknown,
  ): Promise<void> {
    const asked = await this.asked(request, code);
    const dragged = draggedIn(query);
    if (dragged.length > 0) await this.showDragged(request, reply, asked, dragged);
    else this.draw(request, reply, asked, null, {});
  }

  /** The grid with what was dragged on the chart in its cells, and what that would do. */
  private async showDragged(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: Basis,
    dragged: readonly Dragged[],
  ): Promise<void> {
    const { code, plan } = asked.basis.project;
    const { project } = await this.ask.run(request, DRAGGED, { code });
    const { changes, faults } = draggedChanges(project.plan, dragged);
    const typed = typedCellsOf(asked.base, new Map(changes.map((one) => [one.code, one.cells])), plan.version);
    const outcome = await this.outcome(request, asked, mergedPlan(asked.base, typed, ''), typed, false);
    const here = withQuery(tidied(request.url), { columns: 'dates' });
    if (!('saved' in outcome))
      this.draw(request, reply, asked, typed, { ...outcome, notes: faults, added: rowsOffered(asked.base) }, here);
  }

  /** First shows what the changes would do; sent again as they were previewed, with `confirm`, they are saved. */
  @Post()
  async change(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Body() body: unknown,
  ): Promise<void> {
    const asked = await this.asked(request, code);
    const typed = withFittingCodes(
      asked.base.map((row) => row.code),
      typedPlan(body),
    );
    const by = await this.changedBy(asked, typed);
    const notes = by === null ? [] : [`${by.words}. What you typed is kept, and goes into the plan as it is now.`];
    const show = fieldOf(body, 'show');
    if (isShownAgain(body)) this.draw(request, reply, asked, typed, { notes });
    else if (show !== '') this.showOthers(request, reply, asked, typed, { notes, show, body });
    else {
      const merged = mergedPlan(asked.base, typed, by?.name ?? 'Somebody else');
      const outcome = await this.outcome(request, asked, merged, typed, fieldOf(body, 'confirm') !== '');
      if ('saved' in outcome) void reply.redirect(withQuery(tidied(request.url), outcome.saved), 303);
      else this.draw(request, reply, asked, typed, { notes, ...outcome });
    }
  }

  /** Shows other rows, other columns or more rows for new items; what was typed stays in the form. */
  private showOthers(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: Basis,
    typed: TypedPlan,
    { notes, show, body }: { readonly notes: readonly string[]; readonly show: string; readonly body: unknown },
  ): void {
    const tidy = tidied(request.url);
    const { columns, stage } = choiceOf(
      `?${new URLSearchParams({ columns: fieldOf(body, 'columns'), stage: fieldOf(body, 'stage') })}`,
    );
    const filter = { columns: columns === 'work' ? null : columns, stage: stage || null, row: null };
    const part = { row: show === '0' ? null : show };
    const here = show === 'more' ? tidy : withQuery(tidy, show === 'filter' ? filter : part);
    const added = show === 'more' ? Math.min(MOST_ADDED, typed.added.size + MORE_ROWS) : typed.added.size;
    if (show !== 'more' && !isTyped(typed)) void reply.redirect(here, 303);
    else this.draw(request, reply, asked, typed, { notes, added }, here);
  }

  /** The plan, for those who may change it. */
  private async asked(request: FastifyRequest, code: string): Promise<Basis> {
    requireMay(actorOfRequest(request), 'importPlan');
    const basis = await this.ask.run(request, PLAN_GRID, { code });
    requireMay(actorOfRequest(request), 'importPlan', recordId(basis.project.id) ?? '');
    const { sheetRows } = await import('./read-plan-sheet.js');
    return { basis, base: sheetRows(Buffer.from(basis.file.content, 'base64')) };
  }

  /** Who changed the plan after the form was drawn, and when; null: nobody. */
  private async changedBy({ basis }: Basis, typed: TypedPlan) {
    const { version } = basis.project.plan;
    if (typed.version === null || typed.version === version) return null;
    const entry = (await this.journal.of([version])).get(version);
    if (!entry) return null;
    const name = entry.recordedBy;
    const when = instantWords(entry.recordedAt, this.config.timeZone);
    return { name, words: `${name} changed the plan after you opened this page, on ${when}` };
  }

  private async outcome(
    request: FastifyRequest,
    { basis, base }: Basis,
    merged: MergedPlan,
    typed: TypedPlan,
    asks: boolean,
  ): Promise<Partial<GridOutcome> | { readonly saved: Readonly<Record<string, string | null>> }> {
    const { errors, changed, rows } = merged;
    const unknown = newTeams({ basis, base }, typed).cells;
    const cells = [...merged.cells, ...unknown];
    if (merged.cells.length > 0 || errors.length > 0) return { cells, errors };
    if (!changed) return { errors: [{ text: NOTHING, field: null }] };
    const { code, plan } = basis.project;
    const content = Buffer.from(sheetText(rows)).toString('base64');
    const input = {
      ...{ projectCode: code, expectedVersion: plan.version, format: 'CSV' as const, content, withdrawMissing: true },
      reason: typed.reason || REASON,
    };
    const mark = sha256Of([plan.version, content]);
    const confirmed = asks && typed.previewed === mark && unknown.length === 0;
    const saving = confirmed ? await this.answer(request, 'save', input) : null;
    if (saving?.saved && saving.imported) return { saved: savedQuery(saving.imported) };
    const { imported, consequences, problems } = await this.answer(request, 'preview', input);
    const refused = refusedCells(merged, saving?.problems ?? (imported ? [] : problems));
    if (!imported || !consequences || unknown.length > 0) return { ...refused, cells: [...refused.cells, ...unknown] };
    if (imported.added + imported.changed + imported.withdrawn === 0) {
      return { errors: [{ text: 'The plan says already all that you typed. Nothing would change', field: null }] };
    }
    return { ...refused, effect: { imported, consequences, mark, changed: asks && !confirmed } };
  }

  private answer(request: FastifyRequest, step: 'preview' | 'save', input: object): Promise<PlanImportAnswer> {
    const question = step === 'save' ? IMPORT_PLAN : PREVIEW_PLAN_IMPORT;
    return this.ask.attempt<PlanImportAnswer>(request, question, input, {
      saved: false,
      imported: null,
      consequences: null,
    });
  }

  private draw(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: Basis,
    typed: TypedPlan | null,
    outcome: Partial<GridOutcome>,
    here = request.url,
  ): void {
    const added = Math.max(typed?.added.size ?? 0, typed ? 0 : rowsOffered(asked.base));
    const came = {
      ...{ cells: [], errors: [], effect: null, notes: [], added, teams: typed ? newTeams(asked, typed).teams : [] },
      ...outcome,
    };
    const model = planGridPage({ ...asked, choice: choiceOf(here), typed, outcome: came, here });
    const frame = { title: 'Change the plan', ...(model.errors.length && { status: 422 }) };
    this.pages.send(request, reply, 'plan/grid/plan-grid.njk', frame, model);
  }
}
