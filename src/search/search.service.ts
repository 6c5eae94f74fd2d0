import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { mayRead } from '../platform/auth/policy.js';
import { Sql } from '../platform/database/sql.js';
import { type Page, pageOf, mappedPage } from '../platform/graphql/connection.js';
import { AppError } from '../platform/graphql/errors.js';
import { plainId } from '../platform/record/view-id.js';
import { RegisterService } from '../programme/register.service.js';
import type { AudienceRow } from './entry.js';
import { type ExcerptPart, excerptOf, markedWhole } from './excerpt.js';
import type { SearchKind } from './search-face.js';
import { SearchIndexKeeper } from './search-index-keeper.service.js';
import { everyPart, rolesOf } from './party.js';
import type { InvolvementArgs, SearchArgs } from './search.input.js';
import { searchFacesInForce } from './search-kinds.js';
import { AUDIENCES, FIND, INVOLVED, SHOW } from './search-statements.js';
import type { Involvement, SearchResult } from './search.type.js';
import { typedCodes } from './typed.js';

/** A row as it was found. */
interface FoundRow extends Record<string, unknown> {
  readonly id: string;
  readonly named: boolean;
}

interface ShownRow extends Record<string, unknown> {
  readonly id: string;
  readonly kind: SearchKind;
  readonly thingId: string;
  readonly code: string;
  readonly title: string;
  readonly body: string;
  readonly aboutOn: string | null;
  readonly within: readonly string[];
  readonly place: string;
  readonly projectIds: readonly string[];
  readonly markedTitle: string;
  readonly markedBody: string;
}

/** A result, with where its page is looked for. */
export interface FoundThing extends SearchResult {
  readonly within: readonly string[];
  /** Code of the project whose pages it is on; null: it is of none. */
  readonly homeCode: string | null;
}

/** What somebody is part of. */
interface InvolvedRow extends Record<string, unknown> {
  readonly id: string;
  readonly parties: readonly string[];
}

const CHANGED = 'What you search has just changed. Search again.';
/** Milliseconds that a search waits for the index. */
const PATIENCE_MS = 10_000;

/** Looks things up, each reader only among what that reader may read. */
@Injectable()
export class SearchService {
  constructor(
    private readonly sql: Sql,
    private readonly keeper: SearchIndexKeeper,
    private readonly register: RegisterService,
  ) {}

  /** One page of what the reader may read and looks for, the most fitting first. */
  async search(actor: Actor, asked: SearchArgs): Promise<Page<FoundThing>> {
    await this.upToDate(actor);
    const readable = await this.readable(actor);
    const all = await this.found(actor, asked, readable);
    const page = pageOf(all, asked.first, asked.after, { key: ({ id }) => id });
    const shown = await this.shown(actor, asked.text, page.nodes, readable);
    if (shown.length === page.nodes.length) return mappedPage(page, shown);
    throw new AppError('UNAVAILABLE', CHANGED);
  }

  /** One page of what somebody is part of, of what the reader may read. */
  async involvements(actor: Actor, { of, kinds = null, first, after }: InvolvementArgs): Promise<Page<Involvement>> {
    await this.upToDate(actor);
    const readable = await this.readable(actor);
    const id = plainId(of);
    const all = await this.sql.rows<InvolvedRow>('search-involved', INVOLVED, [everyPart(id), readable, kinds]);
    const page = pageOf(all, first, after, { key: (row) => row.id });
    const shown = await this.shown(
      actor,
      '',
      page.nodes.map(({ id: entry }) => ({ id: entry, named: false })),
      readable,
    );
    if (shown.length !== page.nodes.length) throw new AppError('UNAVAILABLE', CHANGED);
    return mappedPage(
      page,
      page.nodes.map(({ parties }, index) => ({ roles: rolesOf(parties, id), thing: shown[index]! })),
    );
  }

  private async upToDate({ revision }: Actor): Promise<void> {
    if (await this.keeper.upTo(revision, PATIENCE_MS)) return;
    throw new AppError('UNAVAILABLE', 'Search is being brought up to date. Try again in a minute.');
  }

  /** The audiences that the reader is in, by the right of each domain itself. */
  private async readable(actor: Actor): Promise<readonly string[]> {
    const faces = new Map(searchFacesInForce().map((face) => [face.name, face]));
    const audiences = await this.sql.rows<AudienceRow & Record<string, unknown>>('search-audiences', AUDIENCES);
    return audiences
      .filter(({ face, terms }) => faces.get(face)?.mayFind(actor, JSON.parse(terms) as never) === true)
      .map(({ id }) => id);
  }

  private async found(actor: Actor, asked: SearchArgs, readable: readonly string[]): Promise<readonly FoundRow[]> {
    const { text, kinds = null, projectCode = null, from = null, to = null } = asked;
    const projectId = await this.projectId(actor, projectCode);
    if (projectCode !== null && projectId === null) return [];
    const [whole, inProject] = typedCodes(text);
    const place = inProject ? await this.projectId(actor, inProject.projectCode) : null;
    const codes = [whole?.code ?? '', inProject?.code ?? '', place ?? 'none'];
    const filters = [readable, kinds, projectId, from, to];
    return this.sql.rows<FoundRow>('search-find', FIND, [text, ...codes, ...filters]);
  }

  private async shown(
    actor: Actor,
    text: string,
    rows: readonly FoundRow[],
    readable: readonly string[],
  ): Promise<FoundThing[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const known = await this.sql.rows<ShownRow>('search-show', SHOW, [text, ids, readable]);
    const byId = new Map(known.map((row) => [row.id, row]));
    const codes = await this.projectCodes(actor);
    return rows.flatMap(({ id, named }) => {
      const row = byId.get(id);
      return row ? [resultOf(row, named, codes)] : [];
    });
  }

  private async projectId(actor: Actor, code: string | null): Promise<string | null> {
    if (code === null) return null;
    const { projects } = await this.register.record(actor.revision);
    const found = projects.find((row) => row.code === code.toUpperCase());
    return found && mayRead(actor, found.projectId) ? found.projectId : null;
  }

  /** Codes of projects by id, and whether the reader may read each. */
  private async projectCodes(actor: Actor): Promise<ProjectCodes> {
    const { projects } = await this.register.record(actor.revision);
    return new Map(projects.map(({ projectId, code }) => [projectId, { code, open: mayRead(actor, projectId) }]));
  }
}

type ProjectCodes = ReadonlyMap<string, { readonly code: string; readonly open: boolean }>;

function resultOf(row: ShownRow, isNamed: boolean, codes: ProjectCodes): FoundThing {
  const { kind, thingId, code, title, body, aboutOn, within, place, projectIds, markedTitle, markedBody } = row;
  const parts: { readonly titleParts: readonly ExcerptPart[]; readonly excerpt: readonly ExcerptPart[] } = {
    titleParts: markedWhole(title, markedTitle),
    excerpt: excerptOf(body, markedBody),
  };
  return {
    ...{ kind, subjectId: thingId, code: code === '' ? null : code, title, date: aboutOn, isNamed },
    ...parts,
    projectCodes: projectIds.flatMap((id) => {
      const project = codes.get(id);
      return project?.open === true ? [project.code] : [];
    }),
    ...{ within, homeCode: codes.get(place)?.code ?? null },
  };
}
