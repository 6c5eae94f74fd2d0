/** Names the channels by which people talk to a stakeholder. */

export const ENGAGEMENT_CHANNELS = ['MEETING', 'TELEPHONE', 'LETTER', 'EMAIL', 'EVENT', 'OTHER', 'UNKNOWN'] as const;
export type EngagementChannel = (typeof ENGAGEMENT_CHANNELS)[number];
