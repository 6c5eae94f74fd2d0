import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isFormProof, personOfForm } from '../../platform/auth/session-cookie.js';
import { AppError } from '../../platform/graphql/errors.js';

/** A page of ours sent a form that it had drawn for another sign-in: the browser has signed in again since, in another tab. */
export class ReplacedSignInError extends AppError {
  /** @param personId who was signed in when the form was drawn; null: nobody, or it is not known */
  constructor(readonly personId: string | null) {
    super(
      'FORBIDDEN',
      'Somebody signed in with this browser after you opened the page. Nothing was saved. Load the page again.',
    );
  }
}

/**
 * Stands before every form: lets through only what one of our own pages sent. A form of a session carries its proof; one
 * sent without a session must come, as the browser itself says, from this site.
 */
@Injectable()
export class OwnFormGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Body?: { proof?: unknown } }>>();
    if (request.method === 'GET' || request.method === 'HEAD') return true;
    const site = request.headers['sec-fetch-site'];
    const proof = request.body?.proof;
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw notOurs();
    if (request.session === null || isFormProof(proof, request.session)) return true;
    const personId = personOfForm(proof);
    const drawnByUs = proof === '' || personId !== null; // empty: for somebody who was not signed in
    if (drawnByUs && site === 'same-origin') throw new ReplacedSignInError(personId);
    throw notOurs();
  }
}

function notOurs(): AppError {
  return new AppError(
    'FORBIDDEN',
    'This form did not come from a page of yours. Go back, load the page again and send it again.',
  );
}
