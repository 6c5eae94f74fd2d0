/** Shapes how long the body of a paper may be, and says how long where nobody does. */

/** How many pages a paper may take before its appendices. */
export interface PageBudget {
  readonly pages: number;
  /** True: a longer one is not cleared; false: its authors are only warned. */
  readonly blocks: boolean;
}

export const DEFAULT_BUDGET: PageBudget = { pages: 5, blocks: false };
