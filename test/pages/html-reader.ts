/** Reads pages as a program without a browser does: their words, and what stands in their forms. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text of HTML as people read it. */
export function plain(html: string): string {
  return html.replace(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => ENTITIES[name] ?? '');
}

/** What HTML says, without its tags; white space is one space. */
export function wordsOf(html: string): string {
  return plain(html.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' '));
}

/** A day as the three fields of a form. */
export function dayFields(name: string, date: string): Record<string, string> {
  const [year = '', month = '', day = ''] = date.split('-');
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: day };
}

/** What stands in the fields of the first form of a page that is sent, as a browser would send it: of one name the first. */
export function fieldsOf(html: string): Record<string, string> {
  const fields: [string, string][] = [];
  const start = html.indexOf('<form method="post"');
  const form = html.slice(start, html.indexOf('</form>', start));
  for (const [tag] of form.matchAll(/<input [^>]*>/gu)) {
    const name = attribute(tag, 'name');
    const chosen = !/type="(radio|checkbox)"/u.test(tag) || /\schecked/u.test(tag);
    if (name && chosen) fields.push([name, attribute(tag, 'value') ?? '']);
  }
  for (const [, tag = '', text = ''] of form.matchAll(/(<textarea [^>]*>)([\s\S]*?)<\/textarea>/gu)) {
    fields.push([attribute(tag, 'name') ?? '', plain(text)]);
  }
  for (const [, tag = '', options = ''] of form.matchAll(/(<select [^>]*>)([\s\S]*?)<\/select>/gu)) {
    const selected = /<option [^>]*\sselected[^>]*>/u.exec(options)?.[0];
    fields.push([attribute(tag, 'name') ?? '', (selected && attribute(selected, 'value')) ?? '']);
  }
  return Object.fromEntries(fields.reverse());
}

/** The hidden fields alone of a form. */
export function hiddenIn(html: string): Record<string, string> {
  const found = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/gu)];
  return Object.fromEntries(found.map(([, name, value]) => [plain(name!), plain(value!)]));
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag);
  return found ? plain(found[1]!) : null;
}

/** What people see or hear of a page: its words, and the names of what has none. What stands in code is for programs. */
export function seenOn(html: string): string {
  const named = [...html.matchAll(/ (?:aria-label|alt|title|placeholder)="([^"]*)"/gu)].map(([, text]) => text);
  const words = html
    .replaceAll(/<(style|script|code)\b[\s\S]*?<\/\1>/gu, ' ')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ');
  return [words, ...named].join(' ');
}
