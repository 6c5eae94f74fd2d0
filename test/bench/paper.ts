import { compose } from '../../src/board-papers/compose.js';
import { firstDraft } from '../../src/board-papers/content.js';
import { paperModel } from '../../src/board-papers/paper-model.js';
import { ALL_FORMATS } from '../../src/documents/formats.js';
import { renderPaper } from '../../src/documents/render.js';
import { paperFixture } from '../board-papers/facts-fixture.js';
import { milliseconds, part, say } from './measure.js';

/** Composing the paper of the fixture, and writing it in each format. */
export async function paper(): Promise<void> {
  part('One board paper');
  const facts = paperFixture();
  const composing = await milliseconds(() => paperModel(firstDraft(compose(facts), facts), false));
  say('composed from its facts', composing, 'ms');
  const model = paperModel(firstDraft(compose(facts), facts), false);
  for (const format of ALL_FORMATS) {
    const time = await milliseconds(() => renderPaper(model, [format]));
    say(`written as ${format}`, time, 'ms', { of: 'composing', value: time / composing });
  }
}
