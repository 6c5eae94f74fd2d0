/** Decides the colours of a tone: dark words on a light ground, at least 4.5:1 (WCAG 2.2, 1.4.3), never without the word. */
import { type CellTone } from './model.js';

export interface ToneColours {
  /** Six hexadecimal digits, without `#`. */
  readonly ground: string;
  readonly words: string;
}

export const TONES: Readonly<Record<CellTone, ToneColours>> = {
  green: { ground: 'CCE2D8', words: '005A30' },
  amber: { ground: 'FFE8B3', words: '5C4200' },
  red: { ground: 'F6D7D2', words: '8A1F11' },
  grey: { ground: 'E6E8EA', words: '383F43' },
  blue: { ground: 'D2E2F1', words: '0C2D4A' },
};

/** The one colour of the house: headings, rules, links. */
export const HOUSE_COLOUR = '1F3A5F';
export const RULE_COLOUR = '8A97A6';
export const HEADER_COLOUR = 'E9EEF4';
/** The banner of a marked paper (a draft). */
export const MARKING: ToneColours = { ground: 'FFE8B3', words: '5C4200' };
