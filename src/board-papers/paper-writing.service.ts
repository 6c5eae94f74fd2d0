import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { cleanText } from '../documents/text.js';
import type { Actor } from '../platform/auth/actor.js';
import { requireMay } from '../platform/auth/policy.js';
import { Clock } from '../platform/clock/clock.js';
import { refuseOn } from '../platform/kind/rule.js';
import type { Problem } from '../platform/record/problem.js';
import { refuse } from '../platform/record/refusal.js';
import { pastDate } from '../programme/effective-date.js';
import type { Register } from '../programme/register.js';
import { RegisterService } from '../programme/register.service.js';
import { askFaults } from './asks.js';
import { askedEdit, askedTerms } from './asked-edit.js';
import type { ComposeBoardPaperInput, EditBoardPaperInput } from './board-paper.input.js';
import { composing } from './compose.js';
import { firstDraft, type PaperContent } from './content.js';
import { applyEdits, termsAfter } from './edit.js';
import { HouseStyles } from './house-style/house-styles.service.js';
import { type PaperTerms } from './paper-terms.js';
import { DEFAULT_BUDGET } from './page-budget.js';
import { plainSpaces } from './figures.js';
import { PaperFactsService } from './paper-facts.service.js';
import type { Remaking } from './paper.kind.js';
import { PaperStepService } from './paper-step.service.js';
import type { BoardPaperPayload } from './payloads.type.js';
import { ReportTermsService } from './report-terms.service.js';
import { inSteps } from '../platform/work/steps.js';

/** Writes papers: composes drafts from the record and keeps what the secretary makes of them. */
@Injectable()
export class PaperWritingService {
  constructor(
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
    const content = await this.drafted(actor, input);
    const { reference, asAt } = content.terms;
    return this.steps.begin(actor, content, input.reason ?? `Paper ${reference} composed as at ${asAt}`);
  }

  /** The first text of a paper; nothing is written. */
  async drafted(actor: Actor, input: ComposeBoardPaperInput): Promise<PaperContent> {
    const terms = await this.terms(actor, randomUUID(), input);
    refuseOn(await this.faultsOfAsks(terms, actor.revision, ['input', 'asks']));
    const facts = await this.facts.facts(terms, actor.revision);
    return firstDraft(await inSteps(composing(facts)), facts);
  }

  /** Makes edits of a draft, all or none. An edit of a cleared text makes it a draft again. */
  async editBoardPaper(actor: Actor, input: EditBoardPaperInput): Promise<BoardPaperPayload> {
    const paper = await this.steps.seen(actor, 'editBoardPaper', input.reference);
    const made = await this.edited(paper.content, input, actor.revision);
    const said = { ...input, from: paper.contentSha256, made };
    return this.steps.take(actor, 'editBoardPaper', paper, said, `Paper ${input.reference} edited`);
  }

  /** The text after edits, or why they may not be made. */
  private async edited(content: PaperContent, input: EditBoardPaperInput, revision: number): Promise<Remaking['made']> {
    const edits = input.edits.map(askedEdit).filter((edit) => edit !== null);
    const terms = termsAfter(content.terms, edits);
    const place = edits.findLastIndex((edit) => edit.kind === 'SET_ASKS');
    const at = ['input', 'edits', `${place}`, 'setAsks'];
    const problems = place < 0 ? [] : await this.faultsOfAsks(terms, revision, at);
    if (problems.length) return { problems };
    const edited = applyEdits(content, edits, await this.facts.compose(terms, revision));
    return 'problem' in edited ? { problems: [edited.problem] } : this.steps.text(edited.content);
  }

  /** What is wrong with asks that have more than one verb, or are about something that the projects do not have. */
  private async faultsOfAsks(
    terms: PaperTerms,
    revision: number,
    path: readonly string[],
  ): Promise<readonly Problem[]> {
    const asks = terms.asks ?? [];
    const faults = askFaults(asks, path);
    if (faults.length) return faults;
    const found = await this.facts.askedOf(terms, revision);
    const lost = asks.findIndex(({ subject }, index) => subject !== null && !found[index]);
    const subject = asks[lost]?.subject;
    if (!subject) return [];
    const what = subject.kind.toLowerCase().replaceAll('_', ' ');
    const message = `No project of the paper had a ${what} ${subject.id} on ${terms.asAt}. Correct its kind or id.`;
    return [{ code: 'SUBJECT_UNKNOWN', message, path: [...path, `${lost}`, 'subject'], subject: subject.id }];
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
