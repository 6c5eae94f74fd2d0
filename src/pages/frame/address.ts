/** Decides the addresses of pages: what is asked for stands in them, so that a view can be kept and sent. */

/** An address with some of its query changed; null takes a part out. */
export function withQuery(address: string, changes: Readonly<Record<string, string | null>>): string {
  const { pathname, searchParams } = new URL(address, 'http://here.invalid');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) searchParams.delete(name);
    else searchParams.set(name, value);
  }
  const query = searchParams.toString();
  return query === '' ? pathname : `${pathname}?${query}`;
}

/** One part of the query of an address; empty where it is not there. */
export function queryOf(address: string, name: string): string {
  return new URL(address, 'http://here.invalid').searchParams.get(name) ?? '';
}

/** Whether an address asks for a file of the page, so that a list has to be read to its end. */
export function asksForFile(address: string): boolean {
  return queryOf(address, 'file') !== '';
}

/** The address of a project's page with its code in capitals, as codes are; null where it is so already. */
export function codeInCapitals(address: string): string | null {
  const [, code = ''] = /^\/projects\/([A-Za-z][A-Za-z0-9-]*)(?=[/?]|$)/u.exec(address) ?? [];
  if (code === code.toUpperCase()) return null;
  const at = '/projects/'.length;
  return address.slice(0, at) + code.toUpperCase() + address.slice(at + code.length);
}

const PART = /^(.+)-(day|month|year)$/u;

/**
 * The tidy form of an address that a form was sent to: a date of three fields becomes one (`asAt-day`, `asAt-month`,
 * `asAt-year` become `asAt=2010-01-26`) and empty fields are left out. Null where it is tidy already.
 */
export function tidyAddress(address: string): string | null {
  const { pathname, searchParams } = new URL(address, 'http://here.invalid');
  const names = [...searchParams.keys()];
  const dates = new Set(names.flatMap((name) => PART.exec(name)?.[1] ?? []));
  if (dates.size === 0 && names.every((name) => searchParams.get(name) !== '')) return null;
  const kept = new URLSearchParams();
  for (const [name, value] of searchParams) if (value !== '' && !PART.test(name)) kept.append(name, value);
  for (const date of dates) {
    const [year, month, day] = ['year', 'month', 'day'].map(
      (part) => searchParams.get(`${date}-${part}`)?.trim() ?? '',
    );
    if (year || month || day) kept.set(date, dateOfParts(year!, month!, day!));
  }
  const query = kept.toString();
  return query === '' ? pathname : `${pathname}?${query}`;
}

/** What was typed into three fields, as `yyyy-mm-dd`; it need not be a date. */
export function dateOfParts(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
