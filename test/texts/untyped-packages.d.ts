declare module 'nspell' {
  interface Speller {
    add(word: string): Speller;
    correct(word: string): boolean;
  }
  export default function nspell(dictionary: { readonly aff: Uint8Array; readonly dic: Uint8Array }): Speller;
}

declare module 'text-readability' {
  const readability: { fleschReadingEase(text: string): number };
  export default readability;
}
