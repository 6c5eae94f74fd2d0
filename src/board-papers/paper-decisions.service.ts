import { Injectable } from '@nestjs/common';
import type { RecordDecisionInput } from '../board/decision.input.js';
import { MeetingsViewService } from '../meetings/meetings-view.service.js';
import { isNamed, resolutions, type Considered } from './paper-decisions.js';

/** Tells which decisions of a body go on record with what it decided on a paper. */
@Injectable()
export class PaperDecisionsService {
  constructor(private readonly meetings: MeetingsViewService) {}

  /**
   * The decisions to record. None where no deciding body of no project goes by the name that the paper gives, and none on a
   * confidential paper that no closed item of the agenda names.
   */
  async wanted(considered: Considered, revision: number): Promise<readonly RecordDecisionInput[]> {
    const { terms, projects } = considered.content;
    const on = considered.consideredOn;
    const { bodies, meetings } = await this.meetings.view({ asAt: on, revision });
    const body = bodies.find(
      ({ code, projectId, terms: of }) =>
        projectId === null && of.kind === 'DECIDING' && isNamed({ code, name: of.name }, terms.body),
    );
    if (!body) return [];
    const meeting = meetings.find((one) => one.body.id === body.id && one.terms.meetsOn === on && one.state === 'HELD');
    const item = meeting?.agenda.find((one) => one.paperReference === terms.reference);
    // everybody who holds a role reads a decision, unless it was taken on an item that is kept from the public
    if (terms.confidentiality !== 'OPEN' && item?.closed !== true) return [];
    return resolutions(considered).map((resolved) => ({
      ...resolved,
      bodyCode: body.code,
      meetingId: meeting?.id ?? null,
      itemId: item?.itemId ?? null,
      effectiveOn: on,
      paperReference: terms.reference,
      projectCodes: projects.map((project) => project.code),
    }));
  }
}
