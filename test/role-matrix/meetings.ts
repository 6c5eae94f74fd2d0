import { office } from '../meetings/office.js';
import { type MatrixPart, type MatrixRow, mutation, query, STALE } from './part.js';

const READ = 'U Y Y Y Y Y Y F';
const READ_ALPHA = 'U Y Y Y Y Y H F';
/** By the secretary and the lead of the project. */
const WRITE = 'U F Y F Y F H F';
const WRITE_BODY = 'U Y Y F Y F H F';
/** By whoever has a part in the project, of oneself. */
const OWN = 'U F Y Y Y Y H F';

/** Of oneself: a seat is asked for where the body has any, which is tried beside rights that end (`rights-now`). */
const OF_A_SEAT = 'U Y Y Y Y Y H F';

/** The body is one of project ALPHA; who writes of the Board is tried in the domain's own tests. */
export const meetings: MatrixPart = {
  hiddenBy: ['bodyId', 'bodyCode', 'meetingId', 'actionId'],
  async lay(app, cast) {
    const desk = office(app, cast);
    const group = { code: 'GROUP', name: 'Group', kind: 'ADVISORY', projectCode: 'ALPHA' };
    const body = await desk.does('establishBody', group);
    const planned = { bodyCode: 'GROUP', code: 'GROUP-1' };
    const meeting = await desk.does('planMeeting', planned);
    const raised = { projectCode: 'ALPHA', text: 'x', code: 'GROUP-A1' };
    const action = await desk.does('raiseAction', raised);
    const version = { expectedVersion: STALE };
    const about = (name: string, type: string, input: object): MatrixRow =>
      mutation(WRITE, name, type, { meetingId: meeting.id, ...version, ...input });
    const own = (name: string, type: string, input: object, who = OWN): MatrixRow =>
      mutation(who, name, type, { meetingId: meeting.id, ...version, ...input });
    const onAction = (name: string, type: string, input: object): MatrixRow =>
      mutation(WRITE, name, type, { actionId: action.id, ...version, ...input });
    return {
      bodies: query(READ, 'bodies', ' { code }'),
      body: query(READ_ALPHA, 'body', '(code: "GROUP") { code }'),
      meeting: query(READ_ALPHA, 'meeting', '(code: "GROUP-1") { code }'),
      actions: query(READ, 'actions', ' { totalCount }'),
      exemptParagraphs: query(READ, 'exemptParagraphs', ' { number }'),
      establishBody: mutation(WRITE_BODY, 'establishBody', 'EstablishBodyInput', group),
      amendBody: mutation(WRITE_BODY, 'amendBody', 'AmendBodyInput', { bodyId: body.id, ...version }),
      planMeeting: mutation(WRITE, 'planMeeting', 'PlanMeetingInput', planned),
      amendMeeting: about('amendMeeting', 'AmendMeetingInput', { place: 'x' }),
      reportMeeting: about('reportMeeting', 'ReportMeetingInput', { state: 'CALLED' }),
      dispatchPapers: about('dispatchPapers', 'DispatchPapersInput', {}),
      setAgenda: about('setAgenda', 'SetAgendaInput', { items: [{ title: 'x', kind: 'DISCUSSION' }] }),
      recordAttendance: about('recordAttendance', 'RecordAttendanceInput', {
        attendees: [{ name: 'x', kind: 'PRESENT' }],
      }),
      declareInterest: about('declareInterest', 'DeclareInterestInput', {
        name: 'x',
        interest: 'x',
        response: 'STAYED',
      }),
      declareOwnInterest: own('declareOwnInterest', 'DeclareOwnInterestInput', { interest: 'x', response: 'STAYED' }),
      sendApologies: own('sendApologies', 'SendApologiesInput', {}, OF_A_SEAT),
      withdrawApologies: own('withdrawApologies', 'WithdrawApologiesInput', {}, OF_A_SEAT),
      draftMinutes: about('draftMinutes', 'DraftMinutesInput', { notes: [{ text: 'x' }] }),
      agreeMinutes: about('agreeMinutes', 'AgreeMinutesInput', { agreedAtMeetingId: meeting.id }),
      raiseAction: mutation(WRITE, 'raiseAction', 'RaiseActionInput', raised),
      amendAction: onAction('amendAction', 'AmendActionInput', { text: 'x' }),
      reportAction: onAction('reportAction', 'ReportActionInput', { state: 'COMPLETE' }),
    };
  },
};
