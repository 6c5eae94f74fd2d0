/** Decides which codes problems have that say what may be wrong with adoptions, signatures, tenders and conduct, and what each means. */
export const ADOPTION_PROBLEMS = {
  ADAPTATIONS_STAND:
    'The adopter has clauses of its own, so it has not adopted the text wholly. Report it as adapted, or mark these clauses as kept.',
  ADDITION_UNPLACED:
    'An addition follows a clause that the version does not have. Say after which clause it is to come.',
  ALREADY_ASKED: 'The tenderer was asked already. Report its answer.',
  BEFORE_ADOPTION: 'The adoption began after that day. Give a later day.',
  BEFORE_TENDER: 'The tender began after that day. Give a later day.',
  CITATION_NEEDED: 'You record the signature of somebody else. Name in citation the document that you were shown.',
  CLAUSE_GONE: 'A clause that was changed is not in this version. It counts again with a version that has it.',
  CLOSES_BEFORE_ISSUE: 'The tender closes before it is issued. Correct one of the two dates.',
  DUPLICATE_CHANGE: 'The clause is changed twice. Say once what becomes of it.',
  DUPLICATE_MEMBER: 'A member is named twice. Name each once.',
  DUPLICATE_VALUE: 'A value is named twice. Give its evidence once.',
  GIVEN_IN_PERSON:
    'The member did this in person, so nobody else corrects it. It can take its signature back and sign again.',
  MEMBER_UNKNOWN: 'The adopter has no such member. Amend the adopter with it first, or correct the name.',
  MEMBER_UNNAMED: 'Select the member’s organisation, or enter its name. Give one of the two.',
  NOTHING_ADAPTED: 'The adopter has every clause as the version has it. Report it as adopted, or adapt clauses first.',
  NOT_ADAPTABLE: 'The text is not open to change in this state. Report it as considering first.',
  NOT_A_PARTY: 'Your side cannot agree to this. It is for the other side to agree, or to propose something else.',
  NOT_OF_ORGANISATION: 'The person is not of this organisation. Correct the register first, or choose somebody of it.',
  NOT_REWORDED: 'The text is the one of the version. Mark the clause as kept, or enter other words.',
  NOT_TAKEN_UP: 'The partnership had taken no text up on that day. Give a later day.',
  NOT_YOURS_TO_ANSWER: 'Somebody else is to answer this. Have it assigned again if that is wrong.',
  NOT_YOURS_TO_WITHDRAW: 'Only the member that raised it can withdraw it.',
  NOT_YOUR_MEMBER:
    'You can sign for your own organisation alone. The other signs for itself, or the project lead records its document.',
  NO_MEMBERS: 'The adopter has no members, so nobody can sign. Amend it with its members.',
  OWN_CONDUCT: 'A member challenges another, not itself. Name the other member.',
  PLACE_NEEDED: 'An addition comes after a clause. Select it.',
  PROPOSAL_CHANGED: 'The proposal is not the one that is in force. Read it again and agree to what it says now.',
  REASON_NEEDED: 'A reason has to be given for this. Give it.',
  SECTION_NOT_EMPTY: 'A section is left out while it still has clauses. Leave them out, too, or keep the section.',
  SELF_GRANT: 'Nobody lets themselves act for an organisation. Ask somebody else to grant it.',
  SIGNATORY_NEEDED: 'The person who signed has to be named. Name them, with their post.',
  SIGNATURE_VOID: 'A member signed a text that has changed since. It needs to sign again.',
  TENDERER_UNKNOWN: 'The tender has asked nobody of this id. Read its tenderers again, or ask it first.',
  TEXT_NEEDED: 'What is reworded or added needs the adopter’s own text. Give it.',
  TEXT_NOT_WANTED: 'What is kept or omitted has no text of its own. Leave text out.',
  UNSIGNED: 'A member has not signed. Have it sign first.',
  VALUE_UNKNOWN: 'The text has no such value. Read the values of the tender again.',
  WRONG_TREATMENT:
    'A clause of the version is kept, reworded or omitted, and an addition added or omitted. Choose one that fits.',
};

type Codes = typeof ADOPTION_PROBLEMS;

declare module '../platform/record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
