import fc from 'fast-check';
import { DATES, NOBODYS, oneOf, TEXTS } from './values.js';

/** Escapes that stand for no text, or for a text that nobody types. */
const RAW = [
  '%',
  '%00',
  '%ff',
  '%ED%A0%80',
  '%E0%A4%A',
  '%2e%2e%2f',
  '%25',
  '%0d%0aX:1',
  '+',
  '[]',
  '[a]=1',
  '%F0%9F%91%A9',
];

/** A hostile part of an address, escaped as a browser would, or worse. */
export function hostilePart(ids: readonly string[]): fc.Arbitrary<string> {
  const texts = [...TEXTS, ...DATES, ...NOBODYS, ...ids].filter((text) => !/\p{Cs}/u.test(text) && text.length < 2_000);
  return fc.oneof(
    { weight: 3, arbitrary: oneOf(texts).map((text) => encodeURIComponent(text)) },
    { weight: 1, arbitrary: oneOf(RAW) },
  );
}

/** An address with one of its parts or values changed, or with more values, some of a name that pages ask for. */
export function changed(address: string, names: readonly string[], ids: readonly string[]): fc.Arbitrary<string> {
  const [path = '/', query = ''] = address.split('?');
  const parts = path.split('/').slice(1);
  const values = query === '' ? [] : query.split('&');
  const inPath = fc
    .tuple(fc.nat({ max: Math.max(parts.length - 1, 0) }), hostilePart(ids))
    .map(([at, part]) => `/${parts.map((one, index) => (index === at ? part : one)).join('/')}${query && `?${query}`}`);
  const inQuery = fc
    .tuple(fc.nat({ max: Math.max(values.length - 1, 0) }), hostilePart(ids))
    .map(
      ([at, part]) =>
        `${path}?${values.map((one, index) => (index === at ? `${one.split('=')[0]!}=${part}` : one)).join('&')}`,
    );
  const more = fc
    .array(fc.tuple(oneOf(names), hostilePart(ids)), { minLength: 1, maxLength: 4 })
    .map((added) => `${path}?${[...values, ...added.map(([name, part]) => `${name}=${part}`)].join('&')}`);
  return values.length > 0 ? fc.oneof(inPath, inQuery, more) : fc.oneof(inPath, more);
}
