/** Decides how a password is kept and compared: Argon2id with the parameters that OWASP's cheat sheet of 2024 gives. */

/** Least characters of a password; most, so that hashing stays short. */
export const PASSWORD_LENGTH = { least: 12, most: 200 } as const;

/** The PHC form of a password's hash. `salt` are 16 random bytes. */
export async function hashPassword({ password, salt }: { password: string; salt: Uint8Array }): Promise<string> {
  const { argon2id } = await import('hash-wasm'); // half a megabyte, for the thread that hashes
  const cost = { memorySize: 19_456, iterations: 2, parallelism: 1 } as const; // KiB, passes, lanes
  return argon2id({ password: password.normalize('NFKC'), salt, ...cost, hashLength: 32, outputType: 'encoded' });
}

/** Whether a password is the one kept. */
export async function isPassword({ password, hash }: { password: string; hash: string }): Promise<boolean> {
  const { argon2Verify } = await import('hash-wasm');
  return argon2Verify({ password: password.normalize('NFKC'), hash });
}

/** A hash that no password has, of the same cost: compared with where there is none, so that time tells nothing. */
export const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
