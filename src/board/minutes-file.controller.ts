import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FORMATS, type Format, formatOf } from '../documents/formats.js';
import { MeetingReadsService } from '../meetings/meeting-reads.service.js';
import { ViewPointService } from '../meetings/view-point.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import type { Page } from '../platform/graphql/connection.js';
import { NotFoundError } from '../platform/graphql/errors.js';
import type { PageArgs } from '../platform/graphql/page-args.js';
import { sendFile } from '../platform/http/send-file.js';
import { PaperRenderer } from '../rendering/paper-renderer.service.js';
import { refusingUnsound } from '../rendering/refusing-unsound.js';
import { DecisionReadsService } from './decision-reads.service.js';
import { minutesPaper } from './minutes-paper.js';

/** How many of a meeting's actions and decisions are read at once. */
const AT_ONCE = 100;

/** Serves the minutes of held meetings as files, drawn for their reader from the record of today. */
@Controller('minutes')
export class MinutesFileController {
  constructor(
    private readonly meetings: MeetingReadsService,
    private readonly decisions: DecisionReadsService,
    private readonly points: ViewPointService,
    private readonly renderer: PaperRenderer,
  ) {}

  @Get(':file')
  async file(
    @CurrentActor() actor: Actor,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, code = '', extension] = /^([A-Z][A-Z0-9-]{0,39})\.([a-z]{2,4})$/u.exec(file) ?? [];
    const format = formatOf(extension);
    if (!format) throw new NotFoundError(`There are no minutes ${file} that you may read.`);
    await sendFile(request, reply, {
      name: `minutes-${code}.${format}`,
      mediaType: FORMATS[format].mediaType,
      open: false,
      bytes: () => this.minutes(actor, code, format, request.givenUp),
    });
  }

  private async minutes(actor: Actor, code: string, format: Format, signal: AbortSignal): Promise<Buffer> {
    const point = await this.points.asked(actor.revision, null, null);
    const meeting = await this.meetings.meeting(actor, point, code);
    const { minutes, recordId } = meeting;
    if (meeting.state !== 'HELD' || minutes === null) throw new NotFoundError('There are no minutes of this meeting.');
    const [decisions, actions] = await Promise.all([
      all((page) => this.decisions.decisions(actor, point, page, (each) => each.meeting?.id === recordId)),
      all((page) => this.meetings.actions(actor, point, null, page, (each) => each.meeting?.id === recordId)),
    ]);
    const paper = minutesPaper({ meeting, minutes, decisions, actions });
    return refusingUnsound('The minutes cannot be written.', () => this.renderer.render(paper, format, signal));
  }
}

/** All rows of a list, read a page at a time. */
async function all<T>(pageAt: (page: PageArgs) => Promise<Page<T>>): Promise<T[]> {
  const rows: T[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo }: Page<T> = await pageAt({ first: AT_ONCE, after });
    rows.push(...nodes);
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor;
  }
}
