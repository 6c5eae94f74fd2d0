import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Sql } from '../platform/database/sql.js';
import { type Node, ofType } from '../platform/graphql/node.type.js';
import type { Store } from '../platform/memory/store.js';
import { Stores } from '../platform/memory/stores.service.js';
import { grouped } from '../platform/record/grouped.js';
import { type PastView, pastView, recordId } from '../platform/record/view-id.js';
import { ProjectViewService } from './project-view.service.js';
import type { Project } from './project.type.js';

/** How objects of one type are fetched by id. */
export interface NodeKind {
  /** The table of their identities, which is ours and never input. */
  readonly table: string;
  /** Which of its rows, as a condition in SQL; all where it is left out. */
  readonly only?: string;
  /** The object in the view of its project; null: it was not there then. */
  readonly find: (
    project: Project,
    own: { readonly id: string; readonly code: string },
    actor: Actor,
  ) => Promise<Node | null>;
}

/** The same for what belongs to a project or to none, and is read by rules of its own. */
export interface OwnedNodeKind {
  readonly table: string;
  readonly find: (
    own: { readonly id: string; readonly projectId: string | null; readonly past: PastView | null },
    actor: Actor,
  ) => Promise<Node | null>;
}

/** The same for what belongs to no project, and is one for all readers. */
export interface CommonNodeKind {
  readonly table: string;
  readonly find: (id: string, actor: Actor) => Promise<Node | null>;
  /**
   * Where not all who read it now may know how it came about: of things, by id, those that the reader may read, each with the
   * first write about it that the reader may know of.
   */
  readonly since?: (ids: readonly string[], actor: Actor) => Promise<ReadonlyMap<string, number>>;
}

/** That a reader may read a thing: its type, and the first write about it that the reader may know of. */
export interface KnownNode {
  readonly type: string;
  readonly since: number;
}

interface Place extends Record<string, unknown> {
  readonly type: string;
  readonly projectId: string | null;
  readonly code: string;
}

/** Fetches an object of whichever domain by its id. Each domain tells at the start how those of its types are found. */
@Injectable()
export class RecordNodes {
  private readonly kinds = new Map<string, NodeKind>();
  private readonly owned = new Map<string, OwnedNodeKind>();
  private readonly common = new Map<string, CommonNodeKind>();

  /** Where things are, by id: what was found once stays, since a thing changes neither its type, its project nor its code. */
  private readonly places: Store<Place>;

  constructor(
    private readonly sql: Sql,
    private readonly projects: ProjectViewService,
    stores: Stores,
  ) {
    this.places = stores.open('places of things', { share: 1 });
  }

  /** Called by each domain's module once, for each of its types of a project. */
  register(type: string, kind: NodeKind): void {
    this.kinds.set(type, kind);
  }

  /** The same for what belongs to a project or to none. */
  registerOwned(type: string, kind: OwnedNodeKind): void {
    this.owned.set(type, kind);
  }

  /** The same for what belongs to no project. */
  registerCommon(type: string, kind: CommonNodeKind): void {
    this.common.set(type, kind);
  }

  /** Of things of the record, by their ids, those that the actor may read now. */
  async known(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, KnownNode>> {
    const places = await this.placesOf(ids);
    const known = new Map<string, KnownNode>();
    for (const [type, own] of grouped([...places], ([, place]) => place.type)) {
      const since = this.common.get(type)?.since;
      const begun =
        since &&
        (await since(
          own.map(([id]) => id),
          actor,
        ));
      for (const [id, place] of own) {
        if (begun?.has(id) ?? (await this.at(actor, place, id, id)) !== null)
          known.set(id, { type, since: begun?.get(id) ?? 0 });
      }
    }
    return known;
  }

  /** The object with an id, of whichever view; null where there is none that the actor may read. */
  async find(actor: Actor, id: string): Promise<Node | null> {
    const own = recordId(id);
    const place = own === null ? undefined : (await this.placesOf([own])).get(own);
    if (own === null || !place) return null;
    const found = await this.at(actor, place, own, id);
    return found && ofType(found, place.type);
  }

  private async at(actor: Actor, { type, projectId, code }: Place, own: string, id: string): Promise<Node | null> {
    const owned = this.owned.get(type);
    if (owned) return owned.find({ id: own, projectId, past: pastView(id) }, actor);
    if (projectId === null) return (await this.common.get(type)?.find(own, actor)) ?? null;
    const project = await this.projects.byId(actor, projectId, pastView(id));
    return project && ((await this.kinds.get(type)?.find(project, { id: own, code }, actor)) ?? null);
  }

  private async placesOf(ids: readonly string[]): Promise<ReadonlyMap<string, Place>> {
    const places = new Map<string, Place>();
    const unknown: string[] = [];
    for (const id of ids) {
      const place = this.places.get(id);
      if (place) places.set(id, place);
      else unknown.push(id);
    }
    if (unknown.length === 0) return places;
    const rows = await this.sql.rows<Place & { readonly id: string }>('record-nodes', this.placesText(), [unknown]);
    for (const { id, type, projectId, code } of rows) {
      this.places.keep(id, { type, projectId, code });
      places.set(id, { type, projectId, code });
    }
    return places;
  }

  private placesText(): string {
    const own = [...this.kinds].map(
      ([type, { table, only }]) =>
        `SELECT id, '${type}' AS type, ${table === 'project' ? 'id' : 'project_id'} AS "projectId", code FROM ${table} WHERE id = ANY($1)${only ? ` AND ${only}` : ''}`,
    );
    const owned = [...this.owned].map(
      ([type, { table }]) => `SELECT id, '${type}', project_id, code FROM ${table} WHERE id = ANY($1)`,
    );
    const common = [...this.common].map(
      ([type, { table }]) => `SELECT id, '${type}', NULL::uuid, '' FROM ${table} WHERE id = ANY($1)`,
    );
    return [...own, ...owned, ...common].join(' UNION ALL ');
  }
}
