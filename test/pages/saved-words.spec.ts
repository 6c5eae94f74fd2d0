import fs from 'node:fs';
import path from 'node:path';
import { FORMS } from '../../src/pages/forms/forms.js';
import { savedElsewhere, savedWords } from '../../src/pages/frame/saved-words.js';

describe('what is said once a form was saved', () => {
  it.each([
    [{ title: 'Add a risk' }, 'Risk added.'],
    [{ title: 'Withdraw your apologies' }, 'Apologies withdrawn.'],
    [{ title: 'Report the stage of a pilot' }, 'Stage of a pilot reported.'],
    [
      { title: 'Raise a challenge', done: 'Challenge raised. It must be answered.' },
      'Challenge raised. It must be answered.',
    ],
  ])('%j', (form, words) => expect(savedWords(form)).toBe(words));

  it('says of every form what happened, and to what', () => {
    const vague = FORMS.filter((form) => savedWords(form) === 'Saved.').map(({ path, operation }) => path ?? operation);
    expect(vague).toEqual([]);
  });

  it('is known to every page of its own that saves something', () => {
    const pages = path.join(import.meta.dirname, '../../src/pages');
    const files = fs.readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const words = files.flatMap((file) => {
      const text = fs.readFileSync(path.join(pages, file), 'utf8');
      return [...text.matchAll(/\bdone(?:=(\w+)|: '(\w+)')/gu)].map(([, inAddress, inQuery]) => inAddress ?? inQuery!);
    });
    expect(words.length).toBeGreaterThan(8);
    expect(words.filter((word) => savedElsewhere(word) === null)).toEqual([]);
  });

  it('has a button with a verb and what it does, and a title, for every form', () => {
    const vague = FORMS.filter(({ button }) => /^\w+$|\b(?:it|them)$/u.test(button)).map(
      ({ path, operation }) => path ?? operation,
    );
    expect(vague).toEqual([]);
  });
});
