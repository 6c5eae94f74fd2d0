/** Decides how stakeholders are spoken of: interest and influence, where they stand, how they are looked after. */
import type { EngagementChannel } from '../../stakeholders/engagement-channel.js';
import type { Level, Position, Treatment } from '../../stakeholders/engagement-grid.js';
import { withDay } from '../frame/as-at.js';
import type { Choice } from '../frame/form-field.js';
import { projectPath } from '../frame/project-parts.js';
import { day } from '../frame/words.js';

const LEVELS: Readonly<Record<Level, string>> = {
  HIGH: 'High',
  MEDIUM: 'Medium',
  LOW: 'Low',
  UNKNOWN: 'Not known',
};

const POSITIONS: Readonly<Record<Position, readonly [words: string, colour: string]>> = {
  SUPPORTER: ['Supporter', 'green'],
  NEUTRAL: ['Neutral', 'grey'],
  CRITIC: ['Critic', 'red'],
  UNKNOWN: ['Not known', 'grey'],
};

const TREATMENTS: Readonly<Record<Treatment, string>> = {
  MANAGE_CLOSELY: 'Manage closely',
  KEEP_SATISFIED: 'Keep satisfied',
  KEEP_INFORMED: 'Keep informed',
  MONITOR: 'Monitor',
  NOT_PLACED: 'Not placed yet',
};

const CHANNELS: Readonly<Record<EngagementChannel, string>> = {
  MEETING: 'Meeting',
  TELEPHONE: 'Telephone',
  LETTER: 'Letter',
  EMAIL: 'E-mail',
  EVENT: 'Event',
  OTHER: 'Another way',
  UNKNOWN: 'Not known',
};

const choices = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

export const LEVEL_CHOICES = choices(LEVELS);
export const POSITION_CHOICES = Object.entries(POSITIONS).map(([value, [text]]) => ({ value, text }));
export const TREATMENT_CHOICES = choices(TREATMENTS);
export const CHANNEL_CHOICES = choices(CHANNELS);

export const levelWords = (level: Level): string => LEVELS[level];
export const treatmentWords = (treatment: Treatment): string => TREATMENTS[treatment];
export const channelWords = (channel: EngagementChannel): string => CHANNELS[channel];

/** Where a stakeholder stands, as a tag. */
export function positionTag(position: Position): { readonly text: string; readonly classes: string } {
  const [text, colour] = POSITIONS[position];
  return { text, classes: `govuk-tag--${colour}` };
}

/** The day of an exchange, or the last on which it can have been. */
export function exchangeDay({ effectiveOn, dayKnown }: { readonly effectiveOn: string; readonly dayKnown: boolean }) {
  return dayKnown ? day(effectiveOn) : `By ${day(effectiveOn)}; the day is not known`;
}

/** The addresses of the pages of this area. */
export const stakeholderPath = (project: string, code: string, asAt: string | null): string =>
  withDay(projectPath(project, `stakeholders/${encodeURIComponent(code)}`), asAt);
export const commitmentPath = (project: string, code: string, asAt: string | null): string =>
  withDay(projectPath(project, `commitments/${encodeURIComponent(code)}`), asAt);
export const communicationPath = (project: string, code: string, asAt: string | null): string =>
  withDay(projectPath(project, `communications/${encodeURIComponent(code)}`), asAt);

export const milestonePath = (project: string, code: string, asAt: string | null): string =>
  withDay(projectPath(project, `milestones/${encodeURIComponent(code)}`), asAt);

const SIBLINGS = [
  ['stakeholders', 'Stakeholders'],
  ['commitments', 'Commitments'],
  ['communications', 'Communications'],
] as const;

/** The way between the three pages of this area. */
export function siblings(project: string, here: (typeof SIBLINGS)[number][0], asAt: string | null) {
  return SIBLINGS.map(([name, text]) => ({
    text,
    href: withDay(projectPath(project, name), asAt),
    current: name === here,
  }));
}
