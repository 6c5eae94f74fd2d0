/** Decides which addresses count as one: whoever has one IPv6 address has a whole /64 of them. */
import { isIPv4, isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
/** What is no address, such as whatever a proxy passes on unread, is all one: made-up texts buy no share, and take no memory. */
const NONE = 'none';
/** Groups of 16 bits that name the network of an IPv6 address. */
const NETWORK_GROUPS = 4;

/** The name under which an address is counted: itself for IPv4, its network for IPv6. */
export function addressKey(address: string): string {
  const mapped = MAPPED.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return NONE;
  const [head = '', tail = ''] = (address.split('%', 1)[0] ?? '').toLowerCase().split('::');
  const [front, back] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array<string>(Math.max(0, 8 - front!.length - back!.length)).fill('0');
  const groups = address.includes('::') ? [...front!, ...zeros, ...back!] : front!;
  const network = groups.slice(0, NETWORK_GROUPS).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${network.join(':')}::/64`;
}
