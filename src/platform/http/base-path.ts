/** Decides what stands before every path of ours where people reach the server below a path of a host: PUBLIC_URL's own path. */

/** The path of the address that people use, without a slash at its end; empty: the whole host is ours. */
export function basePathOf(publicUrl: string | null): string {
  return publicUrl === null ? '' : new URL(publicUrl).pathname.replace(/\/+$/u, '');
}

/** The address of a request without the base, which a proxy may have taken off already. */
export function withoutBase(address: string, base: string): string {
  if (base === '' || !address.startsWith(base)) return address;
  const rest = address.slice(base.length);
  if (rest === '' || rest.startsWith('?')) return `/${rest}`;
  return rest.startsWith('/') ? rest : address;
}

/** A path of ours as a browser has to ask for it; what leads elsewhere stays. */
export function underBase(address: string, base: string): string {
  return base !== '' && /^\/(?!\/)/u.test(address) ? base + address : address;
}

/** Attributes of HTML that hold addresses. Text on a page cannot look like one, since its quotes are escaped. */
const ADDRESSES = /(\s(?:xlink:)?(?:href|src|action|formaction)=")(\/(?!\/))/gu;

/** A page whose links, forms and files all stay below the base. */
export function pageUnderBase(html: string, base: string): string {
  return base === '' ? html : html.replaceAll(ADDRESSES, `$1${base.replaceAll('$', '$$$$')}$2`);
}
