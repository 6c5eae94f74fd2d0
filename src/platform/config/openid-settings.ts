/** Decides how sign-in by OpenID Connect is set up: all of it or nothing, and which value of a claim gives which role. */
import { ALL_ROLES, Role, ROLES_EVERYWHERE } from '../auth/role.js';
import { ConfigError } from './config-error.js';

/** A role that one value of the claim gives: everywhere, or for one project. */
export interface MappedRole {
  readonly value: string;
  readonly role: Role;
  readonly projectCode: string | null;
}

/** The identity provider that people may sign in by, and what its claims mean here. */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client, which PKCE alone protects. */
  readonly clientSecret: string | null;
  readonly scope: string;
  /** The claim whose values give roles. */
  readonly claim: string;
  /** Whether an e-mail address counts of which the provider says nothing: for one of a single organisation, such as a tenant of Entra. */
  readonly trustEmail: boolean;
  readonly roles: readonly MappedRole[];
  /** Where the provider sends people back to. */
  readonly redirectUri: string;
}

/** The variables as they stand in the environment; null where one is not set. */
export interface OpenIdVariables {
  readonly OIDC_ISSUER: string | null;
  readonly OIDC_CLIENT_ID: string | null;
  readonly OIDC_CLIENT_SECRET: string | null;
  readonly OIDC_SCOPE: string | null;
  readonly OIDC_CLAIM: string | null;
  readonly OIDC_ROLES: string | null;
  readonly OIDC_TRUST_EMAIL: string | null;
}

/** The path of this server that ends a sign-in at the provider. */
export const OPENID_CALLBACK = '/sign-in/openid/callback';

const LOOPBACK = /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/;
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/;
const CODE = /^[A-Z][A-Z0-9-]{0,15}$/;

/**
 * The settings; null where none is made. Nothing here reaches the network.
 * @param publicUrl PUBLIC_URL, without a slash at the end
 * @throws ConfigError for the first variable that is missing or not allowed
 */
export function openIdSettings(given: OpenIdVariables, publicUrl: string | null): OpenIdSettings | null {
  const known = Object.entries(given).find(([, value]) => value !== null)?.[0];
  if (known === undefined) return null;
  const needed = (name: string, value: string | null): string => {
    if (value !== null) return value;
    throw new ConfigError(`${name} must be set where ${known} is.`);
  };
  const issuer = issuerAddress(needed('OIDC_ISSUER', given.OIDC_ISSUER));
  const clientId = needed('OIDC_CLIENT_ID', given.OIDC_CLIENT_ID);
  const home = needed('PUBLIC_URL', publicUrl);
  const scope = given.OIDC_SCOPE ?? 'openid profile email';
  const claim = given.OIDC_CLAIM ?? 'groups';
  allow(/^[\x20-\x7e]{1,300}$/.test(clientId), 'OIDC_CLIENT_ID must be 1 to 300 letters, digits and signs.');
  allow(
    /^[\x20-\x7e]{1,500}$/.test(given.OIDC_CLIENT_SECRET ?? 'none'),
    'OIDC_CLIENT_SECRET must be 1 to 500 letters, digits and signs.',
  );
  allow(
    SCOPE.test(scope) && scope.split(' ').includes('openid'),
    `OIDC_SCOPE must be words with a space between them, openid among them, and is '${scope}'.`,
  );
  const trust = given.OIDC_TRUST_EMAIL ?? '0';
  allow(['0', '1'].includes(trust), `OIDC_TRUST_EMAIL must be one of 0, 1, and is '${trust}'.`);
  allow(/^[\x21-\x7e]{1,200}$/.test(claim), `OIDC_CLAIM must be the name of one claim, and is '${claim}'.`);
  return Object.freeze({
    issuer,
    clientId,
    clientSecret: given.OIDC_CLIENT_SECRET,
    scope,
    claim,
    trustEmail: trust === '1',
    roles: Object.freeze(mapping(given.OIDC_ROLES ?? '')),
    redirectUri: home + OPENID_CALLBACK,
  });
}

function allow(fits: boolean, message: string): void {
  if (!fits) throw new ConfigError(message);
}

function issuerAddress(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  const safe = url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname)));
  if (safe && !/[?#]/.test(value) && url.username === '' && url.password === '') return value;
  throw new ConfigError(
    'OIDC_ISSUER must be an address of the form https://login.example.org; http is for a provider on this machine.',
  );
}

/** Reads `board-secretaries=SECRETARY; partnership-leads=PROJECT_LEAD:CFPS`; a value may have `=` in it, but no `;`. */
function mapping(text: string): MappedRole[] {
  const entries = text.split(';').map((entry) => entry.trim());
  return entries.filter((entry) => entry !== '').map(mappedRole);
}

function mappedRole(entry: string): MappedRole {
  const fault = (why: string): ConfigError =>
    new ConfigError(
      `OIDC_ROLES must be of the form group=SECRETARY; other-group=PROJECT_LEAD:CFPS, and '${entry}' ${why}.`,
    );
  const sign = entry.lastIndexOf('=');
  const value = entry.slice(0, Math.max(sign, 0)).trim();
  if (value === '') throw fault('names no group');
  const [name = '', code, ...more] = entry
    .slice(sign + 1)
    .split(':')
    .map((part) => part.trim());
  const role = Object.entries(Role).find(([key]) => key === name)?.[1];
  if (role === undefined) throw fault(`names none of the roles ${ALL_ROLES.join(', ')}`);
  if (ROLES_EVERYWHERE.includes(role)) {
    if (code !== undefined) throw fault('names a project for a role that is held everywhere');
    return { value, role, projectCode: null };
  }
  if (code === undefined || more.length > 0 || !CODE.test(code)) throw fault('does not name one project by its code');
  return { value, role, projectCode: code };
}
