import { placePieces } from '../../src/outputs/import/place-pieces.js';
import type { Piece } from '../../src/outputs/import/import.types.js';
import { keepIdentity } from '../../src/outputs/keep-identity.js';

/** Pieces that count how often anybody asks what kind each is. */
function counted(kinds: readonly Piece['kind'][]): { readonly pieces: readonly Piece[]; asked: () => number } {
  let asked = 0;
  const pieces = kinds.map((kind, index) => ({
    line: index + 1,
    text: `piece ${index}.`,
    get kind() {
      asked += 1;
      return kind;
    },
  }));
  return { pieces, asked: () => asked };
}

/** What placing a document of so many pieces costs, in looks at a piece. */
function cost(kind: Piece['kind'], count: number): number {
  const { pieces, asked } = counted(['HEADING', ...Array<Piece['kind']>(count).fill(kind), 'ITEM']);
  placePieces(pieces, null);
  return asked();
}

describe('placing the pieces of a document', () => {
  it.each<Piece['kind']>(['PARAGRAPH', 'ITEM', 'OTHER'])(
    'looks at each %s a few times, however many there are',
    (kind) => {
      expect(cost(kind, 400)).toBeLessThanOrEqual(2.1 * cost(kind, 200));
    },
  );
});

describe('keeping clauses the same clauses', () => {
  const clause = (id: string, text: string) => ({ id, kind: 'CLAUSE' as const, text });
  const ids = (snapshot: readonly ReturnType<typeof clause>[], document: readonly string[]) => {
    let made = 0;
    const newId = (): string => `new${++made}`;
    return keepIdentity(
      snapshot,
      document.map((text) => ({ kind: 'CLAUSE' as const, text })),
      newId,
    ).map(({ id }) => id);
  };

  it('gives two that read the same to two that do, in their order, and a third is new', () => {
    const snapshot = [clause('a', 'share minutes'), clause('b', 'share minutes')];
    expect(ids(snapshot, ['share minutes', 'share minutes', 'share minutes'])).toEqual(['a', 'b', 'new1']);
  });

  it('gives a reworded one to what it is most like, once', () => {
    const snapshot = [
      clause('a', 'share the minutes of all meetings'),
      clause('b', 'share the minutes of all meetings at once'),
    ];
    expect(
      ids(snapshot, ['share the minutes of all meetings today', 'share the minutes of most meetings at once', 'else']),
    ).toEqual(['a', 'b', 'new1']);
  });
});
