const SMALL_WORDS = 'the|an|of|to|at|by|for|with|from|and|or|is|are|was|were|be|has|have|its|this|our';
const EDGE = String.raw`[\p{L}\p{N}’'-]`;
const ARTICLES = String.raw`(?:the|our|an)\s+(?:the|an|our)|a\s+(?:a|the|our)`;
const DOUBLED = new RegExp(`(?<!${EDGE})(?:(${SMALL_WORDS})\\s+\\1|${ARTICLES})(?!${EDGE})`, 'giu');

/**
 * Small words that stand twice in a text, such as "the The" or "of of", with the words around them. A capital begins something
 * of its own, such as the next cell of a table, but for the article of a name; an "A" as a letter is no article.
 */
export function doubledWords(text: string): string[] {
  return [...text.replaceAll('\u00a0', ' ').matchAll(DOUBLED)]
    .filter(([found]) => /\s(?:\p{Ll}|The\b|Our\b)/u.test(found) && !/^A\s/u.test(found))
    .map(({ index, 0: found }) => text.slice(Math.max(0, index - 30), index + found.length + 20));
}
