/** Decides by what address people reach this server. */

/**
 * @param publicUrl the setting, without a slash at the end; null: not set
 * @param host as the request named it
 * @returns scheme, host and port, without a slash at the end
 */
export function serverAddress(publicUrl: string | null, protocol: string, host: string): string {
  if (publicUrl !== null) return publicUrl;
  const named = `${protocol}://${host}`;
  return /^[\w.:[\]-]+$/u.test(host) && URL.canParse(named) ? new URL(named).origin : 'http://localhost';
}
