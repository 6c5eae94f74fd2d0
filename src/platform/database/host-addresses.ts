/** Decides which servers an address of the database names: one, or several with commas between them. */

const PARTS = /^(postgres(?:ql)?:\/\/(?:[^@/?]*@)?)([^/?]*)(.*)$/u;
/** How libpq is told which of several servers is wanted; pg knows it not, and we look for ourselves. */
const WANTED = /([?&])target_session_attrs=([^&]*)(&|$)/u;

/** An address for each server that is named, in their order. */
export function addressesOf(url: string): readonly string[] {
  const [, before = '', hosts = '', after = ''] = PARTS.exec(url) ?? [];
  if (before === '') return [url];
  const rest = after.replace(WANTED, (_all, mark: string, _value, end: string) => (end === '' ? '' : mark));
  return hosts.split(',').map((host) => before + host.trim() + rest);
}

/** Which of the servers an address says is wanted; null: it does not say. */
export function wantedOf(url: string): string | null {
  return WANTED.exec(url)?.[2] ?? null;
}
