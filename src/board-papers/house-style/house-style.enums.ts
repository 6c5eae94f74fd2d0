import { enumOf } from '../../platform/graphql/enum-of.js';
import type { CoverLineKind } from './house-style.js';
import type { ShippedStyle } from './shipped-styles.js';

export const CoverLineKindEnum = enumOf<CoverLineKind>('CoverLineKind', 'What a line on the cover of a paper tells.', {
  LEAD: 'Who leads; of a committee report, whose report it is.',
  REFERENCE: 'The reference of the paper.',
  REVISION: 'Of a revised paper alone: what it replaces, and why.',
  MEETING: 'The day of the meeting.',
  CONFIDENTIALITY: 'How far the paper may travel.',
  TEXT: 'The same text on every paper.',
});

export const ShippedStyleEnum = enumOf<ShippedStyle>('ShippedStyle', 'A house style that comes with the tracker.', {
  BOARD: 'That of the Board of paper 10/23.',
  COMMITTEE: 'That of the reports to a committee of a council.',
});
