import { type FoundForm, formsOfPages, kindOf, NOT_SENT, patternOf, type Person } from './walk.js';

/** How the last sending of a form ended. */
export interface Ending {
  readonly how: 'saved' | 'refused' | 'gone';
  /** Where one was led, where it was saved. */
  readonly to?: string;
  /** What the page said was wrong, where it was refused. */
  readonly said?: readonly string[];
}

/** A kind of form, with who sent it and how that ended. */
export interface Sent extends Ending {
  readonly who: string;
  readonly form: FoundForm;
  readonly times: number;
  /** What was said before that, in the order of its sendings. */
  readonly earlier: readonly string[];
}

/** Forms after which little can be done with what they are about, or within days that were open: they are sent once nothing else is left. */
const ENDS = /\/(withdraw|return|retire|release|close|discharge|redact|confirmErasure)\w*$|\/(end|changeCalendar)$/u;

/**
 * Papers come first: they say so when the record moves on, and could not be cleared then. What is said of them comes later,
 * since a comment of each reader stands in the way of that, too.
 */
const PAPERS = /^\/board-papers(?!.*\/talk$)|^\/forms\/\w*BoardPaper/u;

/** What is sent one after another: the forms of some addresses, those that end something or not, until no new ones are found. */
const PARTS: readonly { readonly inside: RegExp; readonly ends: boolean; readonly most: number }[] = [
  { inside: PAPERS, ends: false, most: 6 },
  { inside: /^/u, ends: false, most: 6 },
  { inside: /^/u, ends: true, most: 4 },
];

/** A form that was refused is sent again this many times at most, each time with what has come on record since. */
const MOST_TIMES = 3;

/**
 * Has everybody send every form that they find, and looks again for those that have come by it, such as the form that agrees
 * minutes once they are drafted, until there are none. After the first look, only the pages to which saved forms lead are
 * looked at again, and those that are new.
 * @param send opens a form at its page and sends it, for the first time or again
 */
export async function inRounds(
  people: readonly Person[],
  send: (person: Person, form: FoundForm, first: boolean) => Promise<Ending>,
): Promise<Sent[]> {
  const sent = new Map<string, Sent>();
  const walks = people.map((person) => ({ person, seen: new Set<string>(), forms: new Map<string, FoundForm>() }));
  for (const { inside, ends, most } of PARTS) {
    // papers are looked at again: once issued they offer other things
    for (const { seen } of walks) for (const page of [...seen]) if (PAPERS.test(page)) seen.delete(page);
    let pages: readonly string[] | null = null; // all of them
    for (let round = 0; pages?.length !== 0 && round < most; round++) {
      await Promise.all(
        walks.map(async ({ person, seen, forms }) => {
          const begin = { ...person, pages: pages ?? person.pages };
          for (const form of await formsOfPages(begin, inside, seen))
            if (form.method === 'post') forms.set(kindOf(form), form);
        }),
      );
      const led = new Set<string>();
      for (const { person, forms } of walks) {
        for (const [kind, form] of forms) {
          const before = sent.get(`${person.who} ${kind}`);
          const times = (before?.times ?? 0) + 1;
          if (before?.how === 'saved' || times > MOST_TIMES || !inside.test(form.action)) continue;
          if (!isSent(form.action) || (ENDS.test(patternOf(form.action)) && !ends)) continue;
          const ending = await send(person, form, before === undefined);
          const earlier = before ? [...before.earlier, ...(before.said ?? [before.how])] : [];
          sent.set(`${person.who} ${kind}`, { ...ending, who: person.who, form, times, earlier });
          if (ending.to !== undefined) led.add(ending.to.replace(/[?&]done=\w+/u, '').replace(/#.*$/u, ''));
        }
      }
      pages = [...led];
    }
  }
  return [...sent.values()];
}

/** Whether a form is one to be sent. */
export function isSent(action: string): boolean {
  return !NOT_SENT.some(([pattern]) => pattern.test(action));
}
