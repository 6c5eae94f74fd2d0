/** Decides that whoever asks by a form's own address is sent on to its tidy form. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tidyAddress } from './address.js';

/** Sends whoever asks by a form's own address to its tidy form, which can be kept and sent. */
export function toTidyAddress(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const tidy = tidyAddress(request.url ?? '/');
  if (tidy === null) next();
  else response.writeHead(303, { location: tidy }).end();
}
