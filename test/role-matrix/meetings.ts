import { asInput, BOARD } from '../board-papers/house-style/styles.js';
import { office } from '../meetings/office.js';
import { NOBODY } from '../support/client.js';
import { type MatrixPart, type MatrixRow, STALE } from './part.js';

const READ = 'U Y Y Y Y Y Y F';
const READ_ALPHA = 'U Y Y Y Y Y H F';
/** By the secretary and the lead of the project. */
const WRITE = 'U F Y F Y F H F';
const WRITE_BODY = 'U Y Y F Y F H F';
const STYLES = 'U Y Y F F F F F';
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
    const body = await desk.done('establishBody', group);
    const planned = { bodyCode: 'GROUP', code: 'GROUP-1' };
    const meeting = await desk.done('planMeeting', planned);
    const raised = { projectCode: 'ALPHA', text: 'x', code: 'GROUP-A1' };
    const action = await desk.done('raiseAction', raised);
    const version = { expectedVersion: STALE };
    const about = (input: object): MatrixRow => [WRITE, { meetingId: meeting.id, ...version, ...input }];
    const own = (input: object, who = OWN): MatrixRow => [who, { meetingId: meeting.id, ...version, ...input }];
    const onAction = (input: object): MatrixRow => [WRITE, { actionId: action.id, ...version, ...input }];
    return {
      allBodies: [READ, ' { totalCount }'],
      bodies: [READ, ' { code }'],
      body: [READ_ALPHA, '(code: "GROUP") { code }'],
      meeting: [READ_ALPHA, '(code: "GROUP-1") { code }'],
      actions: [READ, ' { totalCount }'],
      exemptParagraphs: [READ, ' { number }'],
      establishBody: [WRITE_BODY, group],
      amendBody: [WRITE_BODY, { bodyId: body.id, ...version }],
      shippedHouseStyles: [READ, ' { key }'],
      previewHouseStyle: [STYLES, `(bodyCode: "GROUP", style: ${literalOf(asInput(BOARD))}) { picture }`],
      setHouseStyle: [STYLES, { bodyCode: 'GROUP', style: asInput(BOARD), ...version }],
      planMeeting: [WRITE, planned],
      amendMeeting: about({ place: 'x' }),
      reportMeeting: about({ state: 'CALLED' }),
      dispatchPapers: about({}),
      setAgenda: about({ items: [{ title: 'x', kind: 'DISCUSSION' }] }),
      paperNotices: ['U F Y F F F F F', '(meetingCode: "GROUP-1") { name }'],
      composeMeetingPapers: ['U F Y F F F F F', { meetingId: meeting.id, ...version, itemIds: [NOBODY] }],
      recordAttendance: about({ attendees: [{ name: 'x', kind: 'PRESENT' }] }),
      declareInterest: about({ name: 'x', interest: 'x', response: 'STAYED' }),
      declareOwnInterest: own({ interest: 'x', response: 'STAYED' }),
      sendApologies: own({}, OF_A_SEAT),
      withdrawApologies: own({}, OF_A_SEAT),
      draftMinutes: about({ notes: [{ text: 'x' }] }),
      agreeMinutes: about({ agreedAtMeetingId: meeting.id }),
      raiseAction: [WRITE, raised],
      amendAction: onAction({ text: 'x' }),
      reportAction: onAction({ state: 'COMPLETE' }),
    };
  },
};

/** A value as a query writes it: names without quotes, and the kinds of lines of a cover as words of their own. */
function literalOf(value: object): string {
  return JSON.stringify(value)
    .replace(/"(\w+)":/gu, '$1: ')
    .replace(/kind: "(\w+)"/gu, 'kind: $1');
}
