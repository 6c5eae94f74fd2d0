import { Injectable } from '@nestjs/common';
import { BoardService } from '../board/board.service.js';
import { MeetingsViewService } from '../meetings/meetings-view.service.js';
import type { Write } from '../platform/record/write.js';
import { isNamed, resolutions, type Considered } from './paper-decisions.js';

/** Puts what a body decided on a paper on record among its decisions, in the same write. */
@Injectable()
export class PaperDecisionsService {
  constructor(
    private readonly board: BoardService,
    private readonly meetings: MeetingsViewService,
  ) {}

  /**
   * The ids of the decisions recorded. None where no deciding body of no project goes by the name that the paper gives, and
   * none on a confidential paper that no closed item of the agenda names.
   */
  async record(write: Write, considered: Considered): Promise<string[]> {
    const { terms, projects } = considered.content;
    const on = considered.consideredOn;
    const { bodies, meetings } = await this.meetings.viewWithin(write, on);
    const body = bodies.find(
      ({ code, projectId, terms: of }) =>
        projectId === null && of.kind === 'DECIDING' && isNamed({ code, name: of.name }, terms.body),
    );
    if (!body) return [];
    const meeting = meetings.find((one) => one.body.id === body.id && one.terms.meetsOn === on && one.state === 'HELD');
    const item = meeting?.agenda.find((one) => one.paperReference === terms.reference);
    // everybody who holds a role reads a decision, unless it was taken on an item that is kept from the public
    if (terms.confidentiality !== 'OPEN' && item?.closed !== true) return [];
    const ids: string[] = [];
    for (const resolved of resolutions(considered)) {
      const { id } = await this.board.recordWithin(write, {
        ...resolved,
        bodyCode: body.code,
        meetingId: meeting?.id ?? null,
        itemId: item?.itemId ?? null,
        effectiveOn: on,
        paperReference: terms.reference,
        projectCodes: projects.map((project) => project.code),
      });
      ids.push(id);
    }
    return ids;
  }
}
