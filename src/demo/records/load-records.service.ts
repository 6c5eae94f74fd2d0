import { Injectable } from '@nestjs/common';
import { LoadOutputsService } from './load-outputs.service.js';
import { LoadPilotsService } from './load-pilots.service.js';
import { LoadStakeholdersService } from './load-stakeholders.service.js';
import { LoadEvidenceService } from './load-evidence.service.js';
import { LoadFeedbackService } from './load-feedback.service.js';
import { LoadAdoptionService } from './load-adoption.service.js';
import { LoadRisksService } from './load-risks.service.js';
import { LoadMeetingsService } from './load-meetings.service.js';
import { LoadSteeringGroupService } from './load-steering-group.service.js';
import { LoadBoardService } from './load-board.service.js';
import { LoadPublishedService } from './load-published.service.js';

/** Puts on record what the first programme has beside its projects and plans, in the order in which one needs the other. */
@Injectable()
export class LoadRecordsService {
  constructor(
    private readonly outputs: LoadOutputsService,
    private readonly pilots: LoadPilotsService,
    private readonly stakeholders: LoadStakeholdersService,
    private readonly evidence: LoadEvidenceService,
    private readonly feedback: LoadFeedbackService,
    private readonly adoption: LoadAdoptionService,
    private readonly risks: LoadRisksService,
    private readonly meetings: LoadMeetingsService,
    private readonly steeringGroup: LoadSteeringGroupService,
    private readonly board: LoadBoardService,
    private readonly published: LoadPublishedService,
  ) {}

  /** What plans rest on: bodies, their meetings and decisions. */
  async loadBefore(done: Map<string, string>): Promise<void> {
    await this.meetings.load(done);
    await this.board.load(done);
  }

  /** What is public beside the paper. */
  loadAfterPaper(done: Map<string, string>): Promise<void> {
    return this.published.load(done);
  }

  async load(done: Map<string, string>): Promise<void> {
    await this.outputs.load(done);
    await this.pilots.load(done);
    await this.stakeholders.load(done);
    await this.evidence.load(done);
    await this.feedback.load(done);
    await this.adoption.load(done);
    await this.risks.load(done);
    await this.meetings.loadActions(done);
    await this.steeringGroup.load(done);
  }
}

/** This service and those it calls. */
export const RECORD_LOADERS = [
  LoadRecordsService,
  LoadOutputsService,
  LoadPilotsService,
  LoadStakeholdersService,
  LoadEvidenceService,
  LoadFeedbackService,
  LoadAdoptionService,
  LoadRisksService,
  LoadMeetingsService,
  LoadSteeringGroupService,
  LoadBoardService,
  LoadPublishedService,
];
