/** Decides what the form asks by which a draft takes the house style of its body. */
import { theName } from '../../platform/words/the-name.js';
import { asking, type PageForm } from '../frame/form-field.js';
import { question } from '../frame/question.js';

export const RESTYLE: PageForm = {
  operation: 'restyleBoardPaper',
  title: 'Take the house style',
  button: 'Take the house style',
  done: 'The draft has the house style now.',
  given: ['reference', 'expectedVersion'],
  ask: asking(
    question(`query($reference: String!) { boardPaper(reference: $reference) { reference title version body state } }`),
    ({ boardPaper: { reference, title, version, body, state } }) => ({
      caption: `${reference} ${title}`,
      intro: [
        `The draft takes the style that ${theName(body)} has now: name and logo, colours, lines of the cover, and the headings that nobody has worded.`,
        ...(state === 'CLEARED' ? ['The text has been cleared. It has to be cleared again afterwards.'] : []),
      ],
      version,
    }),
  ),
  fields: [{ name: 'reason', label: 'Why', hint: 'Leave blank for: the style was taken' }],
};
