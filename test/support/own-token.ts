import { AccessService } from '../../src/platform/auth/access.service.js';
import { Recorder } from '../../src/platform/record/recorder.js';
import { type TestApp } from './app.js';

/** A token that a person makes themselves, as on their account page. Tokens that an administrator issues may do less. */
export async function ownToken(app: TestApp, personId: string, days = 90): Promise<string> {
  const revision = await app.app.get(Recorder).lastRevision();
  const self = { personId, personName: 'A person of a test', tokenId: null, credential: null, grants: [] };
  const input = { personId, name: 'test', days };
  const { secret } = await app.app.get(AccessService).issue({ ...self, revision, requestId: null }, input);
  if (!secret) throw new Error(`no token was issued for ${personId}`);
  return secret;
}
