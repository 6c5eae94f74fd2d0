/** Holds the question about the items that were dragged on a chart. */
import { question } from '../../frame/question.js';

const DAYS = 'weekend holidays { name from to } closures { name from to } worked { name from to }';
const HELD = 'calendar constraint { kind date } pinned { start finish }';

export const DRAGGED = question(`query($code: String!) { project(code: $code) { id code
  plan { version calendar { ${DAYS} } calendars { code ${DAYS} }
    tasks { code title kind durationDays start finish actualFinish startReason dateReason ${HELD} }
    milestones { code title kind forecastDate actualDate dateReason ${HELD} } } } }`);
