/** Decides who may do what with adoptions, tenders and conduct between partners. */
import { allAfterClosing, inPerson, OF_THE_PROJECT, rule } from '../platform/auth/rule.js';
import { Role } from '../platform/auth/role.js';

const { ADMINISTRATOR, SECRETARY, PROJECT_LEAD } = Role;

const OF_MEMBERS =
  'A person who was let act for a member of the partnership, by somebody else, whatever the role; nobody else.';

export const ADOPTION_POLICY = allAfterClosing({
  adoptedProtocols: rule(['PUBLIC'], 'Texts that every member of their adopter has signed.'),
  adoptedProtocol: rule(['PUBLIC'], 'A text that every member of its adopter has signed.'),
  myPartnerships: inPerson(['SIGNED_IN'], OF_MEMBERS),
  allRepresentations: rule([ADMINISTRATOR, SECRETARY]),
  representations: rule([ADMINISTRATOR, SECRETARY]),
  grantRepresentation: inPerson([ADMINISTRATOR, SECRETARY], 'Never of oneself.'),
  withdrawRepresentation: rule([ADMINISTRATOR, SECRETARY]),
  considerAdoption: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendAdopter: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportAdoption: rule([PROJECT_LEAD], OF_THE_PROJECT),
  adaptClauses: rule([PROJECT_LEAD], OF_THE_PROJECT),
  signUp: inPerson(['SIGNED_IN'], 'A person of the member, or the project lead from a document shown.'),
  withdrawSignUp: inPerson(['SIGNED_IN'], 'A person of the member, or the project lead from a document shown.'),
  startTender: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendTender: rule([PROJECT_LEAD], OF_THE_PROJECT),
  askTenderer: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportTenderer: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportTenderEvidence: rule([PROJECT_LEAD], OF_THE_PROJECT),
  conductChallenges: inPerson(['SIGNED_IN'], OF_MEMBERS),
  raiseConductChallenge: inPerson(['SIGNED_IN'], OF_MEMBERS),
  answerConductChallenge: inPerson(['SIGNED_IN'], OF_MEMBERS),
  proposeConductResolution: inPerson(['SIGNED_IN'], OF_MEMBERS),
  resolveConductChallenge: inPerson(['SIGNED_IN'], OF_MEMBERS),
  withdrawConductChallenge: inPerson(['SIGNED_IN'], OF_MEMBERS),
});

type Rows = typeof ADOPTION_POLICY;

declare module '../platform/auth/policy.js' {
  interface Operations extends Rows {}
}
