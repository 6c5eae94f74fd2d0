/** Decides where the tracker calls others that somebody named: on the open internet by https, and hosts of one's own that a setting names. */
import { BlockList, isIP } from 'node:net';

/** Ranges of IPv4 that are none of the open internet (IANA, special-purpose addresses). */
const CLOSED_4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24'],
  ...['203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
];
/** The open internet of IPv6, and what of it is not: protocols, documentation, and addresses that wrap one of IPv4. */
const OPEN_6 = ['2000::/3'];
const CLOSED_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const closed4 = listOf(CLOSED_4, 'ipv4');
const open6 = listOf(OPEN_6, 'ipv6');
const closed6 = listOf(CLOSED_6, 'ipv6');

/** Whether an address belongs to the open internet: neither to this machine nor to a network of one's own. */
export function isOpenAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !closed4.check(address, 'ipv4');
  return version === 6 && open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');
}

/** The host of a URL as it is looked up, without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/u, '$1').replace(/\.$/u, '');
}

/** Whether a setting names the host of a URL as one of one's own. @param local in small letters */
export function isLocalHost(url: URL, local: readonly string[]): boolean {
  return local.includes(hostOf(url));
}

/** Why webhooks may not go to an address, as a sentence; null: they may, as far as its text can tell. */
export function addressFault(text: string, local: readonly string[]): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/u.test(url.protocol)) return 'Enter an address that begins with https://';
  if (url.username !== '' || url.password !== '') return 'The address must not have a user name or a password in it.';
  if (url.hash !== '') return 'The address must not have a # in it.';
  if (isLocalHost(url, local)) return null;
  if (url.protocol === 'http:') return 'Enter an address that begins with https://';
  const host = hostOf(url);
  if (host === 'localhost' || host.endsWith('.localhost') || (isIP(host) !== 0 && !isOpenAddress(host)))
    return 'This address is in a private network. Ask who runs the tracker to name its host in WEBHOOK_LOCAL_HOSTS.';
  return null;
}

function listOf(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', bits] = range.split('/');
    list.addSubnet(net, Number(bits), family);
  }
  return list;
}
