import { type Alpha, startAlpha } from '../support/alpha.js';

describe('the code that nobody chose', () => {
  let on: Alpha;
  beforeAll(async () => {
    on = await startAlpha({ today: '2010-01-26', reads: { Action: 'code' } });
  });
  afterAll(() => on.app.stop());

  it('is free and short, whatever codes others chose', async () => {
    const raise = (code?: string) => on.done('raiseAction', { projectCode: 'ALPHA', text: `Action ${code}`, code });
    await raise('ALPHA-A999999999999999');
    await raise('ALPHA-A999999');
    expect(await raise()).toEqual({ code: 'ALPHA-A1000000' });
    expect(await raise()).toEqual({ code: 'ALPHA-A1000001' });
    const content = Buffer.from('Action\nFrom a file').toString('base64');
    const asked = { list: 'ACTIONS', projectCode: 'ALPHA', content };
    const { body } = await on.app.gql(
      on.cast.lead,
      `query($input: ImportListInput!) { previewListImport(input: $input) {
        problems { code } imported { lines { outcome code } } } }`,
      { input: asked },
    );
    expect(body.data.previewListImport).toEqual({
      problems: [],
      imported: { lines: [{ outcome: 'NEW', code: 'ALPHA-A1000002' }] },
    });
  });
});
