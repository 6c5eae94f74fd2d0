import { BOARD_ROWS, DECISION_ROWS } from '../../src/demo/first-programme/board.js';
import { ACTION_ROWS, MEETING_ROWS, MEETINGS_ROWS } from '../../src/demo/first-programme/meetings.js';
import { bodyCalendar } from '../../src/meetings/body-calendar.js';
import { clearDaysBefore } from '../../src/platform/calendar/working-days.js';

describe('the meetings, decisions and actions of the first programme', () => {
  const rows = [...MEETINGS_ROWS, ...BOARD_ROWS];

  it('say where each comes from, or that it is assumed', () => {
    expect(rows.filter((row) => row.citation === null && !row.assumed)).toEqual([]);
    const sources = rows.map((row) => row.citation).filter((citation) => citation !== null);
    const known =
      /^The (Board paper of 26 January 2010, as issued by Standards for England|committee report on the protocol), (cover|paragraphs? \d)/u;
    expect(sources.filter((citation) => !known.test(citation))).toEqual([]);
  });

  it('tell nothing of a day after the paper’s', () => {
    const days = [...MEETING_ROWS, ...ACTION_ROWS].map((row) => row.effectiveOn);
    const stated = MEETING_ROWS.flatMap(({ states }) => states.map((state) => state.effectiveOn));
    expect([...days, ...stated].filter((day) => day > '2010-01-26')).toEqual([]);
  });

  it('have the agenda of 26 January go out on the last day that five clear days allow', () => {
    const meeting = MEETING_ROWS.find((row) => row.meetsOn === '2010-01-26');
    expect(meeting?.agenda?.effectiveOn).toBe(
      clearDaysBefore(bodyCalendar({ region: 'ENGLAND_AND_WALES', closures: [] }), '2010-01-26', 5),
    );
  });

  it('give no action a date, since the paper gives none, and the decision no reasons', () => {
    expect(ACTION_ROWS.filter((row) => 'dueOn' in row)).toEqual([]);
    expect(DECISION_ROWS.filter((row) => 'reasons' in row)).toEqual([]);
  });
});
