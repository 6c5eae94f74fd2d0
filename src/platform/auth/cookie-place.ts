/** Decides the names and marks of our cookies, so that each goes back to this server and nowhere else. */

/**
 * A cookie's name. Where the whole host is ours and https is used, a `__Host-` cookie is kept to it by the browser; below a
 * path of a host it can have no such name, and `__Secure-` says that it came by https.
 */
export function cookieNamed(name: string, https: boolean, base: string): string {
  if (!https) return name;
  return base === '' ? `__Host-${name}` : `__Secure-${name}`;
}

/** A Set-Cookie header. Lax, since browsers come back from an identity provider's pages, which are another site's. */
export function cookieHeader(name: string, value: string, seconds: number, https: boolean, base: string): string {
  const marks = [`Path=${base === '' ? '/' : base}`, 'HttpOnly', 'SameSite=Lax', `Max-Age=${seconds}`];
  return [`${cookieNamed(name, https, base)}=${value}`, ...marks, ...(https ? ['Secure'] : [])].join('; ');
}
