/** Decides how a state, kind or role of the interface is said in a sentence: TO_BE_INVITED is "to be invited". */

export function codeWords(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}
