import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { cleanText } from '../documents/text.js';
import type { Actor } from '../platform/auth/actor.js';
import { requireMay } from '../platform/auth/policy.js';
import { Clock } from '../platform/clock/clock.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { Recorder } from '../platform/record/recorder.js';
import { type Write } from '../platform/record/write.js';
import { pastDate } from '../programme/effective-date.js';
import type { Register } from '../programme/register.js';
import { RegisterService } from '../programme/register.service.js';
import { askFaults } from './asks.js';
import { askedEdit, askedTerms } from './asked-edit.js';
import { BoardPaperIdentity, BoardPaperText } from './board-paper.entity.js';
import type { ComposeBoardPaperInput, EditBoardPaperInput } from './board-paper.input.js';
import { composing } from './compose.js';
import { firstDraft, type PaperContent } from './content.js';
import { applyEdits, termsAfter } from './edit.js';
import { HouseStyles } from './house-style/house-styles.service.js';
import { type PaperTerms } from './paper-terms.js';
import { DEFAULT_BUDGET } from './page-budget.js';
import { plainSpaces } from './figures.js';
import { PaperFactsService } from './paper-facts.service.js';
import { slugOf } from './paper-row.js';
import { PaperStepService } from './paper-step.service.js';
import type { BoardPaperPayload } from './payloads.type.js';
import { ReportTermsService } from './report-terms.service.js';
import { hashing } from '../platform/record/content-hash.js';
import { inSteps } from '../platform/work/steps.js';

/** Writes papers: composes drafts from the record and keeps what the secretary makes of them. */
@Injectable()
export class PaperWritingService {
  constructor(
    private readonly recorder: Recorder,
    private readonly register: RegisterService,
    private readonly facts: PaperFactsService,
    private readonly reports: ReportTermsService,
    private readonly steps: PaperStepService,
    private readonly styles: HouseStyles,
    private readonly clock: Clock,
  ) {}

  /** Composes a draft. Refuses a reference in use, and projects that were not there on its date. */
  async composeBoardPaper(actor: Actor, input: ComposeBoardPaperInput): Promise<BoardPaperPayload> {
    requireMay(actor, 'composeBoardPaper');
    const id = randomUUID();
    const terms = await this.terms(actor, id, input);
    await this.requireAsks(terms, actor.revision, ['input', 'asks']);
    const facts = await this.facts.facts(terms, actor.revision);
    const content = firstDraft(await inSteps(composing(facts)), facts);
    const entry = {
      operation: 'composeBoardPaper',
      reason: input.reason ?? `Paper ${terms.reference} composed as at ${terms.asAt}`,
    };
    return this.steps.answered(terms.reference, () =>
      this.recorder.write(actor, entry, async (write) => {
        await this.begin(write, content);
        return write.revision;
      }),
    );
  }

  /** Keeps a new paper with its first text. Refuses a reference in use. */
  async begin(write: Write, content: PaperContent): Promise<void> {
    const { paperId: id, reference, programmeId, projectIds, revises } = content.terms;
    const slug = slugOf(reference);
    if (await write.manager.existsBy(BoardPaperIdentity, { slug })) {
      const message = `There is a paper ${reference} already, or one with the same address /papers/${slug}. Choose another reference.`;
      throw refuse('REFERENCE_TAKEN', message, ['input', revises ? 'newReference' : 'reference'], reference);
    }
    const named = { id, reference, slug, programmeId, projectIds: [...projectIds], revises: revises?.paperId ?? null };
    await write.manager.insert(BoardPaperIdentity, { ...named, version: write.revision });
    await this.keep(write, id, content);
    write.touch(null, 'BoardPaper', id, reference);
  }

  /** Makes edits of a draft, all or none. An edit of a cleared text makes it a draft again. */
  editBoardPaper(actor: Actor, input: EditBoardPaperInput): Promise<BoardPaperPayload> {
    const kind = { operation: 'editBoardPaper', step: 'EDIT', reason: `Paper ${input.reference} edited` } as const;
    return this.steps.take(actor, kind, input, async (write, row) => {
      const edits = input.edits.map(askedEdit).filter((edit) => edit !== null);
      const terms = termsAfter(row.content.terms, edits);
      const place = edits.findLastIndex((edit) => edit.kind === 'SET_ASKS');
      if (place >= 0) await this.requireAsks(terms, actor.revision, ['input', 'edits', `${place}`, 'setAsks']);
      const fresh = await this.facts.compose(terms, actor.revision);
      const edited = applyEdits(row.content, edits, fresh);
      if ('problem' in edited) throw new Refusal([edited.problem]);
      await this.keep(write, row.id, edited.content);
    });
  }

  /** Refuses asks with more than one verb, and those about something that the projects do not have. */
  private async requireAsks(terms: PaperTerms, revision: number, path: readonly string[]): Promise<void> {
    const asks = terms.asks ?? [];
    const faults = askFaults(asks, path);
    if (faults.length) throw new Refusal(faults);
    const found = await this.facts.askedOf(terms, revision);
    const lost = asks.findIndex(({ subject }, index) => subject !== null && !found[index]);
    const subject = asks[lost]?.subject;
    if (!subject) return;
    const what = subject.kind.toLowerCase().replaceAll('_', ' ');
    const message = `No project of the paper had a ${what} ${subject.id} on ${terms.asAt}. Correct its kind or id.`;
    throw refuse('SUBJECT_UNKNOWN', message, [...path, `${lost}`, 'subject'], subject.id);
  }

  /** Keeps the whole text of a paper as it stands after an edit. */
  async keep(write: Write, paperId: string, content: PaperContent): Promise<void> {
    await write.manager.insert(BoardPaperText, {
      ...write.dated({ effectiveOn: this.clock.today() }),
      paperId,
      content,
      contentSha256: await inSteps(hashing(content)),
    });
  }

  private async terms(actor: Actor, paperId: string, input: ComposeBoardPaperInput): Promise<PaperTerms> {
    const asAt = pastDate(input.asAt, input.meetingDate, this.clock.today(), 'asAt');
    const register = await this.register.at({ asAt, revision: actor.revision });
    const programme = [...register.programmes.values()].find((row) => row.code === input.programmeCode);
    if (!programme) {
      const message = `There was no programme ${input.programmeCode} on ${asAt}. Give the code of one, or a later date.`;
      throw refuse('NOT_FOUND', message, ['input', 'programmeCode'], input.programmeCode);
    }
    const projectIds = projectsOf(register, programme.programmeId, input, asAt);
    const reported = await this.reports.of(input, projectIds, { asAt, revision: actor.revision });
    const body = plainSpaces(cleanText(input.body ?? (reported ? 'Committee' : 'Board')));
    const style = await this.styles.ofPapers(body, input.meetingDate, actor.revision);
    return {
      paperId,
      reference: plainSpaces(cleanText(input.reference)),
      title: plainSpaces(cleanText(input.title)),
      body,
      meetingDate: input.meetingDate,
      asAt,
      confidentiality: input.confidentiality ?? null,
      programmeId: programme.programmeId,
      projectIds: reported ? [reported.projectId] : projectIds,
      form: reported ? 'COMMITTEE_REPORT' : 'BOARD_PAPER',
      ...(reported && { report: reported.report }),
      asks: askedTerms(input.asks ?? []),
      pageBudget: input.pageBudget ? { ...input.pageBudget } : (style?.pageBudget ?? DEFAULT_BUDGET),
      ...(style && { style }),
    };
  }
}

/** The ids of the projects asked for, in that order; all of the programme's, by code, where none is named. */
function projectsOf(
  register: Register,
  programmeId: string,
  { programmeCode, projectCodes }: ComposeBoardPaperInput,
  asAt: string,
): readonly string[] {
  const own = [...register.projects.values()].filter((row) => row.programmeId === programmeId);
  if (own.length === 0) {
    throw refuse(
      'NOT_FOUND',
      `Programme ${programmeCode} had no project on ${asAt}.`,
      ['input', 'programmeCode'],
      programmeCode,
    );
  }
  if (!projectCodes) return own.map((row) => row.projectId);
  return [...new Set(projectCodes)].map((code) => {
    const found = own.find((row) => row.code === code);
    if (found) return found.projectId;
    const message = `Programme ${programmeCode} had no project ${code} on ${asAt}. Name its projects, or choose a later date.`;
    throw refuse('NOT_FOUND', message, ['input', 'projectCodes'], code);
  });
}
