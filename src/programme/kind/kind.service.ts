import { type Page, pageOf, mappedPage } from '../../platform/graphql/connection.js';
import type { PageArgs } from '../../platform/graphql/page-args.js';
import type { Tables } from '../../platform/kind/rule.js';
import type { ProjectRows } from '../../platform/record/snapshots.service.js';
import type { RecordPoint } from '../../platform/record/in-force.js';
import type { Project } from '../project.type.js';
import type { SubjectKind } from '../record-subject.js';
import type { Kinds } from './kinds.service.js';
import { type Entities, type RuledParts, RuledService } from './ruled.service.js';
import type { Rules } from './rules.js';
import { Seen } from './seen.js';

/** What every thing shows of itself. */
interface Thing {
  readonly id: string;
  readonly code: string;
}

/** What a kind's service is made of. */
export interface KindParts<R, A extends Rules, Field extends string> extends RuledParts<A, Field> {
  readonly entities: Entities<R>;
  /** As what others point at it. */
  readonly subject: SubjectKind;
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
> extends RuledService<View, A, Field> {
  protected readonly rows: ProjectRows<R>;

  constructor(kinds: Kinds, parts: KindParts<R, A, Field>) {
    const rows = kinds.snapshots.byProject<R>(parts.entities as never);
    super(kinds, parts, { ROWS: rows });
    this.rows = rows;
    const { kind, subject } = parts;
    kinds.nodes.register(kind.name, {
      table: kind.table,
      find: async (project, { id }) => (await this.one(project, { id })) as never,
    });
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
    return mappedPage(page, await Promise.all(page.nodes.map((each) => this.shown(each, seen))));
  }

  /** One of a project, by id or code; null where there is none. */
  async one(project: Project, by: { readonly code: string } | { readonly id: string }): Promise<View | null> {
    const all = await this.at(project.recordId, project);
    const found = all.find((each) => ('code' in by ? each.code === by.code : each.id === by.id));
    return found ? this.shown(found, await this.seen(project)) : null;
  }

  private async seen(project: Project): Promise<Seen> {
    const { asAt, revision } = project;
    return new Seen(project, await this.kinds.register.at({ asAt, revision }), this.kinds);
  }
}
