/** Decides what of a paper's page is open: a paragraph in hand, its text, a new one, or something about the whole paper. */
import { fieldOf } from '../frame/fields-of.js';

export const ADDED = ['paragraph', 'heading'] as const;
export const SETTINGS = ['cover', 'asks', 'report', 'budget'] as const;
export type Setting = (typeof SETTINGS)[number];

export type Opened =
  | { readonly kind: 'nothing' }
  /** A block with its sources and what may be done to it. */
  | { readonly kind: 'at'; readonly block: string }
  | { readonly kind: 'edit'; readonly block: string }
  | { readonly kind: 'add'; readonly block: string; readonly what: (typeof ADDED)[number] }
  | { readonly kind: 'set'; readonly what: Setting };

/** The query of the page, as it says what is open. */
export interface OpenQuery {
  readonly at?: string;
  readonly edit?: string;
  readonly add?: string;
  readonly set?: string;
  readonly since?: string;
}

/** What is done from the panel of a block, which stays open. */
const TALKING: readonly string[] = ['move', 'comment', 'answer'];

export const NOTHING: Opened = { kind: 'nothing' };

/** What an address opens. */
export function openedBy({ at, edit, add, set }: OpenQuery): Opened {
  const setting = SETTINGS.find((one) => one === set);
  if (setting) return { kind: 'set', what: setting };
  if (edit) return { kind: 'edit', block: edit };
  const what = ADDED.find((one) => one === add);
  if (at && what) return { kind: 'add', block: at, what };
  return at ? { kind: 'at', block: at } : NOTHING;
}

/** What was open where a form was sent from: it is opened again with what was typed where it is refused. */
export function openedFor(body: unknown): Opened {
  const block = fieldOf(body, 'block');
  const action = fieldOf(body, 'action');
  const setting = SETTINGS.find((one) => one === action);
  if (setting) return { kind: 'set', what: setting };
  const what = ADDED.find((one) => `add-${one}` === action);
  if (what) return { kind: 'add', block, what };
  if (action === '') return { kind: 'edit', block };
  return TALKING.includes(action) ? { kind: 'at', block } : NOTHING;
}

/** The block that is open; null: none. */
export function blockOf(opened: Opened): string | null {
  return 'block' in opened ? opened.block : null;
}
