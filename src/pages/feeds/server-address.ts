/** Decides by what address feeds lead back to this server. */

/**
 * The setting, else where the server listens: never what a request says of itself, which whoever sends it may choose.
 * @param publicUrl the setting, without a slash at the end; null: not set
 * @param listening where the server listens, such as `http://127.0.0.1:3000`; on every address of the machine: `http://0.0.0.0:3000`
 * @returns scheme, host, port and path, without a slash at the end
 */
export function serverAddress(publicUrl: string | null, listening: string): string {
  return publicUrl ?? listening.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
}
