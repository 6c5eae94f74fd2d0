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
import type { PaperEdit } from './edit.types.js';
import type { PaperEditInput } from './paper-edit.input.js';
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import { MeetingsViewService } from '../meetings/meetings-view.service.js';
import { nameOnPapers } from './from-meeting/papers-due.js';
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
    private readonly meetings: MeetingsViewService,
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
    const made = await this.edited(actor, paper.content, input);
    const said = { ...input, from: paper.contentSha256, made };
    return this.steps.take(actor, 'editBoardPaper', paper, said, `Paper ${input.reference} edited`);
  }

  /** The text after edits, or why they may not be made. */
  private async edited(actor: Actor, content: PaperContent, input: EditBoardPaperInput): Promise<Remaking['made']> {
    const { revision } = actor;
    const asked = await Promise.all(input.edits.map((edit, index) => this.withMeeting(actor, edit, index)));
    const edits = asked.map(askedEdit).filter((edit) => edit !== null);
    await this.requireFactsOf(content.terms, edits, revision);
    const terms = termsAfter(content.terms, edits);
    const place = edits.findLastIndex((edit) => edit.kind === 'SET_ASKS');
    const at = ['input', 'edits', `${place}`, 'setAsks'];
    const problems = place < 0 ? [] : await this.faultsOfAsks(terms, revision, at);
    if (problems.length) return { problems };
    const edited = applyEdits(content, edits, await this.facts.compose(terms, revision));
    return 'problem' in edited ? { problems: [edited.problem] } : this.steps.text(edited.content);
  }

  /** The edit with the body and the day of the meeting that it names. */
  private async withMeeting(actor: Actor, edit: PaperEditInput, index: number): Promise<PaperEditInput> {
    const { setCover } = edit;
    if (!setCover?.meetingCode) return edit;
    const named = await this.meetingNamed(actor, setCover, ['input', 'edits', `${index}`, 'setCover']);
    return { ...edit, setCover: { ...setCover, ...named } };
  }

  /** Refuses a day of the facts that is still to come, or on which a project of the paper was not there. */
  private async requireFactsOf(terms: PaperTerms, edits: readonly PaperEdit[], revision: number): Promise<void> {
    const place = edits.findLastIndex((edit) => edit.kind === 'SET_COVER' && edit.asAt !== null);
    const { asAt } = termsAfter(terms, edits);
    if (place < 0 || asAt === terms.asAt) return;
    const path = ['input', 'edits', `${place}`, 'setCover', 'asAt'];
    if (asAt > this.clock.today()) {
      const message = `The date must be today or in the past. ${formatIsoDate(asAt)} is still to come.`;
      throw refuse('FUTURE_DATE', message, path);
    }
    const { projects, programmes } = await this.register.at({ asAt, revision });
    if (programmes.has(terms.programmeId) && terms.projectIds.every((id) => projects.has(id))) return;
    const message = `A project of the paper was not there on ${formatIsoDate(asAt)}. Choose a later day.`;
    throw refuse('NOT_FOUND', message, path, asAt);
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

  /** The body and the day of the meeting named, else those given. */
  private async meetingNamed(
    actor: Actor,
    { meetingCode, body, meetingDate }: Pick<ComposeBoardPaperInput, 'meetingCode' | 'body' | 'meetingDate'>,
    at: readonly string[] = ['input'],
  ): Promise<ForMeeting> {
    if (!meetingCode) {
      if (meetingDate) return { body: body ?? null, meetingDate };
      throw refuse('PAPER_MEETING_NEEDED', 'Select the meeting, or enter the date of the meeting.', [
        ...at,
        'meetingDate',
      ]);
    }
    const { meetings } = await this.meetings.view({ asAt: LAST_DAY, revision: actor.revision });
    const found = meetings.find(({ code }) => code === meetingCode);
    const on = found?.terms.meetsOn ?? null;
    if (found && on !== null) {
      return { body: nameOnPapers({ code: found.body.code, name: found.body.terms.name }), meetingDate: on };
    }
    const message = found
      ? `The meeting ${meetingCode} has no date yet. Give it one first.`
      : `There is no meeting ${meetingCode}. Select one of those listed.`;
    throw refuse(found ? 'DATE_NEEDED' : 'NOT_FOUND', message, [...at, 'meetingCode'], meetingCode);
  }

  private async terms(actor: Actor, paperId: string, input: ComposeBoardPaperInput): Promise<PaperTerms> {
    const meeting = await this.meetingNamed(actor, input);
    const { meetingDate } = meeting;
    if ((input.meetingDate ?? meetingDate) !== meetingDate) {
      const message = `The meeting selected is on ${formatIsoDate(meetingDate)}. Select a meeting, or enter a date; not both.`;
      throw refuse('PAPER_MEETING_NEEDED', message, ['input', 'meetingDate']);
    }
    const asAt = pastDate(input.asAt, meetingDate, this.clock.today(), 'asAt');
    const register = await this.register.at({ asAt, revision: actor.revision });
    const programme = [...register.programmes.values()].find((row) => row.code === input.programmeCode);
    if (!programme) {
      const message = `There was no programme ${input.programmeCode} on ${asAt}. Give the code of one, or a later date.`;
      throw refuse('NOT_FOUND', message, ['input', 'programmeCode'], input.programmeCode);
    }
    const projectIds = projectsOf(register, programme.programmeId, input, asAt);
    const reported = await this.reports.of(input, projectIds, { asAt, revision: actor.revision });
    const body = plainSpaces(cleanText(meeting.body ?? (reported ? 'Committee' : 'Board')));
    const style = await this.styles.ofPapers(body, meetingDate, actor.revision);
    return {
      paperId,
      reference: plainSpaces(cleanText(input.reference)),
      title: plainSpaces(cleanText(input.title)),
      body,
      meetingDate,
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

/** Later than any meeting. */
const LAST_DAY = '9999-12-31';

/** For whom and when a paper is. */
interface ForMeeting {
  readonly body: string | null;
  readonly meetingDate: string;
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
