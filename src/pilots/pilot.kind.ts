/** Declares pilots: what is said of an authority that pilots an output, and by which rules it is written. */
import type { Kind } from '../platform/kind/kind.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { maybe, needed } from '../platform/record/terms.js';
import { amends, creates, reports } from '../programme/kind/derived-rules.js';
import { maybeOne, several } from '../programme/kind/pointers.js';
import type { PilotStatement } from './pilot.entity.js';
import { PILOT_LIFE, type PilotState } from './pilot-states.js';

type Terms = Omit<PilotStatement, keyof DatedReport | 'pilotId'>;

export const PILOT: Kind<Terms, 'pilotId', PilotState> = {
  name: 'Pilot',
  table: 'pilot',
  prefix: 'P',
  key: 'pilotId',
  terms: {
    name: needed(),
    organisationId: maybeOne('ORGANISATION'),
    authorityType: needed(),
    contact: maybe(),
    outputVersionIds: several('OUTPUT_VERSION'),
    invented: needed(false),
  },
  life: { first: 'IDENTIFIED', next: PILOT_LIFE },
};

export const PILOT_RULES = {
  identifyPilot: creates(PILOT),
  amendPilot: amends(PILOT),
  reportPilot: reports(PILOT),
};
