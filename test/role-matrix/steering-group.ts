import { type MatrixPart, type MatrixRow, STALE } from './part.js';

interface Made {
  readonly id: string;
}

export const steeringGroup: MatrixPart = {
  hiddenBy: ['projectCode', 'termsOfReferenceId', 'seatId', 'challengeId'],
  async lay(app, cast) {
    const project = { projectCode: 'ALPHA' };
    const as = <T>(field: string, input: object, selection: string): Promise<T> =>
      app.saved<T>(cast.lead, field, { ...project, ...input }, selection);
    const { termsOfReference } = await as<{ termsOfReference: Made }>(
      'stateTermsOfReference',
      { purpose: 'To question.' },
      'termsOfReference { id }',
    );
    const organisationId = cast.organisationId;
    const { seat } = await as<{ seat: Made }>('addSeat', { organisationId }, 'seat { id }');
    const raised = {
      ...project,
      kind: 'ADVICE',
      subject: { kind: 'PROJECT', id: cast.projectIds.ALPHA },
      question: 'Who?',
      whyItMatters: 'x',
      wanted: 'x',
      answererId: cast.personIds['Dora Director'],
    };
    const { challenge } = await as<{ challenge: Made }>('raiseChallenge', raised, 'challenge { id }');
    const ofTerms = { termsOfReferenceId: termsOfReference.id, expectedVersion: STALE };
    const ofSeat = { seatId: seat.id, expectedVersion: STALE };
    const ofChallenge = { challengeId: challenge.id, expectedVersion: STALE };
    const reason = 'x';
    const rows: Readonly<Record<string, MatrixRow>> = {
      myChallenges: ['U Y Y Y Y Y Y F', '(share: TO_ANSWER) { totalCount }'],
      stateTermsOfReference: ['U F F F Y F H F', { ...project, purpose: 'x' }],
      amendTermsOfReference: ['U F F F Y F H F', ofTerms],
      addSeat: ['U F F F Y F H F', { ...project, organisationId, code: 'SEAT-1' }],
      amendSeat: ['U F F F Y F H F', ofSeat],
      reportInvitation: ['U F F F Y Y H F', { ...ofSeat, state: 'INVITED' }],
      raiseChallenge: ['U F Y Y Y Y H F', { ...raised, code: 'CH1' }],
      assignChallenge: ['U F Y Y Y F H F', { ...ofChallenge, reason }],
      answerChallenge: ['U Y Y Y Y Y H F', { ...ofChallenge, outcome: 'ACCEPTED', reasons: 'x' }],
      judgeAnswer: ['U F Y Y Y Y H F', { ...ofChallenge, satisfied: true }],
      escalateChallenge: ['U F Y Y Y Y H F', { ...ofChallenge, reason }],
      withdrawChallenge: ['U F Y Y Y Y H F', { ...ofChallenge, reason }],
    };
    return rows;
  },
};
