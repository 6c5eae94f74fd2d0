import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Sql } from '../platform/database/sql.js';
import { type Node, ofType } from '../platform/graphql/node.type.js';
import type { Store } from '../platform/memory/store.js';
import { Stores } from '../platform/memory/stores.service.js';
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

  /** The object with an id, of whichever view; null where there is none that the actor may read. */
  async find(actor: Actor, id: string): Promise<Node | null> {
    const own = recordId(id);
    const place = own === null ? null : await this.place(own);
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

  private async place(id: string): Promise<Place | null> {
    const known = this.places.get(id);
    if (known) return known;
    const own = [...this.kinds].map(
      ([type, { table, only }]) =>
        `SELECT '${type}' AS type, ${table === 'project' ? 'id' : 'project_id'} AS "projectId", code FROM ${table} WHERE id = $1${only ? ` AND ${only}` : ''}`,
    );
    const owned = [...this.owned].map(
      ([type, { table }]) => `SELECT '${type}', project_id, code FROM ${table} WHERE id = $1`,
    );
    const common = [...this.common].map(
      ([type, { table }]) => `SELECT '${type}', NULL::uuid, '' FROM ${table} WHERE id = $1`,
    );
    const [place] = await this.sql.rows<Place>('record-nodes', [...own, ...owned, ...common].join(' UNION ALL '), [id]);
    if (place) this.places.keep(id, place);
    return place ?? null;
  }
}
