import { partyPaths, withPartyLinks } from '../../src/pages/frame/party-links.js';
import { tableOf } from '../../src/pages/frame/table.js';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { statementsDuring } from '../support/statements.js';
import { pageOf } from './forms.js';
import { Visitor } from './visitor.js';

const ANN = '11111111-1111-4111-8111-111111111111';
const TOWN = '22222222-2222-4222-8222-222222222222';
const pathOf = partyPaths({
  people: [
    { personId: ANN, name: 'Ann <b>' },
    { personId: TOWN, name: 'Two' },
  ],
  organisations: [
    { organisationId: TOWN, name: 'Town' },
    { organisationId: ANN, name: 'Two' },
  ],
});

describe('a name on a page', () => {
  it('leads to the page of its person or organisation, and nowhere where two have it', () => {
    expect(['Ann <b>', 'Town', 'Two', 'Nobody'].map(pathOf)).toEqual([
      `/people/${ANN}`,
      `/organisations/${TOWN}`,
      null,
      null,
    ]);
  });

  it('is found in tables, facts and entries alike, and what leads somewhere already stays', () => {
    const rows = [{ owner: 'Town' }, { owner: 'Two' }];
    const column = { head: 'Owner', cell: ({ owner }: { owner: string }) => owner };
    const model = {
      tables: { list: tableOf({ id: 'list', caption: 'List', empty: '' }, [column], rows) },
      summary: [{ key: { text: 'Lead' }, value: { text: 'Ann <b>' } }],
      facts: [{ key: 'Owner', value: 'Town' }],
      rows: [['Owner', { text: 'Town' }]],
      history: [{ label: { text: 'x' }, byline: { text: 'Ann <b>' } }],
      cell: { cards: [{ rows: [{ key: 'Owner', text: 'Town', href: '/elsewhere' }] }] },
    };
    const linked = withPartyLinks(model, pathOf) as unknown as Record<string, never[]> & typeof model;
    expect(linked.tables.list.rows).toEqual([[{ text: 'Town', href: `/organisations/${TOWN}` }], [{ text: 'Two' }]]);
    expect(linked.summary[0]!.value).toEqual({
      html: `<a class="govuk-link" href="/people/${ANN}">Ann &lt;b&gt;</a>`,
    });
    expect(linked.facts[0]).toEqual({ key: 'Owner', value: 'Town', href: `/organisations/${TOWN}` });
    expect(linked.rows[0]![1]).toEqual({ text: 'Town', href: `/organisations/${TOWN}` });
    expect(linked.history[0]!.byline).toEqual({ text: 'Ann <b>', href: `/people/${ANN}` });
    expect(linked.cell).toBe(model.cell);
  });
});

describe('the names on pages of the demonstration', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startPages();
  }, LOADING_MS);
  afterAll(() => app.stop());

  it('lead on for who may read the register, without a statement more', async () => {
    const secretary = await new Visitor(app.url).signInAs('secretary');
    const pages = [
      '/administration/people',
      '/projects/CFPS/risks',
      '/projects/CFPS/steering-group',
      '/actions',
      '/decisions/BOARD-D1',
    ];
    const all = (await Promise.all(pages.map((page) => pageOf(secretary, page)))).join('\n');
    expect(all).toMatch(/href="\/organisations\/[0-9a-f-]{36}">/u);
    expect(all).toMatch(/href="\/people\/[0-9a-f-]{36}">/u);
    expect(await pageOf(new Visitor(app.url), '/board-papers/10%2F23')).not.toMatch(
      /href="\/(?:people|organisations)\//u,
    );
    await pageOf(secretary, '/bodies/BOARD');
    const { statements } = await statementsDuring(() => pageOf(secretary, '/bodies/BOARD'));
    const own = statements.filter((text) => !text.includes('access_token')); // that one says who asks
    const register = own.filter((text) => /person_statement|organisation_statement/u.test(text));
    expect(register).toEqual([]);
  });
});
