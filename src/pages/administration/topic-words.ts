/** Decides what the topics of a project's account are called, and what belongs under each. */
import type { NarrativeTopic } from '../../programme/narrative-topic.js';

export const TOPIC_WORDS: Readonly<Record<NarrativeTopic, readonly [name: string, hint: string]>> = {
  AIM: [
    'In one clause',
    'What the project does, as it follows “note progress on”: “developing a protocol with the city council”.',
  ],
  PURPOSE: ['Purpose', 'What the project is for.'],
  DEVELOPMENT: ['Development', 'How it came about, and what has been done so far.'],
  OUTPUTS: ['Outputs', 'What it will produce.'],
  METHOD: ['Method', 'How the work is done.'],
  NEXT_STEPS: ['Next steps', 'What comes next.'],
  OVERSIGHT: ['Oversight', 'Who oversees it.'],
  RISK: ['Risk', 'The argument on risk, as a Board should read it.'],
};
