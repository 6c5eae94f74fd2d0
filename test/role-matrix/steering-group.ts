import { saved } from '../support/people.js';
import { type MatrixPart, type MatrixRow, mutation, query, STALE } from './part.js';

interface Made {
  readonly id: string;
}

export const steeringGroup: MatrixPart = {
  hiddenBy: ['projectCode', 'termsOfReferenceId', 'seatId', 'challengeId'],
  async lay(app, cast) {
    const project = { projectCode: 'ALPHA' };
    const as = <T>(field: string, type: string, input: object, selection: string): Promise<T> =>
      saved<T>(app, cast.lead, field, type, { ...project, ...input }, selection);
    const { termsOfReference } = await as<{ termsOfReference: Made }>(
      'stateTermsOfReference',
      'StateTermsOfReferenceInput',
      { purpose: 'To question.' },
      'termsOfReference { id }',
    );
    const organisationId = cast.organisationId;
    const { seat } = await as<{ seat: Made }>('addSeat', 'AddSeatInput', { organisationId }, 'seat { id }');
    const raised = {
      ...project,
      kind: 'ADVICE',
      subject: { kind: 'PROJECT', id: cast.projectIds.ALPHA },
      question: 'Who?',
      whyItMatters: 'x',
      wanted: 'x',
      answererId: cast.personIds['Dora Director'],
    };
    const { challenge } = await as<{ challenge: Made }>(
      'raiseChallenge',
      'RaiseChallengeInput',
      raised,
      'challenge { id }',
    );
    const ofTerms = { termsOfReferenceId: termsOfReference.id, expectedVersion: STALE };
    const ofSeat = { seatId: seat.id, expectedVersion: STALE };
    const ofChallenge = { challengeId: challenge.id, expectedVersion: STALE };
    const reason = 'x';
    const rows: Readonly<Record<string, MatrixRow>> = {
      myChallenges: query('U Y Y Y Y Y Y F', 'myChallenges', '(share: TO_ANSWER) { totalCount }'),
      stateTermsOfReference: mutation('U F F F Y F H F', 'stateTermsOfReference', 'StateTermsOfReferenceInput', {
        ...project,
        purpose: 'x',
      }),
      amendTermsOfReference: mutation(
        'U F F F Y F H F',
        'amendTermsOfReference',
        'AmendTermsOfReferenceInput',
        ofTerms,
      ),
      addSeat: mutation('U F F F Y F H F', 'addSeat', 'AddSeatInput', { ...project, organisationId, code: 'SEAT-1' }),
      amendSeat: mutation('U F F F Y F H F', 'amendSeat', 'AmendSeatInput', ofSeat),
      reportInvitation: mutation('U F F F Y Y H F', 'reportInvitation', 'ReportInvitationInput', {
        ...ofSeat,
        state: 'INVITED',
      }),
      raiseChallenge: mutation('U F Y Y Y Y H F', 'raiseChallenge', 'RaiseChallengeInput', { ...raised, code: 'CH1' }),
      assignChallenge: mutation('U F Y Y Y F H F', 'assignChallenge', 'AssignChallengeInput', {
        ...ofChallenge,
        reason,
      }),
      answerChallenge: mutation('U Y Y Y Y Y H F', 'answerChallenge', 'AnswerChallengeInput', {
        ...ofChallenge,
        outcome: 'ACCEPTED',
        reasons: 'x',
      }),
      judgeAnswer: mutation('U F Y Y Y Y H F', 'judgeAnswer', 'JudgeAnswerInput', { ...ofChallenge, satisfied: true }),
      escalateChallenge: mutation('U F Y Y Y Y H F', 'escalateChallenge', 'EscalateChallengeInput', {
        ...ofChallenge,
        reason,
      }),
      withdrawChallenge: mutation('U F Y Y Y Y H F', 'withdrawChallenge', 'WithdrawChallengeInput', {
        ...ofChallenge,
        reason,
      }),
    };
    return rows;
  },
};
