/** Decides which parts of a project can be copied into a new one, whose names go along, and what never does. */

/** In the order in which they are copied: what is copied later may point at what was copied before. */
export const COPY_PARTS = ['CALENDAR', 'PLAN', 'OUTPUTS', 'RISKS', 'PILOTS', 'STAKEHOLDERS', 'COMMUNICATIONS'] as const;
export type CopyPart = (typeof COPY_PARTS)[number];

/** How people call each. */
export const COPY_PART_LABELS: Readonly<Record<CopyPart, string>> = {
  CALENDAR: 'Calendar',
  PLAN: 'Plan',
  OUTPUTS: 'Planned outputs',
  RISKS: 'Risks, as they were identified',
  PILOTS: 'Places for pilot authorities',
  STAKEHOLDERS: 'Stakeholders',
  COMMUNICATIONS: 'Communications plan',
};

/** What is copied where nobody says which parts. */
export const USUAL_PARTS: readonly CopyPart[] = ['CALENDAR', 'PLAN'];

export const COPY_OWNERS = ['PEOPLE_AND_TEAMS', 'TEAMS', 'NOBODY'] as const;
export type CopyOwners = (typeof COPY_OWNERS)[number];

/** How people call each. */
export const COPY_OWNER_LABELS: Readonly<Record<CopyOwners, string>> = {
  PEOPLE_AND_TEAMS: 'People and teams, as in the other project',
  TEAMS: 'Teams only',
  NOBODY: 'Nobody: owners are chosen later',
};
