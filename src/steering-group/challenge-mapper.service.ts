import { byCode } from '../platform/record/by-code.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { type ListOrder, type Page, pageOf, mappedPage } from '../platform/graphql/connection.js';
import { datedView } from '../platform/record/history.js';
import { recordId } from '../platform/record/view-id.js';
import { personView } from '../programme/project-view.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import type { Person } from '../programme/person.type.js';
import type { Project } from '../programme/project.type.js';
import type { FoundSubject, SubjectRef } from '../programme/record-subject.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { subjectView, type SubjectView } from '../programme/record-subject.type.js';
import type { Register } from '../programme/register.js';
import { RegisterService } from '../programme/register.service.js';
import type { ChallengeEntry } from './challenge.entity.js';
import type { ChallengeArgs, MyChallengesArgs } from './challenge.input.js';
import { owes } from './challenge-rights.js';
import type { Challenge, ChallengeAnswer, ChallengeEntryView } from './challenge.type.js';
import type { ChallengeSnapshot } from './challenges-view.js';
import type { ChallengeShare } from './steering-group.enums.js';
import { subjectKey } from './steering-group-view.js';
import { SteeringGroupViewService } from './steering-group-view.service.js';

/** Projects that one person may be asked to look over at once. */
const PROJECTS = 100;

/** What a view is drawn with. */
interface Drawing {
  readonly project: Project;
  readonly register: Register;
  readonly subjects: ReadonlyMap<string, FoundSubject>;
  readonly actions: ReadonlyMap<string, FoundSubject>;
}

/** Gives challenges the shape of the interface, in the view of their project. */
@Injectable()
export class ChallengeMapper {
  constructor(
    private readonly views: SteeringGroupViewService,
    private readonly register: RegisterService,
    private readonly subjects: RecordSubjects,
    private readonly projects: ProjectViewService,
  ) {}

  /** One page of the challenges of a project that are asked for, by code. */
  async challenges(project: Project, args: ChallengeArgs, actor: Actor): Promise<Page<Challenge>> {
    const { challenges } = await this.views.bare(project.recordId, project);
    const lead = (await this.register.at(project)).projects.get(project.recordId)?.smtLeadId ?? null;
    const asked = challenges.filter((one) => isAskedFor(one, args, actor) && isToAnswer(one, args.answererId, lead));
    const found = args.sort === 'DUE' ? asked.sort(byDue) : asked;
    const page = pageOf(found, args.first, args.after, args.sort === 'DUE' ? BY_DUE : (one) => one.code);
    return mappedPage(page, await this.mapped(project, page.nodes));
  }

  /** The challenge with a code; null where there is none. */
  async challenge(project: Project, code: string): Promise<Challenge | null> {
    return this.one(project, (each) => each.code === code);
  }

  /** The challenge with an id; null where there is none. */
  async challengeById(project: Project, id: string): Promise<Challenge | null> {
    return this.one(project, (each) => each.id === id);
  }

  /** A record of the project, or of none, that a challenge can be about; null: there is none of that id. */
  async record({ asAt, revision, recordId: projectId, suffix }: Project, ref: SubjectRef): Promise<SubjectView | null> {
    const found = await this.subjects.find(ref, { asAt, revision, projectId });
    return found && subjectView(found, suffix);
  }

  /** One page of the reader's own challenges in all projects, those due first in front. */
  async mine(actor: Actor, { share, first, after }: MyChallengesArgs): Promise<Page<Challenge>> {
    const own: { readonly project: Project; readonly one: ChallengeSnapshot }[] = [];
    for (const project of await this.projects.projects(actor, {}, PROJECTS)) {
      const { challenges } = await this.views.bare(project.recordId, project);
      for (const one of challenges) if (isOwn(one, share, actor)) own.push({ project, one });
    }
    const sorted = own.sort(
      (a, b) =>
        compare(a.one.dueOn ?? '9999', b.one.dueOn ?? '9999') ||
        compare(a.project.code, b.project.code) ||
        byDue(a.one, b.one),
    );
    const page = pageOf(sorted, first, after, {
      key: ({ project, one }) => `${project.code} ${one.code}`,
      by: ({ one }) => one.dueOn ?? '9999',
    });
    const nodes: Challenge[] = [];
    for (const { project, one } of page.nodes) nodes.push(...(await this.mapped(project, [one])));
    return mappedPage(page, nodes);
  }

  private async one(project: Project, which: (one: ChallengeSnapshot) => boolean): Promise<Challenge | null> {
    const { challenges } = await this.views.bare(project.recordId, project);
    const [mapped] = await this.mapped(project, challenges.filter(which).slice(0, 1));
    return mapped ?? null;
  }

  private async mapped(project: Project, challenges: readonly ChallengeSnapshot[]): Promise<Challenge[]> {
    const { asAt, revision, recordId: projectId } = project;
    const [register, subjects] = await Promise.all([
      this.register.at({ asAt, revision }),
      this.views.subjectsOf(challenges, project),
    ]);
    const actions = new Map<string, FoundSubject>();
    for (const { answer } of challenges) {
      if (!answer?.actionId) continue;
      const found = await this.subjects.find({ kind: 'ACTION', id: answer.actionId }, { asAt, revision, projectId });
      if (found) actions.set(answer.actionId, found);
    }
    const drawing = { project, register, subjects, actions };
    return challenges.map((one) => toChallenge(one, drawing));
  }
}

function isAskedFor(
  one: ChallengeSnapshot,
  { states, overdue, mine, kind, subject }: ChallengeArgs,
  actor: Actor,
): boolean {
  if (states && !states.includes(one.state)) return false;
  if (kind && one.asked.kind !== kind) return false;
  if (overdue !== undefined && overdue !== null && one.overdue !== overdue) return false;
  if (mine && !isOwn(one, mine, actor)) return false;
  if (!subject) return true;
  return one.asked.subjectKind === subject.kind && one.asked.subjectId === (recordId(subject.id) ?? subject.id);
}

/** Whether it is, or was, for this person to answer; `lead` is the SMT lead, to whom escalated ones go. */
function isToAnswer(one: ChallengeSnapshot, answererId: string | null | undefined, lead: string | null): boolean {
  if (!answererId) return true;
  return (one.escalated ? lead : one.assigned?.answererId) === (recordId(answererId) ?? answererId);
}

/** Those due first in front, those that wait for no answer last, then by code. */
const BY_DUE: ListOrder<ChallengeSnapshot> = { key: (one) => one.code, by: (one) => one.dueOn ?? '9999' };

function byDue(a: ChallengeSnapshot, b: ChallengeSnapshot): number {
  return compare(a.dueOn ?? '9999', b.dueOn ?? '9999') || byCode(a, b);
}

function isOwn(one: ChallengeSnapshot, share: ChallengeShare, actor: Actor): boolean {
  return share === 'TO_ANSWER' ? owes(actor, one) : one.asked.raisedById === actor.personId;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toPerson(id: string | null | undefined, { project, register }: Drawing): Person | null {
  const row = id ? register.people.get(id) : undefined;
  return row ? personView(row, { register, suffix: project.suffix }) : null;
}

function toChallenge(one: ChallengeSnapshot, drawing: Drawing): Challenge {
  const { project, subjects, register } = drawing;
  const { asked } = one;
  const subject = subjects.get(subjectKey(asked));
  const lead = register.projects.get(one.projectId)?.smtLeadId;
  return {
    id: one.id + project.suffix,
    code: one.code,
    projectCode: project.code,
    kind: asked.kind,
    subject: subject ? subjectView(subject, project.suffix) : null,
    question: asked.question,
    whyItMatters: asked.whyItMatters,
    wanted: asked.wanted,
    raisedBy: toPerson(asked.raisedById, drawing),
    raisedOn: asked.effectiveOn,
    answerer: toPerson(one.escalated ? lead : one.assigned?.answererId, drawing),
    dueOn: one.dueOn,
    overdue: one.overdue,
    state: one.state,
    since: one.since,
    nextStates: one.nextStates,
    nextActs: one.nextActs,
    answer: one.answer && toAnswer(one.answer, drawing),
    satisfied: one.satisfied,
    thread: toThread(one, drawing),
    citation: asked.citation,
    assumed: asked.assumed,
    version: one.version,
  };
}

function toAnswer(row: ChallengeEntry, drawing: Drawing): ChallengeAnswer | null {
  if (row.outcome === null) return null;
  const { suffix } = drawing.project;
  const action = row.actionId === null ? undefined : drawing.actions.get(row.actionId);
  return {
    id: row.id + suffix,
    outcome: row.outcome,
    reasons: row.words ?? '',
    willDo: row.willDo,
    action: action ? subjectView(action, suffix) : null,
    by: toPerson(row.byId, drawing),
    on: row.effectiveOn,
    final: row.act === 'ANSWERED_FINALLY',
  };
}

/** The question first, then every act known. */
function toThread({ asked, thread }: ChallengeSnapshot, { project, register }: Drawing): ChallengeEntryView[] {
  const { suffix, revision } = project;
  const none = { answerer: null, answererId: null, dueOn: null, outcome: null, willDo: null };
  return [
    {
      ...datedView(asked, { all: [asked], revision, suffix }),
      ...none,
      act: 'RAISED' as const,
      text: asked.question,
    },
    ...thread.map((row) => ({
      ...datedView(row, { all: thread, revision, suffix }),
      act: row.act,
      text: row.words,
      answerer: row.answererId === null ? null : (register.people.get(row.answererId)?.name ?? null),
      answererId: row.answererId === null ? null : row.answererId + suffix,
      dueOn: row.dueOn,
      outcome: row.outcome,
      willDo: row.willDo,
    })),
  ];
}
