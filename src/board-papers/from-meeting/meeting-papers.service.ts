import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { MEETING } from '../../meetings/meeting.kind.js';
import type { MeetingSnapshot } from '../../meetings/meeting-snapshot.js';
import { MeetingReadsService } from '../../meetings/meeting-reads.service.js';
import type { Meeting, MeetingPayload } from '../../meetings/meeting.type.js';
import { MEETING_ENTITIES, MeetingsViewService } from '../../meetings/meetings-view.service.js';
import { ViewPointService } from '../../meetings/view-point.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { may, requireMay } from '../../platform/auth/policy.js';
import { refuse } from '../../platform/record/refusal.js';
import type { RecordPoint } from '../../platform/record/in-force.js';
import { plainId } from '../../platform/record/view-id.js';
import { Kinds } from '../../programme/kind/kinds.service.js';
import { OwnedRuledService } from '../../programme/kind/ruled.service.js';
import type { Written } from '../../programme/kind/thing.js';
import { RegisterService } from '../../programme/register.service.js';
import { BoardPaperService } from '../board-paper.service.js';
import type { Problem } from '../../platform/record/problem.js';
import type { BoardPaper } from '../board-paper.type.js';
import { HouseStyles } from '../house-style/house-styles.service.js';
import { BOARD_STYLE } from '../house-style/shipped-styles.js';
import { type PaperHead, PaperRecordService } from '../paper-record.service.js';
import { PaperStepService } from '../paper-step.service.js';
import { PaperWritingService } from '../paper-writing.service.js';
import type { ComposeMeetingPapersInput } from './meeting-papers.input.js';
import { type MadePaper, MEETING_PAPERS_RULES } from './meeting-papers.rule.js';
import { agendaFindings, notOnAgenda } from './meeting-of-paper.js';
import type { PaperDue, PaperProposal } from './meeting-papers.type.js';
import { type DuePaper, nameOnPapers, papersDue } from './papers-due.js';
import { proposals } from './proposals.js';
import { mayReadPaper } from '../reading.js';

const PARTS = {
  ...{ kind: MEETING, entities: MEETING_ENTITIES, identities: 'meetings' },
  ...{ rules: MEETING_PAPERS_RULES, field: 'meeting' as const },
};
const ALWAYS = '9999-12-31';

/** Composes the papers that an agenda waits for, and tells which those are and how far the others have come. */
@Injectable()
export class MeetingPapersService extends OwnedRuledService<Meeting, typeof MEETING_PAPERS_RULES, 'meeting'> {
  /** All papers in brief, read once for all the meetings of a list. */
  private readonly heads = new DataLoader<string, readonly PaperHead[]>(
    async (asked) => {
      const heads = await this.papers.heads();
      return asked.map(() => heads);
    },
    { cache: false, batchScheduleFn: (fetch) => void setImmediate(fetch) },
  );

  constructor(
    kinds: Kinds,
    private readonly views: MeetingsViewService,
    private readonly reads: MeetingReadsService,
    private readonly points: ViewPointService,
    private readonly register: RegisterService,
    private readonly papers: PaperRecordService,
    private readonly board: BoardPaperService,
    private readonly styles: HouseStyles,
    private readonly writing: PaperWritingService,
    private readonly steps: PaperStepService,
  ) {
    const further = {
      papers: (write: Parameters<typeof steps.beginWithin>[0], { values }: { readonly values: object }) =>
        steps.beginWithin(write, values as MadePaper),
    };
    super(kinds, PARTS, { ROWS: { within: ({ write }) => views.within(write) } }, {}, further);
  }

  /** The papers that the agenda of a meeting waits for; none for those who may not compose them. */
  async due(actor: Actor, { recordId, point }: Meeting): Promise<PaperDue[]> {
    if (!may(actor, 'composeMeetingPapers')) return [];
    const meeting = await this.meetingOf(recordId, point);
    if (!meeting) return [];
    const { projects } = await this.register.at(point);
    const codeOf = (id: string): string | [] => projects.get(id)?.code ?? [];
    return (await this.dueOf(meeting, point)).map(({ itemIds, projectIds, ...paper }) => ({
      ...paper,
      itemIds: itemIds.map((id) => id + point.suffix),
      projectCodes: projectIds.flatMap(codeOf),
    }));
  }

  /** The papers that its agenda names and the reader may read, in that order. */
  async composed(actor: Actor, { agenda }: Meeting): Promise<BoardPaper[]> {
    const references = [...new Set(agenda.flatMap(({ paperReference }) => paperReference ?? []))];
    return references.length === 0 ? [] : this.board.byReferences(actor, references);
  }

  /** The papers for its body and day that its agenda does not name and the reader may read. */
  async besideAgenda(actor: Actor, { recordId, point }: Meeting): Promise<BoardPaper[]> {
    const meeting = await this.meetingOf(recordId, point);
    if (!meeting) return [];
    const heads = (await this.heads.load('all')).filter((head) => mayReadPaper(actor, head));
    const references = notOnAgenda(meeting, heads).map(({ reference }) => reference);
    return references.length === 0 ? [] : this.board.byReferences(actor, references);
  }

  /** What does not agree between its agenda and the papers; nothing for those who may not compose them. */
  async findings(actor: Actor, { recordId, point }: Meeting): Promise<Problem[]> {
    if (!may(actor, 'composeMeetingPapers')) return [];
    const meeting = await this.meetingOf(recordId, point);
    if (!meeting?.agenda.some(({ paperReference }) => paperReference !== null)) return [];
    return [...agendaFindings(meeting, await this.heads.load('all'))];
  }

  /** The meetings to come that a paper can be composed for, the next first. */
  async proposals(actor: Actor): Promise<PaperProposal[]> {
    requireMay(actor, 'paperProposals');
    const point = { asAt: ALWAYS, revision: actor.revision };
    const [{ bodies, meetings }, { projects }] = [await this.views.view(point), await this.register.at(point)];
    const schemes = new Map<string, string>();
    for (const { id } of bodies) {
      schemes.set(id, (await this.styles.ofBody(id, point))?.style.referenceScheme ?? BOARD_STYLE.referenceScheme);
    }
    const found = proposals(
      meetings,
      await this.papers.heads(),
      (id) => schemes.get(id) ?? BOARD_STYLE.referenceScheme,
    );
    return found.map(({ id, code, name, projectIds, papers, ...proposed }) => ({
      ...{ ...proposed, meetingId: id, meetingCode: code, meetingName: name, papers: [...papers] },
      projectCodes: projectIds.flatMap((project) => projects.get(project)?.code ?? []),
    }));
  }

  private async meetingOf(recordId: string, point: RecordPoint): Promise<MeetingSnapshot | null> {
    const { meetings } = await this.views.view(point);
    return meetings.find(({ id }) => id === recordId) ?? null;
  }

  /** Composes the papers of the items named, in one write. */
  async composeMeetingPapers(actor: Actor, input: ComposeMeetingPapersInput): Promise<MeetingPayload> {
    requireMay(actor, 'composeMeetingPapers');
    const { meetings } = await this.views.view({ asAt: ALWAYS, revision: actor.revision });
    const meeting = meetings.find(({ id }) => id === plainId(input.meetingId));
    const papers = meeting ? await this.made(actor, meeting, input) : []; // the write says that there is none
    const { meetingId, expectedVersion, effectiveOn, reason } = input;
    return this.write(actor, 'composeMeetingPapers', { meetingId, expectedVersion, effectiveOn, reason, papers });
  }

  private async made(
    actor: Actor,
    meeting: MeetingSnapshot,
    { itemIds }: ComposeMeetingPapersInput,
  ): Promise<MadePaper[]> {
    const due = await this.dueOf(meeting, { asAt: ALWAYS, revision: actor.revision });
    const wanted = itemIds.map(plainId);
    const lost = wanted.find((id) => !due.some((paper) => paper.itemIds.includes(id)));
    if (lost !== undefined) {
      const message = 'Select items about a project that have no paper yet.';
      throw refuse('ITEM_UNKNOWN', message, ['input', 'itemIds'], lost);
    }
    const papers: MadePaper[] = [];
    for (const paper of due.filter((one) => one.itemIds.some((id) => wanted.includes(id))))
      papers.push(await this.madeOne(actor, meeting, paper));
    return papers;
  }

  private async madeOne(actor: Actor, { body, terms }: MeetingSnapshot, paper: DuePaper): Promise<MadePaper> {
    const { projects, programmes } = await this.register.at({ asAt: ALWAYS, revision: actor.revision });
    const own = paper.projectIds.flatMap((id) => projects.get(id) ?? []);
    const content = await this.writing.drafted(actor, {
      reference: paper.reference,
      title: paper.title,
      programmeCode: programmes.get(own[0]?.programmeId ?? '')?.code ?? '',
      projectCodes: own.map(({ code }) => code),
      body: nameOnPapers({ code: body.code, name: body.terms.name }),
      meetingDate: terms.meetsOn!,
      confidentiality: paper.confidentiality,
    });
    return { content, made: await this.steps.text(content), itemIds: paper.itemIds };
  }

  private async dueOf(meeting: MeetingSnapshot, point: RecordPoint): Promise<readonly DuePaper[]> {
    const taken = (await this.papers.heads()).map(({ reference }) => reference);
    const style = (await this.styles.ofBody(meeting.body.id, point))?.style ?? BOARD_STYLE;
    return papersDue(meeting, taken, style.referenceScheme);
  }

  protected async asWritten(actor: Actor, { projectId, id, revision }: Written<string | null>) {
    return this.reads.meetingById(actor, await this.points.current(projectId, revision), id);
  }
}
