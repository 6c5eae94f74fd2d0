import { enumOf } from '../platform/graphql/enum-of.js';
import type { AuthorityType, PilotState } from './pilot-states.js';

export const PilotStateEnum = enumOf<PilotState>('PilotState', 'How far a pilot authority has come.', {
  IDENTIFIED: 'Thought of; nobody has spoken to it.',
  APPROACHED: 'Spoken to.',
  INVITED: 'Invited to pilot.',
  ACCEPTED: 'Has agreed to pilot.',
  DECLINED: 'Does not want to pilot.',
  PILOTING: 'Is trying the output.',
  FEEDBACK_RECEIVED: 'Has said what it found.',
  COMPLETED: 'Its pilot is over.',
  WITHDRAWN: 'Withdrew, or was withdrawn.',
});

export const AuthorityTypeEnum = enumOf<AuthorityType>(
  'AuthorityType',
  'The types of authority that Standards for England regulated in 2010.',
  {
    COUNTY: 'County council.',
    DISTRICT: 'Non-metropolitan district council.',
    UNITARY: 'Unitary authority.',
    METROPOLITAN: 'Metropolitan district council.',
    LONDON_BOROUGH: 'London borough council.',
    CITY_OF_LONDON: 'City of London Corporation.',
    ISLES_OF_SCILLY: 'Council of the Isles of Scilly.',
    PARISH: 'Parish or town council.',
    FIRE_AND_RESCUE: 'Fire and rescue authority.',
    POLICE: 'Police authority.',
    INTEGRATED_TRANSPORT: 'Integrated transport authority.',
    NATIONAL_PARK: 'National park authority.',
    GREATER_LONDON: 'Greater London Authority.',
    BROADS: 'Broads Authority.',
  },
);
