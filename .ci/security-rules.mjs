// What the security step of the checks decides: which licences may be shipped, and what an audit's answer means.

/** Licences that what we ship may have, by their SPDX ids: they ask for no more than a notice, or leave our own code alone. */
export const SHIPPED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Unlicense',
  'Zlib',
];
/** What only tests and tools may have besides. */
export const FOR_TOOLS = ['CC-BY-4.0', 'EUPL-1.1', 'Python-2.0'];
/** Packages for tools that do not name an SPDX id, by what their own licence file says. */
const KNOWN = { 'dictionary-en-gb': 'MIT' };

/** Whether an SPDX expression can be met by licences of a list: every part of an AND, any part of an OR. */
export function isAllowed(expression, allowed) {
  const plain = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (/\sOR\s/.test(plain)) return plain.split(/\sOR\s/).some((part) => isAllowed(part, allowed));
  if (/\sAND\s/.test(plain)) return plain.split(/\sAND\s/).every((part) => isAllowed(part, allowed));
  return allowed.includes(plain.replace(/\+$/, ''));
}

/** The licence of a component of a bill of materials; empty: it names none. */
export function licenceOf({ name, licenses = [] }) {
  const named = licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '');
  return named.filter(Boolean).join(' AND ') || (KNOWN[name] ?? '');
}

/** The components whose licence is not on the list, as sentences. */
export function licenceFaults(components, allowed) {
  return components.flatMap((component) => {
    const licence = licenceOf(component);
    if (licence === '') return [`${component.name} ${component.version} names no licence`];
    return isAllowed(licence, allowed) ? [] : [`${component.name} ${component.version} has the licence ${licence}`];
  });
}

/** What an answer of `npm audit --json` means. `fails`: a serious weakness is known in what we ship. */
export function auditVerdict(answer) {
  const counts = answer?.metadata?.vulnerabilities;
  if (!counts) {
    const why = answer?.error?.summary || answer?.message || 'no answer';
    return { fails: false, said: `The advisories could not be reached (${why}): nothing is known of new weaknesses.` };
  }
  const found = Object.entries(answer.vulnerabilities ?? {}).map(
    ([name, { severity, range }]) => `  ${severity}: ${name} ${range}`,
  );
  if (found.length === 0) return { fails: false, said: 'The advisories know of no weakness in what we ship.' };
  const fails = (counts.high ?? 0) + (counts.critical ?? 0) > 0;
  return { fails, said: [`The advisories know of ${found.length} packages with a weakness:`, ...found].join('\n') };
}
