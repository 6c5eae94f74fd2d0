import { createHash } from 'node:crypto';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fontHas } from '../../documents/fonts.js';
import { FORMATS, type Format, formatOf } from '../../documents/formats.js';
import { PaperRenderer } from '../../rendering/paper-renderer.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { sendFile } from '../../platform/http/send-file.js';
import { hashing } from '../../platform/record/content-hash.js';
import type { Store } from '../../platform/memory/store.js';
import { Stores } from '../../platform/memory/stores.service.js';
import { inSteps } from '../../platform/work/steps.js';
import { ProjectViewService } from '../../programme/project-view.service.js';
import { itemsCsv, reportComments } from './items-csv.js';
import { reportPaper } from './report-paper.js';
import { type ReportInHand, ReportService } from './report.service.js';

/** Serves reports "You said, we did, because" as documents, and their comments as CSV. */
@Controller('you-said-we-did')
export class ReportFileController {
  /** Documents, so that one that many read is written once. */
  private readonly kept: Store<Buffer>;

  constructor(
    private readonly reports: ReportService,
    private readonly projects: ProjectViewService,
    private readonly renderer: PaperRenderer,
    stores: Stores,
  ) {
    this.kept = stores.open('documents on feedback', { share: 2 });
  }

  /** `MCC-X4.pdf`: on an exercise, as published; `?draft=true` for a draft of the next publication. */
  @Get(':file')
  async exercise(
    @CurrentActor() actor: Actor,
    @Param('file') file: string,
    @Query('draft') draft: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, project, exercise, extension] =
      /^([A-Z][A-Z0-9-]{0,15})-([A-Z][A-Z0-9]{0,15})\.([a-z]{2,4})$/u.exec(file) ?? [];
    if (!project || !exercise) throw new NotFoundError(`There is no report ${file} that you may read.`);
    const report = await this.reports.named(actor, project, exercise, draft === 'true');
    await this.send(report, `${project}-${exercise}`, extension, request, reply);
  }

  /** `MCC/versions/<id>.pdf`: on a version, for readers of the project, as things stand. */
  @Get(':project/versions/:file')
  async version(
    @CurrentActor() actor: Actor,
    @Param('project') projectCode: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, outputVersionId, extension] = /^([0-9a-f-]{36})\.([a-z]{2,4})$/u.exec(file) ?? [];
    const { recordId, asAt, revision } = await this.projects.project(actor, projectCode, {});
    const point = { projectId: recordId, asAt, revision, latest: actor.revision };
    const report = outputVersionId && (await this.reports.at(point, { outputVersionId }, null));
    if (!report) throw new NotFoundError(`There is no report ${file} that you may read.`);
    await this.send(report, `${projectCode}-${outputVersionId.slice(0, 8)}`, extension, request, reply);
  }

  private async send(
    made: ReportInHand,
    name: string,
    extension: string | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const format = formatOf(extension);
    if (!format && extension !== 'csv') throw new NotFoundError(`A report is not to be had as ${extension ?? ''}.`);
    const open = made.publishedOn !== null;
    const document = format ? await this.document(made, format, request.givenUp) : csvFile(made);
    await sendFile(request, reply, {
      name: `you-said-we-did-${name}${open ? '' : '-draft'}.${format ?? 'csv'}`,
      mediaType: format ? FORMATS[format].mediaType : 'text/csv; charset=utf-8',
      open,
      ...document,
    });
  }

  private async document(made: ReportInHand, format: Format, signal: AbortSignal) {
    const { report, projectTitle, author, publishedOn } = made;
    const paper = await inSteps(reportPaper(report, { project: projectTitle, author, publishedOn, fontHas }));
    const sha256 = await inSteps(hashing({ template: this.renderer.templateVersion, format, paper }));
    const kept = this.kept.get(sha256);
    if (kept) return { sha256, bytes: kept };
    const bytes = await this.renderer.render(paper, format, signal);
    this.kept.keep(sha256, bytes);
    return { sha256, bytes };
  }
}

/** Spreadsheets take a file for UTF-8 where it begins with the byte order mark. */
function csvFile({ report }: ReportInHand) {
  const text = `\ufeff${itemsCsv(reportComments(report))}`;
  return { sha256: hashOf(text), bytes: Buffer.from(text) };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
