import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import type { Operation } from '../platform/auth/policy.js';
import { inOrder } from '../platform/record/standing.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { refuse, type Refusal } from '../platform/record/refusal.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ProjectKind, type ThingWrite, type Written } from '../programme/thing-write.js';
import { OPEN_TEXT } from './output-kinds.js';
import { indexed, type OutputIndex } from './output-index.js';
import { OutputVersionIdentity } from './output.entity.js';
import { findVersion, outputsView, type OutputsView, type OutputStanding } from './outputs-view.js';
import { OutputsViewService, sponsorsOf } from './outputs-view.service.js';
import type { VersionStanding } from './versions-standing.js';

export const VERSION: ProjectKind = {
  entity: OutputVersionIdentity,
  table: 'output_version',
  kind: 'Version',
  prefix: 'V',
};

interface Said {
  readonly versionId: string;
  readonly expectedVersion: number;
  readonly reason?: string | null;
  readonly effectiveOn?: string | null;
}

/** A write about a version, and how everything stood before it on its day. */
export interface VersionWrite extends ThingWrite {
  readonly view: OutputsView;
  readonly output: OutputStanding;
  readonly version: VersionStanding;
  readonly index: OutputIndex;
  /** Everything on another day. */
  readonly at: (day: string) => OutputsView;
}

/** The way in which versions of outputs are written about. */
@Injectable()
export class VersionWriter {
  constructor(
    private readonly writer: RecordWriter,
    private readonly views: OutputsViewService,
  ) {}

  /** Writes about a version that is there. Refuses a day on which it was not. */
  about<T>(
    actor: Actor,
    operation: Operation,
    input: Said,
    work: (thing: VersionWrite) => Promise<T>,
  ): Promise<Written<T>> {
    const subject = { id: input.versionId, idField: 'versionId' };
    return this.writer.about(actor, operation, VERSION, input, subject, async (thing) => {
      const standing = await this.standing(thing);
      const found = findVersion(standing.view, thing.id);
      if (!found) {
        const message = `${thing.code} had not been begun on ${thing.effectiveOn}. Give a later day.`;
        throw refuse('NOT_FOUND', message, ['input', 'effectiveOn'], thing.id);
      }
      return work({ ...thing, ...standing, ...found });
    });
  }

  /** Writes about the text of a version: it has to be open, and the day not before the last change of it. */
  aboutText<T>(
    actor: Actor,
    operation: Operation,
    input: Said,
    work: (thing: VersionWrite) => Promise<T>,
  ): Promise<Written<T>> {
    return this.about(actor, operation, input, (thing) => {
      const fault = textSettled(thing.version) ?? laterRow(thing, thing.index.reports.get(thing.id) ?? []);
      if (fault) throw fault;
      const late = laterText(thing);
      if (late) throw late;
      return work(thing);
    });
  }

  /** How the outputs of the thing's project stood before the write, its own rows so far left out. */
  async standing(thing: ThingWrite): Promise<{
    readonly view: OutputsView;
    readonly index: OutputIndex;
    /** The same on another day. */
    readonly at: (day: string) => OutputsView;
  }> {
    const rows = await this.views.within(thing);
    const sponsorIds = sponsorsOf(thing.register, thing.projectId);
    const at = (asAt: string) => outputsView(rows, thing.projectId, sponsorIds, { ...thing.before, asAt });
    return { view: at(thing.effectiveOn), index: indexed(rows), at };
  }
}

/** Why the text of a version cannot be changed as it stands; null: it can. */
export function textSettled(version: VersionStanding): Refusal | null {
  if (OPEN_TEXT.includes(version.state)) return null;
  const next = version.state === 'AGREED' ? 'Move it back to DRAFT first.' : 'Begin a new version from it.';
  const message = `${version.code} is ${version.state}, so its text is settled. ${next}`;
  return refuse('TEXT_SETTLED', message, ['input', 'versionId'], version.id);
}

/** The refusal of a day before the last change of a version's text or terms; null where there was none after it. */
export function laterText(thing: VersionWrite): Refusal | null {
  const { index, id } = thing;
  const statements = (index.clausesOfVersion.get(id) ?? []).flatMap((own) => index.clauseStatements.get(own.id) ?? []);
  return laterRow(thing, [...(index.orders.get(id) ?? []), ...(index.versionStatements.get(id) ?? []), ...statements]);
}

/** The refusal of a day before one of the rows; null where none is later. */
export function laterRow(thing: VersionWrite, rows: readonly DatedReport[]): Refusal | null {
  const last = rows
    .filter((row) => row.effectiveOn > thing.effectiveOn)
    .sort(inOrder)
    .at(-1);
  if (!last) return null;
  const message = `${thing.code} was changed or moved on ${last.effectiveOn}. Give that day or a later one.`;
  return refuse('LATER_REPORT_STANDS', message, ['input', 'effectiveOn'], last.id);
}
