/** Decides how the XML of a part of a Word document is read: by the local names of its elements, whatever their prefix. */
import { DOMParser, type Element, type Node, ParseError } from '@xmldom/xmldom';

export type XmlElement = Element;

/** The root of a part; null: it is not well formed. */
export function parseXml(text: string): XmlElement | null {
  try {
    const parser = new DOMParser({ onError: (level, message) => refuseBroken(level, message) });
    return parser.parseFromString(text, 'text/xml').documentElement;
  } catch (error) {
    if (error instanceof ParseError || error instanceof BrokenXml) return null;
    throw error;
  }
}

class BrokenXml extends Error {}

/** A warning is a fault too: an attribute without quotation marks is no XML. */
function refuseBroken(level: string, message: string): never {
  throw new BrokenXml(`${level}: ${message}`);
}

const ELEMENT = 1;
const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

/** The elements inside an element, in order. */
export function childrenOf(element: XmlElement): readonly XmlElement[] {
  const children: XmlElement[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) if (isElement(node)) children.push(node);
  return children;
}

/** The first element inside that has a name; undefined: none has. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && childrenOf(element).find((child) => child.localName === name);
}

/** The value of an attribute by its local name; null: it is not there. */
export function attributeOf(element: XmlElement | undefined, name: string): string | null {
  if (!element) return null;
  const { attributes } = element;
  for (let at = 0; at < attributes.length; at++) {
    const attribute = attributes.item(at)!;
    if ((attribute.localName ?? attribute.name) === name) return attribute.value;
  }
  return null;
}

/** The `val` of an element inside, as most of Word's settings have; null: there is no such element, or it has none. */
export function valueOf(element: XmlElement | undefined, name: string): string | null {
  return attributeOf(childOf(element, name), 'val');
}

/** Whether a setting such as bold is on: it is there and not turned off. Null: it is not there. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | null {
  const found = childOf(element, name);
  return found ? !['0', 'false', 'off', 'none'].includes(attributeOf(found, 'val') ?? '') : null;
}
