import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { choiceOf, corrections, doneBy, linkOn, pageOf, sendForm } from './forms.js';
import { Visitor } from './visitor.js';

const OUTPUTS = '/projects/CFPS/outputs';
const PART1 = `${OUTPUTS}/PART1`;
const V1 = `${PART1}/versions/PART1-V1`;

describe('the forms about outputs', () => {
  let app: TestApp;
  let lead: Visitor;
  let director: Visitor;
  let reviewer: Visitor;
  let visitor: Visitor;

  beforeAll(async () => {
    app = await startPages();
    lead = await new Visitor(app.url).signInAs('project lead');
    director = await new Visitor(app.url).signInAs('director');
    reviewer = await new Visitor(app.url).signInAs('reviewer');
    visitor = new Visitor(app.url);
  }, LOADING_MS);
  afterAll(() => app.stop());

  const done = (page: string, link: string, typed: Readonly<Record<string, string>>, by = lead): Promise<string> =>
    doneBy(by, page, link, typed);
  /** The address of the page of the clause with a number. */
  const clause = (number: string): Promise<string> => linkOn(lead, V1, number);

  it('an output is planned and amended', async () => {
    const title = 'Checklist <b>three</b>';
    expect(await done(OUTPUTS, 'Plan an output', { title, kind: 'CHECKLIST' })).toContain(
      'Checklist &lt;b&gt;three&lt;/b&gt;',
    );
    const page = `${OUTPUTS}/O1`;
    await done(page, 'Change the output', {
      title: 'Checklist three',
      kind: 'CHECKLIST',
      purpose: 'To be <i>sure</i>',
    });
    expect(await pageOf(lead, page)).toContain('To be &lt;i&gt;sure&lt;/i&gt;');
    await done(page, 'Change the output', { title: 'Checklist three', kind: 'CHECKLIST', purpose: '' });
    expect(await pageOf(lead, page)).toContain('Not said');
  });

  it('a version is begun, called otherwise, and begun from a former one', async () => {
    expect(await done(PART1, 'Begin a version', { label: 'First draft' })).toContain('First draft');
    expect(await done(V1, 'Change the version', { label: 'Draft for pilots' })).toContain('Draft for pilots');
    const form = await linkOn(lead, PART1, 'Begin a version');
    expect(choiceOf(await pageOf(lead, form), 'Draft for pilots (draft)')).not.toBe('');
  });

  it('an empty form is refused at its field, and nothing typed is lost', async () => {
    const form = await linkOn(lead, OUTPUTS, 'Plan an output');
    const answer = await sendForm(lead, form, { title: '', purpose: 'Kept & shown' });
    expect(answer.status).toBe(422);
    const html = answer.html;
    expect(html).toContain('href="#title"');
    expect(html).toContain('Kept &amp; shown');
  });

  it('a document is shown before it is taken in, pasted or as a file', async () => {
    const page = await linkOn(lead, V1, 'Import a document');
    expect((await sendForm(lead, page, {})).status).toBe(422);
    const pasted = await sendForm(lead, page, {
      content: '# One\n\n- Ask <b>why</b>\n- Ask who\n',
      format: 'MARKDOWN',
    });
    expect(pasted.html).toContain('3 clauses would be placed');
    expect(await pageOf(lead, V1)).toContain('No text yet');
    const refused = await sendForm(lead, page, { content: 'x', format: 'TEXT', from: 'Nowhere' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#from"');

    const sent = await upload(lead, page, new File([await word('Choosing partners', 'Ask why')], 'part-1.docx'));
    const html = await sent.text();
    expect(html).toContain('would be placed. Nothing has been taken yet.');
    expect(html).toContain('Ask why');

    const taken = await sendForm(lead, page, {
      content: '# One\n\n- Ask <b>why</b>\n- Ask who\n',
      format: 'MARKDOWN',
      take: '1',
    });
    expect(taken.to).toBe(`${V1}?done=clauses`);
    expect(await pageOf(lead, V1)).toContain('Ask &lt;b&gt;why&lt;/b&gt;');
    const again = await sendForm(lead, page, { content: '# Two\n\n- Ask\n', format: 'MARKDOWN' });
    expect(again.status).toBe(422);
    expect(again.html).toContain('href="#replace"');
  });

  it('a file is taken at that page alone', async () => {
    const elsewhere = await upload(lead, '/graphql', new File(['x'], 'x.txt'));
    expect(elsewhere.status).toBeGreaterThanOrEqual(400);
    expect(elsewhere.status).toBeLessThan(500);
    const body = 'no form at all';
    const headers = { cookie: lead.session, 'content-type': 'multipart/form-data; boundary=x' };
    expect((await fetch(`${app.url}${V1}/import`, { method: 'POST', body, headers })).status).toBe(400);
  });

  it('clauses are added, reworded, moved and taken out', async () => {
    await done(V1, 'Add a clause', { 'changes.add.kind': 'CLAUSE', 'changes.add.text': 'Ask when' });
    const after = await pageOf(lead, await linkOn(lead, await clause('1.1'), 'Add a clause after it'));
    await done(await clause('1.1'), 'Add a clause after it', {
      ...{ 'changes.add.kind': 'CLAUSE', 'changes.add.text': 'Ask where' },
      'changes.add.after': choiceOf(after, '1.1'),
    });
    const reworded = await done(await clause('1.1'), 'Change its words', {
      'changes.reword.text': 'Ask what for',
      reason: 'Plainer',
    });
    expect(reworded).toContain('Why it was recorded: Plainer');
    await done(await clause('1.1'), 'Put it elsewhere', {});
    expect(await words()).toEqual(['One', 'Ask where', 'Ask who', 'Ask when', 'Ask what for']);
    await done(await clause('1.1'), 'Take it out', {});
    expect(await words()).toEqual(['One', 'Ask who', 'Ask when', 'Ask what for']);
  });

  it('a clause is aligned to principles, and to none of them again', async () => {
    const page = await clause('1.1');
    const form = await linkOn(lead, page, 'Align');
    await done(page, 'Align', { 'alignments.principles': choiceOf(await pageOf(lead, form), '4 Accountability') });
    expect(await pageOf(lead, page)).toContain('4 Accountability');
    expect(await pageOf(lead, V1)).toContain(
      'No clause covers: Selflessness, Integrity, Objectivity, Openness, Honesty and Leadership.',
    );
    await done(page, 'Change', { 'alignments.principles': '' });
    expect(await pageOf(lead, page)).not.toContain('4 Accountability');
  });

  it('somebody who was second is told so, and may send it again', async () => {
    const form = await linkOn(lead, V1, 'Change the version');
    await done(V1, 'Change the version', { label: 'By the first' });
    const late = await sendForm(lead, form, { label: 'By the second' });
    expect(late.status).toBe(422);
    const html = late.html;
    expect(html).toContain('By the second');
    const fields = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/gu)].map((one) => [
      one[1]!,
      one[2]!,
    ]);
    const again = await lead.post('/forms/amendOutputVersion', {
      ...Object.fromEntries(fields),
      label: 'By the second',
    });
    expect(again.status).toBe(303);
  });

  it('who may not is offered nothing, and refused', async () => {
    const html = await pageOf(reviewer, V1);
    expect(html).not.toContain('/forms/amendOutputVersion');
    expect(html).toContain('/forms/raiseChallenge');
    const form = await linkOn(lead, V1, 'Change the version');
    expect((await reviewer.get(form)).status).toBe(403);
    expect((await reviewer.get(`${V1}/import`)).status).toBe(403);
    expect((await pageOf(lead, `${V1}?asAt=2010-01-26`)).includes('/forms/')).toBe(false);
  });

  it('a version is signed, taken back, agreed, published, and read by everybody', async () => {
    expect((await visitor.get('/published/outputs/CFPS/PART1')).status).toBe(404);
    const bodies = async () => [...(await pageOf(lead, V1)).matchAll(/Record a signature/gu)].length;
    const all = await bodies();
    expect(all).toBeGreaterThan(0);
    await done(V1, 'Record a signature', { signatory: 'A chair <x>' });
    expect(await bodies()).toBe(all - 1);
    await done(V1, 'Withdraw', { signatory: 'A chair' });
    expect(await bodies()).toBe(all);
    await done(V1, 'Record a signature', { signatory: 'A chair' });
    await done(V1, 'Add a clause', { 'changes.add.kind': 'CLAUSE', 'changes.add.text': 'Ask again' });
    expect(await pageOf(lead, V1)).toContain('Void: the text was changed since');
    for (let left = await bodies(); left > 0; left--) await done(V1, 'Record a signature', { signatory: 'A chair' });
    await done(V1, 'Report the state', { state: 'AGREED', note: 'Agreed by both.' });
    expect(await corrections(reviewer, V1)).toEqual([]);
    const [wrong, ...others] = await corrections(lead, V1);
    expect(others).toEqual([]); // signatures are taken back and given again
    expect((await sendForm(lead, wrong!, { note: 'Agreed by all.', reason: 'A slip' })).status).toBe(303);
    expect(await pageOf(lead, V1)).toContain('Agreed by all.');
    await done(V1, 'Publish it', {}, director);

    const html = await pageOf(visitor, '/published/outputs/CFPS/PART1');
    expect(html).toContain('Ask again');
    expect(html).toContain('Who signed this text');
    expect(await pageOf(visitor, '/published')).toContain('/published/outputs/CFPS/PART1');
    const csv = await (await visitor.get('/published/outputs/CFPS/PART1?file=text.csv')).text();
    expect(csv).toContain('1.1,Clause,Ask who');
  });

  it('a publication inside a restricted window is corrected by the director alone, whose reason the form holds', async () => {
    const run = async (document: string, variables: object = {}) =>
      (await app.gql(await lead.token(), document, { ...variables })).body.data;
    const { project } = await run('{ project(code: "CFPS") { plan { version } } }');
    const window = { name: 'By-election', from: '2010-01-11', to: '2010-02-12' };
    const input = { projectCode: 'CFPS', restrictedWindows: [window], expectedVersion: project.plan.version };
    const change = 'mutation($input: ChangeCalendarInput!) { changeCalendar(input: $input) { saved } }';
    const told = { ...input, effectiveOn: '2010-01-04', reason: 'It was called.' };
    expect(await run(change, { input: told })).toMatchObject({ changeCalendar: { saved: true } });

    const [published = ''] = await corrections(director, V1);
    expect((await sendForm(director, published, { reason: 'In the window' })).status).toBe(422);
    const override = 'Asked for by the <regulator>.';
    expect((await sendForm(director, published, { override, reason: 'In the window' })).status).toBe(303);
    expect(await pageOf(lead, V1)).toContain('Asked for by the &lt;regulator&gt;.');
    expect(await corrections(lead, V1)).toEqual([]);
    const [again = ''] = await corrections(director, V1);
    expect(await pageOf(director, again)).toContain('Asked for by the &lt;regulator&gt;.');
    expect((await sendForm(director, again, { note: 'To the standing orders.', reason: 'A slip' })).status).toBe(303);
    const html = await pageOf(director, V1);
    expect(html).toContain('To the standing orders.');
    expect(html).toContain('Published inside a restricted window because');
  });

  it('an adopted text is read by everybody once its last member has signed', async () => {
    const asked = async (by: Visitor, document: string, variables: object = {}) => {
      const { body } = await app.gql(await by.token(), document, { ...variables });
      return body.data;
    };
    const administrator = await new Visitor(app.url).signInAs('administrator');
    const { me } = await asked(lead, '{ me { personId } }');
    const role = { personId: me.personId, role: 'PROJECT_LEAD', projectCode: 'MCC' };
    const grant = 'mutation($input: GrantRoleInput!) { grantRole(input: $input) { saved } }';
    expect(await asked(administrator, grant, { input: role })).toMatchObject({ grantRole: { saved: true } });
    const { project } = await asked(
      lead,
      '{ project(code: "MCC") { adoptions { nodes { id code textSha256 version members { name organisation { id } state } } } } }',
    );
    const adoption = project.adoptions.nodes.find(
      (one: any) => one.members.some((member: any) => member.state !== 'SIGNED') && one.members.length === 3,
    );
    const path = `/published/adopted-protocols/MCC/${adoption.code}`;
    for (const by of [visitor, lead]) expect((await by.get(path)).status).toBe(404);

    const member = adoption.members.find((one: any) => one.state !== 'SIGNED');
    const input = {
      ...{ adoptionId: adoption.id, expectedVersion: adoption.version, textSha256: adoption.textSha256 },
      ...{ member: { organisationId: member.organisation.id }, signatory: 'Somebody <x>', citation: 'a form shown' },
    };
    const sign = 'mutation($input: SignUpInput!) { signUp(input: $input) { saved problems { message } } }';
    expect(await asked(lead, sign, { input })).toEqual({ signUp: { saved: true, problems: [] } });
    const html = await pageOf(visitor, path);
    expect(html).toContain('This adopter is made up for a demonstration.');
    expect(html).toContain(
      'Send papers out a week before a meeting <strong class="govuk-tag govuk-tag--yellow">Added</strong>',
    );
    expect(html).toContain('Somebody &lt;x&gt;');
    const files = [...html.matchAll(/href="(\/adopted-protocols\/[^"]+)"/gu)].map((one) => one[1]!);
    expect(files).toHaveLength(5);
    for (const file of files) expect([file, (await visitor.get(file)).status]).toEqual([file, 200]);
    expect(await pageOf(visitor, '/published')).toContain(path);
  });

  it('what is not there is not found', async () => {
    for (const path of [
      `${OUTPUTS}/NONE`,
      `${PART1}/versions/NONE`,
      `${V1}/clauses/none`,
      `${PART1}/compare?from=a&to=b`,
    ]) {
      expect([path, (await lead.get(path)).status]).toEqual([path, 404]);
    }
  });

  async function words(): Promise<string[]> {
    const csv = await (await lead.get(`${V1}?file=clauses.csv`)).text();
    return csv
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[1]!);
  }

  async function upload(by: Visitor, path: string, file: File): Promise<Response> {
    const form = new FormData();
    form.set('proof', await by.hidden(V1 + '/import', 'proof'));
    form.set('version', await by.hidden(V1 + '/import', 'version'));
    form.set('file', file);
    return fetch(app.url + path, {
      method: 'POST',
      body: form,
      headers: { cookie: by.session, 'sec-fetch-site': 'same-origin' },
    });
  }
});

/** A Word document with a heading and an item below it. */
async function word(heading: string, item: string): Promise<Uint8Array<ArrayBuffer>> {
  const { Document, HeadingLevel, Packer, Paragraph } = await import('docx');
  const children = [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ text: item, bullet: { level: 0 } }),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
