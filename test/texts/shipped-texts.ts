import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A text that people read, and where it stands in the source. */
export interface ShippedText {
  readonly at: string;
  /** What is filled in as the program runs is a word of its own: "Paper … has been issued." */
  readonly text: string;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
/** What stands in a text for whatever is filled in. */
export const FILLED_IN = '…';

/** Calls whose texts no reader of a page sees: what is asked of the interface, logged, or thrown at programmers. */
const NOT_READ = new Set(['question', 'error', 'warn', 'info', 'Error', 'ConfigError', 'RegExp', 'raw']);
/** Files whose strings are no sentences of ours: SQL, questions, sources that are quoted, and what only operators see. */
const NOT_OURS =
  /\.migration\.ts$|\.graphql\.ts$|questions\.ts$|^src\/export\/descriptions\.ts$|^src\/(demo|backup|restore|bundle|main)|\/frameworks\/|^src\/platform\/(backup|database|config|clock)/u;
const SQL = /\b(SELECT|INSERT|UPDATE|DELETE|CREATE|WHERE|FROM)\b|::|\bxmlns|<\/|\$\{|^[a-z-]+:[a-z]/u;

function filesUnder(folder: string, end: string): string[] {
  return fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => path.join(folder, file))
    .sort();
}

const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');

/** The text of a literal; null: it is none. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => FILLED_IN + literal.text).join('');
}

/** Whether what a literal stands in is not read on a page. */
function isUnread(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node) || ts.isTaggedTemplateExpression(node)) return true;
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  const called = node.expression;
  const name = ts.isPropertyAccessExpression(called) ? called.name.text : ts.isIdentifier(called) ? called.text : '';
  return NOT_READ.has(name);
}

/** Whether it is a sentence or a label: words with a space between, the first with a capital; not code. */
function isForPeople(text: string): boolean {
  return (
    /^[“…]?\p{Lu}?\p{L}*[’']?\p{L}* ?\S* /u.test(text) &&
    /^[\p{Lu}“…]/u.test(text) &&
    /\p{Ll}{2}/u.test(text) &&
    !SQL.test(text)
  );
}

/** Descriptions of the interface are for those who write programs. */
function isDescription(node: ts.Node): boolean {
  return ts.isDecorator(node) || (ts.isPropertyAssignment(node) && /^(description|reason)$/u.test(node.name.getText()));
}

function inSource(file: string): { readonly people: ShippedText[]; readonly programmers: ShippedText[] } {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const [people, programmers]: [ShippedText[], ShippedText[]] = [[], []];
  const visit = (node: ts.Node, described: boolean): void => {
    if (isUnread(node)) return;
    const whole = textOf(node);
    const parts =
      whole === null ? [] : whole.includes('\n\n') ? paragraphsOf(whole) : [whole.replaceAll(/\s+/gu, ' ').trim()];
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    for (const text of parts.filter(isForPeople))
      (described ? programmers : people).push({ at: `${file}:${line}`, text });
    const below =
      described || (isDescription(node) && !/\b(message|Matches|IsText)\b/u.test(node.getText().slice(0, 40)));
    ts.forEachChild(node, (child) => visit(child, below));
  };
  visit(source, false);
  return { people, programmers };
}

/** The words of a template: what stands between its tags, and what its macros are given as text. */
function inTemplate(file: string): ShippedText[] {
  const bare = read(file)
    .replaceAll(/\{#[\s\S]*?#\}/gu, ' ')
    .replaceAll(/\{%[\s\S]*?%\}/gu, ' ');
  const given = [...bare.matchAll(/text: "([^"]+)"/gu)].map(([, text = '']) => text);
  const between = bare
    .replaceAll(/\{\{[\s\S]*?\}\}/gu, FILLED_IN)
    .replaceAll(/<\/?(a|b|code|del|em|ins|span|strong)\b[^>]*>/gu, '')
    .split(/<[^>]*>/u);
  return [...given, ...between]
    .map((text) => text.replaceAll(/&\w+;/gu, ' ').replaceAll(/\s+/gu, ' ').trim())
    .filter((text) => /\p{L}{2}/u.test(text))
    .map((text) => ({ at: file, text }));
}

/** The prose of a document: no code, no tables, no links' addresses. */
function inDocument(file: string): ShippedText[] {
  const prose = read(file)
    .replaceAll(/```[\s\S]*?```/gu, '')
    .replaceAll(/^\|.*$/gmu, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/`[^`]*`/gu, FILLED_IN)
    .replaceAll(/https?:\S+/gu, FILLED_IN)
    .replaceAll(/[*_]{1,2}(\S[^*_]*)[*_]{1,2}/gu, '$1');
  return paragraphsOf(prose).map((text) => ({ at: file, text }));
}

/** The paragraphs, headings and list items of a text in Markdown. */
function paragraphsOf(prose: string): string[] {
  return prose
    .split(/\n\s*\n|\n(?=\s*(?:[-#]|\d+\.) )/u)
    .map((text) =>
      text
        .replace(/^\s*(?:[-#]+|\d+\.) /u, '')
        .replaceAll(/\s+/gu, ' ')
        .trim(),
    )
    .filter((text) => /\p{L}{2}/u.test(text));
}

/** All that the program says, by who reads it, as it is found in the source. */
export function shippedTexts() {
  const sources = filesUnder('src', '.ts')
    .filter((file) => !NOT_OURS.test(file))
    .map((file) => ({ file, ...inSource(file) }));
  const isPage = ({ file }: { file: string }): boolean => file.startsWith('src/pages/');
  return {
    pages: [
      ...sources.filter(isPage).flatMap(({ people }) => people),
      ...filesUnder('src/pages', '.njk').flatMap(inTemplate),
    ],
    problems: sources.filter((one) => !isPage(one)).flatMap(({ people }) => people),
    programmers: sources.flatMap(({ programmers }) => programmers),
    documents: ['README.md', ...filesUnder('.github', '.md')].flatMap(inDocument),
  };
}

/** The sentences of a text, without what is quoted in it. */
export function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/“[^”]*”/gu, FILLED_IN)
    .split(/(?<=[.!?])\s+(?=[\p{Lu}“…])|(?<=:) (?=[-•])/u)
    .filter((sentence) => sentence !== '');
}
