/** Decides from the settings where the database is: for work, for its owner, past a pool, and for reading beside it. */
import { addressesOf, wantedOf } from '../database/host-addresses.js';
import { ConfigError } from './config-error.js';

interface Variables {
  readonly DATABASE_URL: string | null;
  readonly DATABASE_OWNER_URL: string | null;
  readonly DATABASE_DIRECT_URL: string | null;
  readonly DATABASE_REPLICA_URL: string | null;
}

export interface DatabaseAddresses {
  readonly databaseUrl: string | null;
  readonly databaseOwnerUrl: string | null;
  readonly databaseDirectUrl: string | null;
  readonly databaseReplicaUrl: string | null;
}

/** Of several servers the one that takes writes is meant. */
const WRITING = ['read-write', 'primary'];
const READING = ['any', 'standby', 'prefer-standby', 'read-only'];

const BESIDE: Readonly<Record<Exclude<keyof Variables, 'DATABASE_URL'>, string>> = {
  DATABASE_OWNER_URL: 'which names the role that the program works as',
  DATABASE_DIRECT_URL: 'which names the pool',
  DATABASE_REPLICA_URL: 'which names the server that takes writes',
};

/** @throws ConfigError for the first address that is not allowed; no message repeats one, which may hold a password */
export function databaseAddresses(variables: Variables): DatabaseAddresses {
  for (const [name, why] of Object.entries(BESIDE))
    if (variables[name as keyof typeof BESIDE] !== null && variables.DATABASE_URL === null)
      throw new ConfigError(`${name} goes with DATABASE_URL, ${why}.`);
  return {
    databaseUrl: address(variables, 'DATABASE_URL', WRITING),
    databaseOwnerUrl: address(variables, 'DATABASE_OWNER_URL', WRITING),
    databaseDirectUrl: address(variables, 'DATABASE_DIRECT_URL', WRITING),
    databaseReplicaUrl: address(variables, 'DATABASE_REPLICA_URL', READING),
  };
}

function address(variables: Variables, name: keyof Variables, wanted: readonly string[]): string | null {
  const value = variables[name];
  if (value === null) return null;
  const isOne = (url: string): boolean => /^postgres(ql)?:\/\/\S+$/.test(url) && URL.canParse(url);
  if (!addressesOf(value).every(isOne))
    throw new ConfigError(
      `${name} must be an address of the form postgresql://user:password@host:5432/database, or with several hosts: host1:5432,host2:5432.`,
    );
  const asked = wantedOf(value);
  if (asked === null || wanted.includes(asked)) return value;
  throw new ConfigError(`target_session_attrs in ${name} can be ${wanted.join(' or ')}, and is '${asked}'.`);
}
