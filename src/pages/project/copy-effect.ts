/** Decides how all is shown that copying a project would make, and what would stay behind. */
import { COPY_PART_LABELS, COPY_PARTS, type CopyPart } from '../../copying/copy-parts.js';
import type { AnswerTo } from '../frame/question.js';
import { tableOf } from '../frame/table.js';
import { counted, day } from '../frame/words.js';
import type { PREVIEW_COPY } from './project.graphql.js';

type Copy = NonNullable<AnswerTo<typeof PREVIEW_COPY>['answer']['copy']>;
type Thing = Copy['things'][number];

export function copyEffect(
  { draft, sourceTitle, asAt, targetEnd, things, leftOut, rule }: Copy,
  programmeCode: string,
) {
  const stuck = things.flatMap(({ code, title, dates }) =>
    dates
      .filter(({ willBe }) => willBe === null)
      .map(({ name, was }) => `${code} ${title}: ${name.toLowerCase()} ${day(was)}`),
  );
  return {
    sends: { draft },
    intro: `${sourceTitle}, as it was on ${day(asAt)}, in the programme ${programmeCode}. Target end of the new project: ${day(targetEnd, 'none agreed')}.`,
    rule,
    parts: COPY_PARTS.flatMap((part) => {
      const own = things.filter((one) => one.part === part);
      if (own.length === 0) return [];
      return [thingTable(part, own)];
    }),
    nothing: things.length === 0,
    stuck,
    left: leftOut.map(({ what, why }) => `${what}. ${why}`),
  };
}

function thingTable(part: CopyPart, own: readonly Thing[]) {
  const dated = own.some(({ dates }) => dates.length > 0);
  const dates = (side: 'was' | 'willBe') => (thing: Thing) =>
    thing.dates.map((one) => `${one.name}: ${day(one[side], 'left out')}`).join('; ');
  return tableOf<Thing>(
    {
      id: `copy-${part.toLowerCase()}`,
      caption: `${COPY_PART_LABELS[part]} (${counted(own.length, 'entry', 'entries')})`,
      empty: '',
    },
    [
      ...(part === 'CALENDAR' ? [] : [{ head: 'Code', cell: ({ code }: Thing) => code }]),
      { head: 'What is made', cell: ({ title }: Thing) => ({ text: title, verbatim: true }) },
      ...(dated
        ? [
            { head: 'Date in the other project', cell: dates('was') },
            { head: 'Date in the new project', cell: dates('willBe') },
          ]
        : []),
    ],
    own,
  );
}
