/** Decides whether a password is easily guessed: with the words, dates, keyboard rows and known passwords of zxcvbn, and what is known of its person. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** Of 0 to 4; 3 stands for more than a hundred million guesses. */
const LEAST_SCORE = 3;
/** Words that everybody who uses this tracker would try first. */
const OUR_WORDS = ['partnership', 'programme', 'tracker', 'password'];

const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** @param own names of the person: those words make a password no stronger */
export function isEasilyGuessed({ password, own }: { password: string; own: readonly string[] }): boolean {
  const words = own.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2);
  return judge.check(password, [...words, ...OUR_WORDS]).score < LEAST_SCORE;
}
