/** Decides how a house style looks to a reader. */
import type { Dated } from '../../platform/record/in-force.js';
import type { HouseStyle } from './house-style.js';
import type { HouseStyleOfBody, HouseStyleTerms } from './house-style.type.js';

/** A style as it was set, with the number of the write that set it. */
export interface StyleRow extends Dated {
  readonly bodyId: string;
  readonly style: HouseStyle;
  readonly citation: string | null;
  readonly assumed: boolean;
}

export function termsView({ logo, pageBudget, ...style }: HouseStyle): HouseStyleTerms {
  return {
    ...style,
    logo: logo && { words: logo.alt, width: logo.width, height: logo.height, sha256: logo.sha256 },
    pageBudget: pageBudget.pages,
    budgetBlocks: pageBudget.blocks,
  };
}

/**
 * @param version number of the last write about the style of the body
 * @param suffix of the view
 */
export function styleView(row: StyleRow, version: number, suffix: string): HouseStyleOfBody {
  const { bodyId, style, effectiveOn, citation, assumed } = row;
  return { id: `style:${bodyId}${suffix}`, ...termsView(style), since: effectiveOn, citation, assumed, version };
}
