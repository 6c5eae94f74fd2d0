import { Injectable } from '@nestjs/common';
import type { Problem } from '../platform/record/problem.js';
import type { ProjectPoint } from '../programme/record-subject.js';

/** The version that somebody wants to publish. */
export interface VersionRef {
  readonly id: string;
  readonly outputId: string;
  readonly projectId: string;
}

/** What a domain has against the publication of a version at a point of the record; none: nothing. */
export type BlockerSource = (version: VersionRef, at: ProjectPoint) => Promise<readonly Problem[]>;

/** Asks every domain that has a say in publication, such as feedback whose items have no outcome. Each tells at the start. */
@Injectable()
export class PublicationBlockers {
  private readonly sources: BlockerSource[] = [];

  /** Called by a domain's module, once. */
  register(source: BlockerSource): void {
    this.sources.push(source);
  }

  /** What they all have against it, in the order in which they registered. */
  async of(version: VersionRef, at: ProjectPoint): Promise<readonly Problem[]> {
    return (await Promise.all(this.sources.map((source) => source(version, at)))).flat();
  }
}
