import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { requireOwner } from '../../platform/auth/owner.js';
import { type Operation, requireMay } from '../../platform/auth/policy.js';
import { sha256Of } from '../../platform/record/content-hash.js';
import { Recorder } from '../../platform/record/recorder.js';
import { PresentRevision } from '../../platform/record/present-revision.service.js';
import { Refusal, refuse } from '../../platform/record/refusal.js';
import { stillAllowed } from '../../platform/record/still-allowed.js';
import type { Write } from '../../platform/record/write.js';
import { currentWriteScope } from '../../platform/record/write-scope.js';
import { inSteps } from '../../platform/work/steps.js';
import { taskOf, WorkPool } from '../../platform/work/work-pool.service.js';
import { fileProblems } from '../../spreadsheets/file-problems.js';
import type { FileTable } from '../../spreadsheets/file-rows.js';
import type { readTable } from '../../spreadsheets/read-table.js';
import { ProjectViewService } from '../project-view.service.js';
import { type DraftLine, type LineStep, listDraft } from './list-draft.js';
import type { ImportListInput } from './list-import.input.js';
import type { ImportedList, ListImportPayload, ListImportPreview } from './list-import.type.js';
import { linesOf, type ListLine } from './list-lines.js';
import { matched } from './list-match.js';
import type { BesideSession } from './list-beside.js';
import type { ListSession } from './list-session.js';
import { ListWriter } from './list-writer.service.js';
import { type ListPlace, type ListSource, RecordLists } from './record-lists.service.js';

const READ = taskOf<typeof readTable>(new URL('../../spreadsheets/read-table.js', import.meta.url), 'readTable');
const CONTENT = ['input', 'content'];

interface Asked {
  readonly input: ImportListInput;
  readonly source: ListSource;
  readonly place: ListPlace;
  readonly table: FileTable;
}

interface Drafted {
  readonly imported: ImportedList;
  readonly session: ListSession;
  /** What is kept beside the list; null: nothing. */
  readonly beside: BesideSession | null;
}

/** Brings lists in from files: read beside the server, shown line by line, saved as one change. */
@Injectable()
export class ListImportService {
  constructor(
    private readonly recorder: Recorder,
    private readonly present: PresentRevision,
    private readonly lists: RecordLists,
    private readonly writer: ListWriter,
    private readonly projects: ProjectViewService,
    private readonly work: WorkPool,
  ) {}

  /** What a file would do; saves nothing. */
  async preview(actor: Actor, input: ImportListInput): Promise<ListImportPreview> {
    try {
      const asked = await this.asked(actor, 'previewListImport', input);
      const { imported } = await this.recorder.trial((write) => this.drafted(write, actor, asked));
      return { imported, problems: problemsOf(imported) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { imported: null, problems: [...error.problems] };
    }
  }

  /** Takes a file in, whole or not at all, where it still does what the preview showed. */
  async importList(actor: Actor, input: ImportListInput): Promise<ListImportPayload> {
    const asked = await this.asked(actor, 'importList', input);
    const reason = reasonOf(input);
    const { imported, revision } = await this.recorder.write(
      actor,
      { operation: 'importList', reason },
      async (write) => {
        await stillAllowed(() => this.allowed(write.asOf(actor), 'importList', asked));
        const { imported, session, beside } = await this.drafted(write, actor, asked);
        const problems = problemsOf(imported);
        if (problems.length > 0) throw new Refusal(problems);
        if (imported.added + imported.changed === 0) {
          const message = 'Everything in the file is recorded already. Nothing was saved.';
          throw refuse('IMPORT_CHANGES_NOTHING', message, CONTENT);
        }
        if (imported.draft !== input.draft) throw movedOn(input);
        await this.writer.save(write, asked, session);
        await beside?.save();
        return { imported, revision: write.revision };
      },
    );
    await this.present.committed(revision);
    return { imported, problems: [], saved: true };
  }

  /** The file, read, of a list that the actor may change. */
  private async asked(actor: Actor, operation: Operation, input: ImportListInput): Promise<Asked> {
    const source = this.lists.of(input.list);
    const place = await this.placeOf(actor, source, input);
    await this.allowed(actor, operation, { source, place });
    const bytes = new Uint8Array(Buffer.from(input.content, 'base64'));
    const file = { bytes, sheet: input.sheet ?? null };
    const read = await this.work.run('long', READ, file, currentWriteScope().signal);
    if ('faults' in read) throw new Refusal(fileProblems(read.faults));
    return { input, source, place, table: read.table };
  }

  /** Asks for the right to each operation that lines of the list may come to. */
  private allowed(actor: Actor, operation: Operation, { source, place }: Pick<Asked, 'source' | 'place'>) {
    const { kind, written } = source;
    const projectId = place.projectId ?? undefined;
    requireMay(actor, operation, projectId);
    for (const each of [kind.add, kind.change, ...(kind.parts ?? []).map((part) => part.operation)]) {
      requireMay(actor, each, projectId);
      if (written.rights?.[each] === undefined) requireOwner(actor, each, place.projectId);
    }
    return Promise.resolve();
  }

  private async placeOf(actor: Actor, source: ListSource, input: ImportListInput): Promise<ListPlace> {
    if (source.place) return source.place(actor, input);
    const none = { projectId: null, called: null, prefix: '', more: {}, said: {} };
    if (source.kind.of === null) return none;
    const { projectCode } = input;
    if (!projectCode) throw refuse('LIST_PLACE_NEEDED', 'Select the project.', ['input', 'projectCode']);
    const { projectId } = await this.projects.visible(actor, projectCode);
    const prefix = source.prefix?.(projectCode) ?? source.written.prefix ?? '';
    return { ...none, projectId, called: projectCode, prefix, said: { projectCode } };
  }

  private async drafted(write: Write, actor: Actor, asked: Asked): Promise<Drafted> {
    const { source, place, table, input } = asked;
    const said = { ...input, reason: reasonOf(input) };
    const { known, things, rows, point, session } = await this.writer.open(write, actor, { source, place, said });
    const read = linesOf(table, source.kind, known);
    if ('faults' in read) throw new Refusal(fileProblems(read.faults));
    if (source.kind.dated) session.days = await this.writer.grounds(write, { source, place, said }, daysIn(read.lines));
    const matches = matched(source.kind, read.lines, things, known);
    const beside = (await source.beside?.(write, write.asOf(actor))) ?? null;
    const context = {
      ...{ kind: source.kind, known, point, own: (id: string) => rows.of(id) },
      decide: (step: LineStep, title: string) => session.decide(step, title),
      beside: beside && beside.decide,
    };
    const lines = await inSteps(listDraft(matches, context));
    const count = (outcome: string): number => lines.filter((line) => line.outcome === outcome).length;
    const imported = {
      ...{ added: count('NEW'), changed: count('CHANGED'), unchanged: count('UNCHANGED'), wrong: count('WRONG') },
      ...{ lines, notes: read.notes, draft: draftOf(input, lines) },
    };
    return { imported, session, beside };
  }
}

/** The days of which lines speak, each once. */
function daysIn(lines: readonly ListLine[]): string[] {
  const days = lines.flatMap(({ cells }) => [...cells.values()].map(({ fields }) => fields['effectiveOn']));
  return [...new Set(days.filter((day) => typeof day === 'string'))].sort();
}

function reasonOf({ reason, fileName }: ImportListInput): string {
  return reason ?? `Imported from ${fileName ?? 'a file'}`.slice(0, 500);
}

/** What a file does, so that nobody saves what they have not seen. */
function draftOf({ list, projectCode, bodyCode }: ImportListInput, lines: readonly DraftLine[]): string {
  const does = lines.filter(({ outcome }) => outcome !== 'UNCHANGED');
  return sha256Of({ list, projectCode: projectCode ?? null, bodyCode: bodyCode ?? null, does });
}

function problemsOf({ lines }: ImportedList) {
  return fileProblems(lines.flatMap(({ faults }) => faults));
}

function movedOn({ draft }: ImportListInput): Refusal {
  const message = draft
    ? 'Somebody changed the list since you looked, so that the file would do something else now. Preview it again.'
    : 'Preview the file first, and send the draft that the preview gives.';
  return refuse('DRAFT_MOVED_ON', message, ['input', 'draft']);
}
