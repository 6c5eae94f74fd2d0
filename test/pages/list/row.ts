/** Everybody who may open a page: the public, and the people of the demonstration by role. */
export const WHO = ['public', 'administrator', 'secretary', 'director', 'project lead', 'reviewer'] as const;
export type Who = (typeof WHO)[number];

/** One page of the demonstration, and who may see it. */
export interface PageRow {
  readonly path: string;
  /** Of the page of a person or organisation, whom by name: their id follows the path. */
  readonly named?: string;
  /** Words that its first heading must have. */
  readonly heading: string;
  /** Those who see it; all others are sent to sign in, or told that there is no such page. */
  readonly open: readonly Who[];
}

export const EVERYBODY = WHO;
export const SIGNED_IN: readonly Who[] = WHO.filter((who) => who !== 'public');
