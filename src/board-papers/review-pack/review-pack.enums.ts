import { enumOf } from '../../platform/graphql/enum-of.js';
import type { ChangeKind, PackDomain } from './change.js';
import type { SinceKind } from './since.js';

export const PackDomainEnum = enumOf<PackDomain>('PackDomain', 'A part of the record that a review pack tells of.', {
  PLAN: 'Milestones and baselines.',
  RISKS: 'The risk register.',
  PILOTS: 'Pilot authorities.',
  OUTPUTS: 'Versions and signatures.',
  ADOPTION: 'Who takes an output up.',
  FEEDBACK: 'Exercises, and outcomes of comments.',
  STEERING_GROUP: 'Seats, advice and challenges.',
  STAKEHOLDERS: 'Commitments and communications.',
  EVIDENCE: 'What the work rests upon.',
  DECISIONS: 'Decisions, and agendas.',
  ACTIONS: 'Actions from meetings.',
  PROMISES: 'What issued papers promised.',
});

export const ChangeKindEnum = enumOf<ChangeKind>('ChangeKind', 'What kind of change.', {
  ADDED: 'It is new.',
  GONE: 'It is no longer there.',
  MOVED: 'It has another date, or lost its date.',
  REACHED: 'It is done.',
  STATE: 'It is in another state or stage.',
  SCORE: 'It has another score.',
  SIGNED: 'It was signed.',
  DECIDED: 'It was decided.',
});

export const SinceKindEnum = enumOf<SinceKind>('PackSince', 'Why a review pack begins on its day.', {
  GIVEN: 'Somebody asked for it.',
  MEETING: 'The last meeting of the project’s advisory body was held then.',
  PAPER: 'The last issued paper on the project has its facts of that day.',
  START: 'The project began.',
});
