import { Injectable } from '@nestjs/common';
import type { Look } from '../../documents/model.js';
import type { PackPart } from '../../documents/pack/join-pdf.js';
import type { MeetingSnapshot } from '../../meetings/meeting-snapshot.js';
import { MeetingsViewService } from '../../meetings/meetings-view.service.js';
import { seesClosed } from '../../meetings/reading.js';
import { ViewPointService } from '../../meetings/view-point.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { mayReadOwned } from '../../platform/auth/owner.js';
import { AppError, NotFoundError } from '../../platform/graphql/errors.js';
import { taskOf, WorkPool } from '../../platform/work/work-pool.service.js';
import { PaperRenderer } from '../../rendering/paper-renderer.service.js';
import { AttachedFiles } from '../attachments/attached-files.service.js';
import { attachedAppendixId, type Attachment } from '../attachments/attachment.js';
import { HouseStyles } from '../house-style/house-styles.service.js';
import { lookOfStyle } from '../house-style/styled.js';
import { appendixNames } from '../paper-model.js';
import { PaperModels } from '../paper-models.service.js';
import { PaperRecordService } from '../paper-record.service.js';
import { mayReadPaper, readableOf } from '../reading.js';
import { dateWords } from '../words.js';
import { type AgendaAbout, agendaPaper, type AgendaRow, NOT_PUBLIC } from './agenda-paper.js';
import { type PackEntry, packEntries } from './pack-entries.js';
import type { countEach, joinAll } from './pack-task.js';
import { sheet } from './sheet.js';

const TASKS = new URL('./pack-task.js', import.meta.url);
const COUNT = taskOf<typeof countEach>(TASKS, 'countEach');
const JOIN = taskOf<typeof joinAll>(TASKS, 'joinAll');

/** What one pack may hold. */
const MOST_BYTES = 100_000_000;
const MOST_PAGES = 1_500;

/** A document of the pack, and the line of the agenda that leads to it. */
interface Piece extends PackPart {
  readonly entry: PackEntry;
  readonly line: string;
}

/** Puts the papers of a meeting together: agenda, papers and their files as one PDF, each reader what that reader may read. */
@Injectable()
export class MeetingPackService {
  constructor(
    private readonly meetings: MeetingsViewService,
    private readonly points: ViewPointService,
    private readonly papers: PaperRecordService,
    private readonly files: AttachedFiles,
    private readonly styles: HouseStyles,
    private readonly models: PaperModels,
    private readonly renderer: PaperRenderer,
    private readonly work: WorkPool,
  ) {}

  /**
   * The pack of a meeting. @param open only what is open to the public
   * @throws NotFoundError where the reader may not read the meeting; AppError CONFLICT where it would be too large
   */
  async pack(actor: Actor, code: string, open: boolean, signal: AbortSignal): Promise<Buffer> {
    const point = await this.points.asked(actor.revision, null, null);
    const view = await this.meetings.shown(point);
    const meeting = view.meetings.find((one) => one.code === code);
    if (!meeting || !mayReadOwned(actor, meeting.projectId))
      throw new NotFoundError(`There is no meeting ${code} that you may read.`);
    const entries = await this.entries(actor, meeting, open);
    const about = await this.about(meeting, point);
    const pieces = await this.pieces(entries, about, signal);
    return this.joined(about, entries, pieces, signal);
  }

  private async entries(actor: Actor, meeting: MeetingSnapshot, open: boolean): Promise<readonly PackEntry[]> {
    const named = meeting.agenda.flatMap(({ paperReference }) => paperReference ?? []);
    return packEntries(meeting, await this.papers.withReplacements(named), {
      seesClosed: !open && seesClosed(actor, meeting.projectId),
      mayRead: (paper) =>
        mayReadPaper(actor, readableOf(paper)) && (!open || paper.content.terms.confidentiality === 'OPEN'),
    });
  }

  private async about(meeting: MeetingSnapshot, point: { asAt: string; revision: number }): Promise<AgendaAbout> {
    const { terms, body, code } = meeting;
    const style = (await this.styles.ofBody(body.id, point))?.style ?? null;
    const look: Look | null = style && lookOfStyle(style, style.logo && (await this.models.logo(style.logo)));
    const date = terms.meetsOn ?? point.asAt;
    const day = terms.meetsOn === null ? 'a day not yet known' : dateWords(terms.meetsOn);
    return { body: body.terms.name, code, day, date, place: terms.place, look, language: style?.language ?? 'en-GB' };
  }

  /** The documents in their order, without the agenda. */
  private async pieces(entries: readonly PackEntry[], about: AgendaAbout, signal: AbortSignal): Promise<Piece[]> {
    const pieces: Piece[] = [];
    let size = 0;
    const add = (piece: Piece): void => {
      size += piece.bytes.length;
      if (size > MOST_BYTES) {
        throw new AppError('CONFLICT', 'The papers of the meeting are too large for one file. Open them one by one.');
      }
      pieces.push(piece);
    };
    let apart = false;
    for (const entry of entries) {
      const { paper, number } = entry;
      if (!paper?.issue) continue;
      if (entry.closed && !apart) {
        apart = true;
        const said =
          'The papers after this page are kept from the public. Do not copy them to anybody who may not see them.';
        add(
          await this.sheetPiece('Not for publication', said, { entry, line: '', label: '', level: 1 }, about, signal),
        );
      }
      const { reference, title } = paper.content.terms;
      const mark = entry.supplement ? `, supplement issued on ${dateWords(paper.issue.on)}` : '';
      const label = `Item ${number}${entry.supplement ? ', supplement' : ''}${entry.closed ? ', not for publication' : ''}`;
      const name = `Item ${number}: ${title} (paper ${reference})`;
      const sealed = await this.papers.file(paper.issue.id, 'pdf');
      if (!sealed) throw new Error(`paper ${reference} was issued without a PDF`);
      const line = `Paper ${reference}: ${title}${mark}`;
      add({ entry, line, label, level: 1, kind: 'PDF', title: name + mark, bytes: sealed.bytes });
      const names = appendixNames(paper.content);
      for (const one of paper.content.terms.attachments ?? []) {
        const title = `${names.get(attachedAppendixId(one)) ?? 'Attached'}: ${one.title}`;
        add(await this.attached(one, { entry, line: title, label, level: 2 }, about, signal));
      }
    }
    return pieces;
  }

  /** A file that goes with a paper; for one that cannot be shown as pages, a sheet that names it. */
  private async attached(
    one: Attachment,
    about: Omit<Piece, 'title' | 'kind' | 'bytes'>,
    of: AgendaAbout,
    signal: AbortSignal,
  ): Promise<Piece> {
    if ((await this.files.erased([one.sha256])).size > 0) {
      const gone = `This appendix was a file, ${one.fileName}. It was erased because somebody asked for it.`;
      return this.sheetPiece(about.line, gone, about, of, signal);
    }
    if (one.kind === 'PDF' || one.kind === 'PNG' || one.kind === 'JPEG') {
      const bytes = await this.files.bytes(one.sha256);
      if (!bytes) throw new Error(`attached file ${one.sha256} has lost its bytes`);
      const [pages] = await this.work.run('long', COUNT, [{ kind: one.kind, bytes }], signal);
      if (pages) return { ...about, title: about.line, kind: one.kind, bytes };
    }
    const said = `This appendix is a file, ${one.fileName}, that cannot be shown here as pages. You can open it from the page of the paper.`;
    return this.sheetPiece(about.line, said, about, of, signal);
  }

  private async sheetPiece(
    title: string,
    said: string,
    piece: Omit<Piece, 'title' | 'kind' | 'bytes'>,
    { date, language, look, body, day }: AgendaAbout,
    signal: AbortSignal,
  ): Promise<Piece> {
    const page = sheet(title, [said], { date, language, look, footer: `${body}, ${day}` });
    return { ...piece, title, kind: 'PDF', bytes: await this.renderer.render(page, 'pdf', signal) };
  }

  private async joined(
    about: AgendaAbout,
    entries: readonly PackEntry[],
    pieces: readonly Piece[],
    signal: AbortSignal,
  ): Promise<Buffer> {
    const counts = await this.work.run(
      'long',
      COUNT,
      pieces.map(({ kind, bytes }) => ({ kind, bytes })),
      signal,
    );
    const agenda = async (before: number): Promise<{ bytes: Buffer; pages: number }> => {
      const bytes = await this.renderer.render(
        agendaPaper(about, rowsOf(entries, pieces, counts, before)),
        'pdf',
        signal,
      );
      const [pages] = await this.work.run('long', COUNT, [{ kind: 'PDF', bytes }], signal);
      return { bytes, pages: pages ?? 1 };
    };
    let front = await agenda(1);
    if (front.pages !== 1) front = await agenda(front.pages); // now that it is known how many pages come before
    const all = counts.reduce<number>((sum, pages) => sum + (pages ?? 0), front.pages);
    if (all > MOST_PAGES)
      throw new AppError(
        'CONFLICT',
        `The pack would have ${all} pages, and ${MOST_PAGES} is the limit. Open the papers one by one.`,
      );
    const shown = entries.some(({ closed, title }) => closed && title !== null);
    const first: PackPart = {
      title: 'Agenda',
      level: 1,
      kind: 'PDF',
      bytes: front.bytes,
      label: shown ? 'Not for publication' : '',
    };
    const parts = [
      first,
      ...pieces.map(({ title, level, kind, bytes, label }) => ({ title, level, kind, bytes, label })),
    ];
    const title = `${about.body}, ${about.day}: agenda and papers${shown ? ` (${NOT_PUBLIC.toLowerCase()})` : ''}`;
    const made = await this.work.run(
      'long',
      JOIN,
      { parts, about: { title, language: about.language, date: about.date, numbered: true } },
      signal,
    );
    return Buffer.from(made.buffer, made.byteOffset, made.byteLength);
  }
}

/** The rows of the agenda; `before` pages come before the first document. */
function rowsOf(
  entries: readonly PackEntry[],
  pieces: readonly Piece[],
  counts: readonly (number | null)[],
  before: number,
): readonly AgendaRow[] {
  let page = before + 1;
  const starts = pieces.map((_, index) => {
    const start = page;
    page += counts[index] ?? 0;
    return start;
  });
  return entries.map((entry) => {
    const lines = pieces.flatMap((piece, index) =>
      piece.entry === entry && piece.line !== '' ? [{ text: piece.line, page: starts[index]! }] : [],
    );
    const none = entry.missing === null ? [] : [{ text: `Paper ${entry.reference}: ${entry.missing}`, page: null }];
    return { entry, lines: [...lines, ...none] };
  });
}
