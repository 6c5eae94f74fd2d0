import type { EntityTarget } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import type { Operation } from '../../platform/auth/policy.js';
import { type Page, pageOf, reshaped } from '../../platform/graphql/connection.js';
import type { PageArgs } from '../../platform/graphql/page-args.js';
import type { KindState } from '../../platform/kind/kind.js';
import type { AnyNewRow, Tables } from '../../platform/kind/rule.js';
import type { DatedReport } from '../../platform/record/dated-report.entity.js';
import type { DatedView } from '../../platform/record/dated-view.type.js';
import { datedView } from '../../platform/record/history.js';
import type { Problem } from '../../platform/record/problem.js';
import type { ProjectRows } from '../../platform/record/snapshots.service.js';
import type { RecordPoint } from '../../platform/record/standing.js';
import type { Organisation } from '../organisation.type.js';
import { organisationView } from '../project-view.js';
import type { Project } from '../project.type.js';
import type { SubjectKind, SubjectRef } from '../record-subject.js';
import { subjectView, type SubjectView } from '../record-subject.type.js';
import type { Register } from '../register.js';
import type { KindRule } from './context.js';
import type { Kinds } from './kinds.service.js';
import type { Said } from './derived-rules.js';
import type { WrittenKind } from './kind-writer.service.js';

/** What every thing shows of itself. */
interface Thing {
  readonly id: string;
  readonly code: string;
  readonly terms: { readonly citation: string | null };
  readonly version: number;
}

type Entities<R> = { readonly [K in keyof R]: EntityTarget<R[K] extends readonly (infer Row)[] ? Row : never> };
type Rules = Readonly<Partial<Record<Operation, KindRule<never, never, AnyNewRow>>>>;
type InputOf<Rule> = Rule extends KindRule<never, infer I, AnyNewRow> ? I : never;

/** What is answered to a write: the thing as it then stands. */
export type Saved<Field extends string, View> = { [F in Field]: View | null } & { problems: Problem[]; saved: boolean };

/** What a kind's service is made of. */
export interface KindParts<R, A extends Rules, Field extends string> {
  readonly kind: { readonly name: string; readonly table: string; readonly prefix: string; readonly key: string };
  readonly entities: Entities<R>;
  readonly rules: A;
  /** The payload's field that holds the thing. */
  readonly field: Field;
  /** As what others point at it. */
  readonly subject: SubjectKind;
}

/** One view of a project, with what things of it name. */
export class Seen {
  constructor(
    readonly project: Project,
    readonly register: Register,
    private readonly kinds: Kinds,
  ) {}

  organisation(id: string | null): Organisation | null {
    const found = id === null ? undefined : this.register.organisations.get(id);
    return found ? organisationView(found, this.project.suffix) : null;
  }

  /** What pointers name in this view; what is not there in it is left out. */
  async subjects(refs: readonly SubjectRef[]): Promise<SubjectView[]> {
    const { asAt, revision, recordId: projectId, suffix } = this.project;
    const found = await Promise.all(refs.map((ref) => this.kinds.subjects.find(ref, { asAt, revision, projectId })));
    return found.flatMap((one) => (one ? [subjectView(one, suffix)] : []));
  }

  /** What every thing with a life shows, beside its terms. */
  shown<T, Report extends DatedReport, S extends string>(
    one: KindState<{ readonly citation: string | null }, Report, S>,
    terms: T,
  ) {
    const { code, state, stateReport, nextStates, history, version } = one;
    const since = stateReport?.effectiveOn ?? null;
    const id = one.id + this.project.suffix;
    return {
      ...terms,
      ...{ id, code, state, since, nextStates, history: this.history(history), citation: one.terms.citation, version },
    };
  }

  /** A history as it is shown: each row's own columns under those that every dated row shows. */
  history<Row extends DatedReport>(rows: readonly Row[]): (Row & DatedView)[] {
    const { suffix, revision } = this.project;
    return rows.map((row) => ({ ...row, ...datedView(row, { all: rows, revision, suffix }) }));
  }
}

/**
 * What every kind does alike: a write answers by the thing as it then stands, and things are listed, found and pointed at.
 * A domain's own service says how its things stand and how they are shown.
 */
export abstract class KindService<
  R extends Tables<R>,
  State extends Thing,
  View,
  A extends Rules,
  Field extends string,
> {
  protected readonly rows: ProjectRows<R>;
  private readonly written: WrittenKind<R>;

  constructor(
    protected readonly kinds: Kinds,
    private readonly parts: KindParts<R, A, Field>,
  ) {
    const { kind, entities, subject } = parts;
    this.rows = kinds.snapshots.byProject<R>(entities as never);
    const { name, table, prefix, key } = kind;
    const entity = (entities as Record<string, unknown>)['identities'] as WrittenKind<R>['entity'];
    this.written = { kind: name, table, prefix, key, entity, entities: entities as never, rows: this.rows };
    kinds.nodes.register(name, { table, find: async (project, { id }) => (await this.one(project, { id })) as never });
    kinds.subjects.register(subject, async (id, { projectId, ...point }) => {
      const found = (await this.at(projectId, point)).find((each) => each.id === id);
      return found ? { kind: subject, id, projectId, code: found.code, title: this.title(found) } : null;
    });
  }

  /** How its things stand, by code. */
  protected abstract states(rows: R, projectId: string, point: RecordPoint): readonly State[];
  /** How people call one. */
  protected abstract title(state: State): string;
  /** One in the shape of the interface. */
  protected abstract shown(state: State, seen: Seen): Promise<View> | View;

  /** Those of a project at a point of the record. */
  async at(projectId: string, point: RecordPoint): Promise<readonly State[]> {
    return this.states(await this.rows.of(projectId, point.revision), projectId, point);
  }

  /** A page of those of a project that are let through. */
  async page(project: Project, { first, after }: PageArgs, lets: (state: State) => boolean): Promise<Page<View>> {
    const all = await this.at(project.recordId, project);
    const page = pageOf(all.filter(lets), first, after, (each) => each.code);
    const seen = await this.seen(project);
    return reshaped(page, await Promise.all(page.nodes.map((each) => this.shown(each, seen))));
  }

  /** One of a project, by id or code; null where there is none. */
  async one(project: Project, by: { readonly code: string } | { readonly id: string }): Promise<View | null> {
    const all = await this.at(project.recordId, project);
    const found = all.find((each) => ('code' in by ? each.code === by.code : each.id === by.id));
    return found ? this.shown(found, await this.seen(project)) : null;
  }

  /** Writes what the rule of an operation decides. */
  async write<Name extends keyof A & Operation>(
    actor: Actor,
    operation: Name,
    input: InputOf<A[Name]> & Said,
  ): Promise<Saved<Field, View>> {
    const rule = this.parts.rules[operation] as unknown as KindRule<R, Said, AnyNewRow>;
    const { projectId, id, revision } = await this.kinds.writer.run(actor, operation, this.written, rule, input);
    const project = await this.kinds.projects.current(projectId, revision);
    const thing = { [this.parts.field]: project && (await this.one(project, { id })) };
    return { ...(thing as { [F in Field]: View | null }), problems: [], saved: true };
  }

  private async seen(project: Project): Promise<Seen> {
    const { asAt, revision } = project;
    return new Seen(project, await this.kinds.register.at({ asAt, revision }), this.kinds);
  }
}
