/** Decides who may do what with bodies, meetings and actions. */
import { allAfterClosing, inPerson, OWN_PROJECTS, READERS, rule } from '../platform/auth/rule.js';
import { Role } from '../platform/auth/role.js';

const { ADMINISTRATOR, SECRETARY, DIRECTOR, PROJECT_LEAD, REVIEWER } = Role;

const BODIES = 'Of bodies of no project everybody with a role; of the others who may read the project.';
const OF_BODY =
  'A project lead of the project’s own; what belongs to no project is for those who hold a role everywhere.';
const OF_ONESELF = 'Of oneself alone, at meetings one may read; at those of no project by a role held everywhere.';
const OF_A_SEAT =
  'By whoever has a seat on the body, of oneself alone; where no seats are recorded, by whoever may read the meeting.';

export const MEETINGS_POLICY = allAfterClosing({
  allBodies: rule(READERS, BODIES),
  bodies: rule(READERS, BODIES),
  body: rule(READERS, BODIES),
  meeting: rule(READERS, BODIES),
  actions: rule(READERS, OWN_PROJECTS),
  exemptParagraphs: rule(READERS),
  establishBody: rule([ADMINISTRATOR, SECRETARY, PROJECT_LEAD], OF_BODY),
  amendBody: rule([ADMINISTRATOR, SECRETARY, PROJECT_LEAD], OF_BODY),
  planMeeting: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  amendMeeting: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  reportMeeting: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  dispatchPapers: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  setAgenda: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  recordAttendance: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  declareInterest: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  declareOwnInterest: inPerson([SECRETARY, DIRECTOR, PROJECT_LEAD, REVIEWER], OF_ONESELF),
  sendApologies: inPerson(READERS, OF_A_SEAT),
  withdrawApologies: inPerson(READERS, OF_ONESELF),
  draftMinutes: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  agreeMinutes: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  raiseAction: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  amendAction: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  reportAction: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
});

type Rows = typeof MEETINGS_POLICY;

declare module '../platform/auth/policy.js' {
  interface Operations extends Rows {}
}
