import { IsNull } from 'typeorm';
import type { Write } from '../record/write.js';
import { AccessToken } from './access-token.entity.js';
import { RoleGrant } from './role-grant.entity.js';
import { Role } from './role.js';

/** Ends the token of the settings where somebody who has come in, or been given a token, is an administrator. */
export async function endBootstrap(write: Write, personId: string, at: Date): Promise<void> {
  const administrator = { personId, role: Role.ADMINISTRATOR, withdrawnRevision: IsNull() };
  if (!(await write.manager.existsBy(RoleGrant, administrator))) return;
  const living = { kind: 'BOOTSTRAP', revokedAt: IsNull() } as const;
  await write.manager.update(AccessToken, living, { revokedRevision: write.revision, revokedAt: at });
}
