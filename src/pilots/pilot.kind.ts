/** Declares pilots: what is said of an authority that pilots an output, once for input, rule and type, and by which rules it is written. */
import {
  choice,
  type DeclaredTerms,
  flag,
  maybeText,
  reference,
  references,
  text,
} from '../platform/kind/declared-terms.js';
import type { Kind } from '../platform/kind/kind.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { amends, creates, reports } from '../programme/kind/derived-rules.js';
import { maybeOne, several } from '../programme/kind/pointers.js';
import type { PilotStatement } from './pilot.entity.js';
import { AuthorityTypeEnum } from './pilot.enums.js';
import { PILOT_LIFE, type PilotState } from './pilot-states.js';

type Terms = Omit<PilotStatement, keyof DatedReport | 'pilotId'>;

export const PILOT_TERMS: DeclaredTerms<Terms> = {
  name: text(200, 'Name of the authority.'),
  organisationId: reference(maybeOne('ORGANISATION'), 'Its entry in the register of organisations; null: none.'),
  authorityType: choice(AuthorityTypeEnum, 'Its type.'),
  contact: maybeText(300, 'Whom to write to; null: not known.'),
  outputVersionIds: references(10, several('OUTPUT_VERSION'), 'The versions of outputs that it tries.'),
  invented: flag(false, 'True: made up for a demonstration.'),
};

export const PILOT: Kind<Terms, 'pilotId', PilotState> = {
  name: 'Pilot',
  table: 'pilot',
  prefix: 'P',
  key: 'pilotId',
  terms: PILOT_TERMS,
  life: { first: 'IDENTIFIED', next: PILOT_LIFE },
};

export const PILOT_RULES = {
  identifyPilot: creates(PILOT),
  amendPilot: amends(PILOT),
  reportPilot: reports(PILOT),
};
