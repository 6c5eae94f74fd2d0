import { registerEnumType } from '@nestjs/graphql';

export enum ErasureSubject {
  PERSON = 'PERSON',
  RESPONDENT = 'RESPONDENT',
}

export enum ErasureState {
  REQUESTED = 'REQUESTED',
  CARRIED_OUT = 'CARRIED_OUT',
  REFUSED = 'REFUSED',
}

registerEnumType(ErasureSubject, {
  name: 'ErasureSubject',
  description: 'Whose words and details are erased.',
  valuesMap: {
    PERSON: { description: 'A person of the register.' },
    RESPONDENT: { description: 'Somebody who gave feedback.' },
  },
});

registerEnumType(ErasureState, {
  name: 'ErasureState',
  description: 'How far a request for an erasure has come.',
  valuesMap: {
    REQUESTED: { description: 'Asked for; somebody else has to confirm or refuse it.' },
    CARRIED_OUT: { description: 'Confirmed, and done.' },
    REFUSED: { description: 'Refused; nothing was erased.' },
  },
});
