/** Decides which proxies are believed when they say where a request came from. */
import { isIP } from 'node:net';
import { ConfigError } from './config-error.js';

/** Names for ranges of addresses that Fastify knows. */
const RANGES: readonly string[] = ['loopback', 'linklocal', 'uniquelocal'];
const MOST_HOPS = 10;

/** Addresses and ranges of proxies, or how many proxies stand one behind another; false: none is believed. */
export type TrustedProxies = false | number | readonly string[];

/**
 * @param value TRUST_PROXY as it was set; null: not set
 * @throws ConfigError
 */
export function trustedProxies(value: string | null): TrustedProxies {
  if (value === null) return false;
  if (/^\d+$/.test(value)) {
    const hops = Number(value);
    if (hops <= MOST_HOPS) return hops === 0 ? false : hops;
  }
  const parts = value.split(',').map((part) => part.trim());
  if (parts.every(isTrustable)) return Object.freeze(parts);
  throw new ConfigError(
    `TRUST_PROXY must be addresses or ranges of proxies with commas between them, such as 10.0.0.5, 10.1.0.0/16, ` +
      `or how many proxies stand one behind another, from 0 to ${MOST_HOPS}, and is '${value}'.`,
  );
}

function isTrustable(part: string): boolean {
  if (RANGES.includes(part)) return true;
  const [address = '', bits, ...more] = part.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** The same as Fastify wants it. */
export function fastifyTrust(proxies: TrustedProxies): false | string[] | ((address: string, hop: number) => boolean) {
  if (proxies === false) return false;
  return typeof proxies === 'number' ? (_address, hop) => hop < proxies : [...proxies];
}
