/** Decides who may do what with papers. */
import { allAfterClosing, inPerson, OWN_PROJECTS, READERS, rule } from '../platform/auth/rule.js';
import { Role } from '../platform/auth/role.js';

const { SECRETARY, DIRECTOR, ADMINISTRATOR } = Role;

/** Those who may read drafts. */
const INSIDE = [ADMINISTRATOR, SECRETARY, DIRECTOR] as const;
const OF_DRAFTS = 'Directors of every project in the paper, secretaries and administrators.';

const PUBLISHED =
  'The public see issued papers that are open; all others only secretaries, administrators and directors of every project in them.';

export const BOARD_PAPERS_POLICY = allAfterClosing({
  boardPapers: rule(['PUBLIC'], PUBLISHED),
  boardPaper: rule(['PUBLIC'], PUBLISHED),
  verifyBoardPaper: rule(['PUBLIC'], PUBLISHED),
  promises: rule(READERS, 'Only of projects and papers the actor may read.'),
  reviewPack: rule(READERS, OWN_PROJECTS),
  paperProposals: rule([SECRETARY]),
  paperNotices: rule([SECRETARY]),
  composeBoardPaper: rule([SECRETARY]),
  composeMeetingPapers: rule([SECRETARY]),
  editBoardPaper: rule([SECRETARY]),
  previewWordDraft: rule([SECRETARY]),
  importWordDraft: rule([SECRETARY]),
  attachToBoardPaper: rule([SECRETARY]),
  detachFromBoardPaper: rule([SECRETARY]),
  markBoardPaperRead: rule(INSIDE, OF_DRAFTS),
  commentOnBoardPaper: rule(INSIDE, OF_DRAFTS),
  answerBoardPaperComment: rule([SECRETARY]),
  reviseBoardPaper: rule([SECRETARY]),
  sendBoardPaperForClearance: rule([SECRETARY]),
  returnBoardPaper: inPerson([DIRECTOR], 'Director of every project in the paper.'),
  clearBoardPaper: inPerson([DIRECTOR], 'Director of every project in the paper.'),
  issueBoardPaper: rule([SECRETARY]),
  considerBoardPaper: rule([SECRETARY]),
  withdrawBoardPaper: rule([SECRETARY]),
  shippedHouseStyles: rule(READERS),
  previewHouseStyle: rule([ADMINISTRATOR, SECRETARY], 'Of the project that the body is of, where it is of one.'),
  setHouseStyle: rule([ADMINISTRATOR, SECRETARY], 'Of the project that the body is of, where it is of one.'),
  restyleBoardPaper: rule([SECRETARY]),
  recordPromise: rule([SECRETARY]),
  reportPromise: rule([SECRETARY]),
});

type Rows = typeof BOARD_PAPERS_POLICY;

declare module '../platform/auth/policy.js' {
  interface Operations extends Rows {}
}
