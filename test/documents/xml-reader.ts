/** A small strict reader of XML for tests: it throws on anything not well-formed, and finds elements and attributes. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x?[\da-fA-F]+|\w+);|&/g, (whole, entity?: string) => {
    if (entity === undefined) throw new Error(`A bare ampersand in "${text}"`);
    if (entity.startsWith('#x')) return String.fromCodePoint(parseInt(entity.slice(2), 16));
    if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
    const known = ENTITIES[entity];
    if (known === undefined) throw new Error(`Unknown entity ${whole}`);
    return known;
  });
}

/** The root element of an XML document without a document type. */
export function readXml(xml: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] };
  const open: { name: string; children: (XmlElement | string)[] }[] = [root];
  let at = 0;
  const token = /<\?[^?]*\?>|<!--.*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gsy;
  for (const [whole, closing, name, attributes, empty, text] of xml.matchAll(token)) {
    at += whole.length;
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(decode(text));
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name ?? ''}> closes nothing`);
    } else if (name !== undefined) {
      const pairs = [...(attributes ?? '').matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
        ([, key = '', value = '']) => [key, decode(value)] as const,
      );
      if (new Set(pairs.map(([key]) => key)).size < pairs.length)
        throw new Error(`An attribute stands twice in <${name}>`);
      const element = { name, attributes: Object.fromEntries(pairs), children: [] };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (at !== xml.length || open.length !== 1) throw new Error(`Not well-formed near "${xml.slice(at, at + 60)}"`);
  const element = root.children.find((child) => typeof child !== 'string');
  if (!element) throw new Error('No element');
  return element;
}

/** The element and everything below it, in document order. */
export function all(element: XmlElement, name?: string): XmlElement[] {
  const below = element.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, name)));
  return name === undefined || element.name === name ? [element, ...below] : below;
}

/** All text in an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
