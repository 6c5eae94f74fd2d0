/** Decides how an XML file is read part by part: bounded in depth and size, and with no declaration of types or entities. */
import sax from 'sax';

/** An element with what lies in it. */
export interface XmlPart {
  readonly name: string;
  readonly parts: XmlPart[];
  text: string;
}

/** Of entities those five alone that XML itself has. */
const OPTIONS = { strictEntities: true, position: true };

const DEEPEST = 24;
/** Elements of one part at most, such as a task with its links. */
const MOST_IN_PART = 20_000;

export interface XmlFault {
  readonly line: number;
  readonly message: string;
}

/**
 * Reads a text and gives each element that lies at one of the paths, whole, in its order. Nothing but these is kept. Names of
 * entities beyond the five of XML itself are a fault, and so is a document type.
 * @param paths such as "Project/Tasks/Task"
 * @returns the first fault; null: there is none
 */
export function readParts(
  text: string,
  paths: ReadonlySet<string>,
  take: (path: string, part: XmlPart) => void,
): XmlFault | null {
  const parser = sax.parser(true, OPTIONS);
  const names: string[] = [];
  let open: XmlPart[] = [];
  let inPart = 0;
  const found: XmlFault[] = [];
  const stop = (message: string): void => {
    if (found.length === 0) found.push({ line: parser.line + 1, message });
  };
  parser.onerror = (error) => {
    stop(`The XML cannot be read: ${error.message.split('\n', 1)[0] ?? ''}.`);
    parser.resume();
  };
  parser.ondoctype = () => stop('The file has a document type declaration, which is not read.');
  parser.onopentag = ({ name }) => {
    names.push(name.replace(/^.*:/u, ''));
    if (names.length > DEEPEST) stop(`Its elements lie deeper than ${DEEPEST} within one another.`);
    const own: XmlPart = { name: names.at(-1)!, parts: [], text: '' };
    if (open.length > 0) {
      inPart += 1;
      if (inPart > MOST_IN_PART) stop(`One of its elements holds more than ${MOST_IN_PART} others.`);
      open.at(-1)!.parts.push(own);
      open.push(own);
    } else if (paths.has(names.join('/'))) {
      inPart = 0;
      open = [own];
    }
  };
  const write = (more: string): void => {
    const last = open.at(-1);
    if (last) last.text += more;
  };
  parser.ontext = write;
  parser.oncdata = write;
  parser.onclosetag = () => {
    const path = open.length === 1 ? names.join('/') : '';
    const whole = open.pop();
    if (path !== '' && whole) take(path, whole);
    names.pop();
  };
  for (let at = 0; at < text.length && found.length === 0; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  if (found.length === 0) parser.close();
  return found[0] ?? null;
}

/** Characters between two looks at whether there is a fault. */
const CHUNK = 65_536;

/** The text of an element's child; empty: it has none such. */
export function textOf(part: XmlPart, name: string): string {
  return part.parts.find((one) => one.name === name)?.text.trim() ?? '';
}
