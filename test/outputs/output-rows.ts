/** Builds rows of four outputs and their versions by hand; ids and revisions follow from the order of writing. */
import type { OutputRows } from '../../src/outputs/output-index.js';
import type { VersionState } from '../../src/outputs/output-kinds.js';
import { versionHash } from '../../src/outputs/version-hash.js';
import { row } from '../support/rules.js';

type Lists = { -readonly [K in keyof OutputRows]: any[] };

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const TEXT = [
  { id: 'heading', kind: 'HEADING', text: 'Conduct' },
  { id: 'clause', kind: 'CLAUSE', text: 'We will ask.' },
] as const;
/** Of the text of version `t`. */
export const HASH = versionHash(TEXT, []);

/**
 * A record of project `p` since 4 January 2010: output `alone` with version `t`, whose text is a heading and a clause; and
 * output `whole`, which is made of `part` and of `piece`. It grows by one row a call.
 */
export class Outputs {
  readonly lists: Lists = {
    ...{ outputs: [], outputStatements: [], versions: [], versionStatements: [], reports: [], signOffs: [] },
    ...{ clauses: [], clauseStatements: [], orders: [], alignments: [], imports: [] },
  };
  private revision = 0;

  constructor() {
    this.output('alone', 'O1').output('part', 'O2').output('piece', 'O3').output('whole', 'O4', ['part', 'piece']);
    this.version('t', 'O1-V1', 'alone');
    this.text('t', TEXT);
  }

  add(list: keyof OutputRows, on: string, values: object): string {
    this.revision += 1;
    const id = uuid(this.revision);
    this.lists[list]!.push({ ...row(id, on, this.revision), ...values });
    return id;
  }

  output(outputId: string, code: string, partIds: string[] = []): this {
    this.lists.outputs.push({ id: outputId, projectId: 'p', code, revision: 0, version: 0 });
    this.add('outputStatements', '2010-01-04', { outputId, kind: 'GUIDANCE', title: code, purpose: null, partIds });
    return this;
  }

  version(id: string, code: string, outputId: string, partVersionIds: string[] = []): this {
    this.lists.versions.push({ id, projectId: 'p', code, revision: 0, version: 0 });
    return this.restated(id, { outputId, partVersionIds }, '2010-01-04');
  }

  /** Says something else of a version. */
  restated(versionId: string, more: object, on = '2010-01-25'): this {
    const terms = { versionId, outputId: 'alone', formerId: null, label: 'Version 1', partVersionIds: [], ...more };
    this.add('versionStatements', on, terms);
    return this;
  }

  text(versionId: string, clauses: readonly { id: string; kind: string; text: string }[], on = '2010-01-05'): this {
    for (const { id, kind, text } of clauses) {
      this.lists.clauses.push({ id, projectId: 'p', versionId, originId: id, revision: 0 });
      this.add('clauseStatements', on, { clauseId: id, kind, text });
    }
    this.add('orders', on, { versionId, clauseIds: clauses.map(({ id }) => id) });
    return this;
  }

  reported = (state: VersionState, on = '2010-01-10', versionId = 't', corrects: string | null = null): string =>
    this.add('reports', on, { versionId, state, note: null, override: null, corrects });

  signed = (organisationId = 's1', on = '2010-01-08', more: object = {}): string =>
    this.add('signOffs', on, {
      ...{ versionId: 't', organisationId, contentSha256: HASH, signatory: 'Me', given: true },
      ...more,
    });

  get last(): number {
    return this.revision;
  }
}
