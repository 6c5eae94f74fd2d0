/** Decides what a thread is asked to do with a paper and what it answers: plain data, since an error loses its class on the way. */
import {
  PaperUnsoundError,
  PdfFailedError,
  PdfUnavailableError,
  PictureFailedError,
} from '../documents/paper-errors.js';
import type { PaperProblem } from '../documents/paper-problems.js';
import { type Format } from '../documents/formats.js';
import { archiveCopyOf, bodyPagesOf, firstPageOf, problemsOf, renderEach } from '../documents/render.js';
import { type PackedPaper, unpacked } from './packed-paper.js';

/** Why a file could not be written. */
export type Fault =
  | { readonly kind: 'UNSOUND'; readonly problems: readonly PaperProblem[] }
  /** The engine of this format refused, or this machine has none. */
  | { readonly kind: 'ENGINE'; readonly message: string }
  | { readonly kind: 'DEFECT'; readonly message: string };

export type Written = { readonly bytes: Uint8Array } | { readonly fault: Fault };

export interface RenderJob {
  readonly paper: PackedPaper;
  readonly formats: readonly Format[];
}

/** The paper in each of the formats, in their order, each in memory of its own; one that fails does not stop the others. */
export async function renderFiles({ paper, formats }: RenderJob): Promise<readonly Written[]> {
  const outcomes = await renderEach(unpacked(paper), formats);
  return outcomes.map((outcome) =>
    outcome instanceof Uint8Array ? { bytes: new Uint8Array(outcome) } : { fault: faultOf(outcome) },
  );
}

/** What keeps the paper from being written in every format. */
export function paperFaults(paper: PackedPaper): readonly PaperProblem[] {
  return problemsOf(unpacked(paper));
}

/** How many pages the paper takes before its appendices; null where it cannot be written as PDF here. */
export function countPages(paper: PackedPaper): number | null {
  try {
    return bodyPagesOf(unpacked(paper));
  } catch (error) {
    if (faultOf(error).kind === 'DEFECT') throw error;
    return null;
  }
}

/** The paper as PDF/A. */
export function writeArchive(paper: PackedPaper): Written {
  try {
    return { bytes: new Uint8Array(archiveCopyOf(unpacked(paper))) };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/** The first page of the paper as a picture. */
export async function drawFirst(paper: PackedPaper): Promise<Written> {
  try {
    return { bytes: new Uint8Array(await firstPageOf(unpacked(paper))) };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof PaperUnsoundError) return { kind: 'UNSOUND', problems: error.problems };
  const engine = [PdfFailedError, PdfUnavailableError, PictureFailedError].some((kind) => error instanceof kind);
  const message = error instanceof Error ? (engine ? error.message : (error.stack ?? error.message)) : String(error);
  return { kind: engine ? 'ENGINE' : 'DEFECT', message };
}
