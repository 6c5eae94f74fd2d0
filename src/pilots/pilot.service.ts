import { Injectable } from '@nestjs/common';
import { statesOf } from '../platform/kind/kind.js';
import { type WholeRows } from '../platform/record/snapshots.service.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import { KindService } from '../programme/kind/kind.service.js';
import { Kinds } from '../programme/kind/kinds.service.js';
import type { Seen } from '../programme/kind/seen.js';
import { PilotIdentity, PilotReport, PilotStatement } from './pilot.entity.js';
import { PILOT, PILOT_RULES } from './pilot.kind.js';
import type { Pilot } from './pilot.type.js';
import { type PilotRows, type PilotSnapshot, type PilotsView, viewOf } from './pilots-view.js';

const ENTITIES = { identities: PilotIdentity, statements: PilotStatement, reports: PilotReport };

/** Keeps and shows pilot authorities. */
@Injectable()
export class PilotService extends KindService<PilotRows, PilotSnapshot, Pilot, typeof PILOT_RULES, 'pilot'> {
  private readonly identities: WholeRows<Pick<PilotRows, 'identities'>>;

  constructor(kinds: Kinds) {
    super(kinds, { kind: PILOT, entities: ENTITIES, rules: PILOT_RULES, field: 'pilot', subject: 'PILOT' });
    this.identities = kinds.snapshots.whole<Pick<PilotRows, 'identities'>>({ identities: PilotIdentity });
  }

  /** How the pilots of a project stand at a point of the record. */
  async view(projectId: string, point: RecordPoint): Promise<PilotsView> {
    return viewOf(await this.at(projectId, point));
  }

  /** The project of a pilot known at a revision; null: there is none. */
  async projectOf(pilotId: string, revision: number): Promise<string | null> {
    const { identities } = await this.identities.upTo(revision);
    return identities.find((row) => row.id === pilotId && row.revision <= revision)?.projectId ?? null;
  }

  protected states(rows: PilotRows, projectId: string, point: RecordPoint): PilotSnapshot[] {
    return statesOf(PILOT, rows, projectId, point);
  }

  protected title({ terms }: PilotSnapshot): string {
    return terms.name;
  }

  protected async shown(pilot: PilotSnapshot, seen: Seen): Promise<Pilot> {
    const { organisationId, outputVersionIds, ...terms } = pilot.terms;
    return {
      ...seen.shown(pilot, terms),
      organisation: seen.organisation(organisationId),
      outputVersions: await seen.subjects(outputVersionIds.map((id) => ({ kind: 'OUTPUT_VERSION', id }))),
    };
  }
}
