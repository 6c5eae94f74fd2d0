/** Names the topics on which a project tells its story, in the order in which a paper prints them. */

export const NARRATIVE_TOPICS = [
  'AIM',
  'PURPOSE',
  'DEVELOPMENT',
  'OUTPUTS',
  'METHOD',
  'NEXT_STEPS',
  'OVERSIGHT',
  'RISK',
] as const;

export type NarrativeTopic = (typeof NARRATIVE_TOPICS)[number];
