/** Decides which facts a paper takes from board. */
import type { BoardView } from '../../board/board-view.js';
import type { Register } from '../../programme/register.js';

/** To come. */
export type BoardFacts = Readonly<Record<string, never>>;

/** The facts at the view's point. */
export function boardFacts(_view: BoardView, _register: Register): BoardFacts {
  return {};
}
