import { Injectable } from '@nestjs/common';
import { AttachmentService } from '../board-papers/attachments/attachment.service.js';
import { BoardPaperService } from '../board-papers/board-paper.service.js';
import { PaperIssueService } from '../board-papers/paper-issue.service.js';
import { PaperLifeService } from '../board-papers/paper-life.service.js';
import { PaperWritingService } from '../board-papers/paper-writing.service.js';
import { publicActor, type Actor } from '../platform/auth/actor.js';
import { Log } from '../platform/http/log.js';
import { Recorder } from '../platform/record/recorder.js';
import { PaperRenderer } from '../rendering/paper-renderer.service.js';
import { DemoStepsService, StepRefused } from './demo-steps.service.js';
import { PAPER_10_23 } from './first-programme/papers.js';
import { PROGRAMME } from './first-programme/projects.js';
import { RESEARCH_SUMMARY, RESEARCH_SUMMARY_FILE } from './first-programme/research-summary.js';

type Done = Map<string, string>;

/** Has paper 10/23 written from the record, cleared by the director and issued by the secretary. */
@Injectable()
export class LoadPaperService {
  constructor(
    private readonly steps: DemoStepsService,
    private readonly papers: BoardPaperService,
    private readonly writing: PaperWritingService,
    private readonly attachments: AttachmentService,
    private readonly renderer: PaperRenderer,
    private readonly life: PaperLifeService,
    private readonly issue: PaperIssueService,
    private readonly recorder: Recorder,
    private readonly log: Log,
  ) {}

  /** The paper ends up issued; the Board's decision is left to whoever tries the demonstration. */
  async load(done: Done): Promise<void> {
    const { projectCodes, citation, assumed, reference, ...cover } = PAPER_10_23;
    const about = { reference, effectiveOn: cover.asAt, citation, assumed };
    const step = async (actor: Actor) => {
      const { version } = await this.papers.boardPaper(actor, reference);
      return { ...about, expectedVersion: version };
    };
    await this.steps.once(done, 'paper composed', 'SECRETARY', (actor) => {
      const input = { ...cover, ...about, programmeCode: PROGRAMME.code, projectCodes: [...projectCodes] };
      return this.writing.composeBoardPaper(actor, input);
    });
    if (!done.has('paper cleared')) {
      // a demonstration that was loaded before there were attachments keeps its paper as it is
      await this.steps.once(done, 'paper attachment', 'SECRETARY', async (actor) => {
        const bytes = await this.renderer.render(RESEARCH_SUMMARY, 'docx', null);
        const file = { ...RESEARCH_SUMMARY_FILE, content: bytes.toString('base64') };
        return this.attachments.attachToBoardPaper(actor, { ...(await step(actor)), ...file });
      });
    }
    await this.steps.once(done, 'paper cleared', 'DIRECTOR', async (actor) =>
      this.life.clearBoardPaper(actor, await step(actor)),
    );
    try {
      await this.steps.once(done, 'paper issued', 'SECRETARY', async (actor) =>
        this.issue.issueBoardPaper(actor, await step(actor)),
      );
    } catch (error) {
      // where a format cannot be made on this machine, a cleared paper is still a demonstration
      if (!(error instanceof StepRefused) || !error.codes.includes('SEALING_FAILED')) throw error;
      this.log.lines.warn(error.message);
    }
  }

  /** Paths of the files of issued papers that anybody may read. */
  async publicFiles(): Promise<string[]> {
    const reader = publicActor(await this.recorder.lastRevision());
    const { nodes } = await this.papers.boardPapers(reader, 10, null);
    return nodes.flatMap((paper) => paper.issue?.files.map((file) => file.url) ?? []);
  }
}
