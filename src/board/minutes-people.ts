/** Decides what minutes say of those who were there: attendance, quorum and interests. */
import type { Block } from '../documents/model.js';
import type { AttendeeView, InterestView } from '../meetings/meeting-parts.type.js';
import type { Meeting } from '../meetings/meeting.type.js';
import { numberWords } from '../platform/words/number-words.js';
import { ended, heading, paragraph } from './minutes-blocks.js';

const PARTS = [
  ['PRESENT', 'Present:'],
  ['SUBSTITUTE', 'Substitutes:'],
  ['APOLOGIES', 'Apologies:'],
  ['IN_ATTENDANCE', 'In attendance:'],
] as const;

export function attendance(attendees: readonly AttendeeView[] | null): readonly Block[] {
  if (!attendees?.length) return [paragraph('attendance.none', 'There is no list of those who attended.')];
  return PARTS.flatMap(([kind, words]) => {
    const own = attendees.filter((each) => each.kind === kind);
    return own.length ? [paragraph(`attendance.${kind.toLowerCase()}`, words, own.map(attendeeWords))] : [];
  });
}

function attendeeWords({ name, organisation, substituteFor, items }: AttendeeView): string {
  return [
    name,
    ...(organisation ? [`, ${organisation.name}`] : []),
    ...(substituteFor ? [`, in the place of ${substituteFor}`] : []),
    ...(items ? [` (${items.length === 1 ? 'item' : 'items'} ${items.join(', ') || 'none'})`] : []),
  ].join('');
}

export function interests(declared: readonly InterestView[]): readonly Block[] {
  const stand = declared.filter(({ correctedBy }) => correctedBy === null);
  const title = heading('interests', 'Declarations of interest');
  if (stand.length === 0) return [title, paragraph('interests.none', 'No interests were declared.')];
  const lines = stand.map(({ name, item, interest, response }) => {
    const on = item === null ? '' : ` on item ${item}`;
    const then = response === 'LEFT' ? 'left the room' : 'stayed';
    return `${name}${on}: ${ended(interest)} ${name} ${then}${item === null ? '' : ' while it was taken'}.`;
  });
  return [
    title,
    paragraph(
      'interests.declared',
      lines.length === 1 ? 'This interest was declared:' : 'These interests were declared:',
      lines,
    ),
  ];
}

/** Whether there were enough members, where that is known; items for which too few were left are named. */
export function quorum({ quorum: { needed, present, quorate, inquorateItems } }: Meeting): readonly Block[] {
  if (needed === null || present === null || quorate === null) return [];
  const members = (count: number): string => `${numberWords(count)} ${count === 1 ? 'member' : 'members'}`;
  const need = `The quorum is ${members(needed)}, and ${members(present)} ${present === 1 ? 'was' : 'were'} present.`;
  const few = inquorateItems.length === 1 ? 'item' : 'items';
  return [
    paragraph(
      'attendance.quorum',
      [
        need,
        ...(quorate ? [] : ['The meeting had no quorum.']),
        ...(quorate && inquorateItems.length > 0
          ? [`There was no quorum for ${few} ${listed(inquorateItems.map(String))}.`]
          : []),
      ].join(' '),
    ),
  ];
}

/** "2", "2 and 5", "2, 5 and 6". */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
