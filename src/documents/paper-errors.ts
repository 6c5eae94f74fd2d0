import { type PaperProblem } from './paper-problems.js';

/** The paper as it stands cannot be written; `problems` says where and what to do. Its `code` is `PAPER_UNSOUND`. */
export class PaperUnsoundError extends Error {
  readonly code = 'PAPER_UNSOUND';

  constructor(readonly problems: readonly PaperProblem[]) {
    super(problems.map((problem) => problem.message).join(' '));
    this.name = 'PaperUnsoundError';
  }
}

/** This machine has no PDF engine; the other formats are not touched by it. Its `code` is `PDF_UNAVAILABLE`. */
export class PdfUnavailableError extends Error {
  readonly code = 'PDF_UNAVAILABLE';

  constructor(platform: string, options?: ErrorOptions) {
    super(
      `PDF cannot be made here: no Typst compiler package is installed for ${platform}. ` +
        'Word, ODT, HTML and Markdown are available. Install the @myriaddreamin/typst-ts-node-compiler package of this platform.',
      options,
    );
    this.name = 'PdfUnavailableError';
  }
}

/** The PDF engine refused the paper or complained about it; `details` are its own words. Its `code` is `PDF_FAILED`. */
export class PdfFailedError extends Error {
  readonly code = 'PDF_FAILED';

  constructor(readonly details: readonly string[]) {
    super(`The PDF could not be made: ${details.join('; ')}`);
    this.name = 'PdfFailedError';
  }
}

/** A drawing could not be turned into pixels; `details` are the engine's own words. Its `code` is `PICTURE_FAILED`. */
export class PictureFailedError extends Error {
  readonly code = 'PICTURE_FAILED';

  constructor(readonly details: readonly string[]) {
    super(`A picture could not be drawn: ${details.join('; ')}`);
    this.name = 'PictureFailedError';
  }
}

/** What an engine complained of, in its own words; the compiler wraps them in the print-out of a structure. */
export function complaintsIn(error: unknown): readonly string[] {
  const text = error instanceof Error ? error.message : String(error);
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) =>
    message!.replace(/\\(.)/g, '$1'),
  );
  return messages.length > 0 ? messages : [text];
}
