import { statementsDuring } from '../support/statements.js';
import { faults, NOBODY } from '../support/client.js';
import { type Feedback, ITEM, startFeedback } from './feedback-app.js';

describe('feedback over GraphQL', () => {
  let f: Feedback;
  let version: Awaited<ReturnType<Feedback['version']>>;

  beforeAll(async () => {
    f = await startFeedback();
    version = await f.version();
    await f.define('SCRUTINY');
    await f.define('PROBITY');
  });
  afterAll(() => f.app.stop());

  it('records an exercise of which nobody knows the numbers, and says unknown rather than none', async () => {
    const made = await f.record('Learning sets', { channel: 'ACTION_LEARNING_SET', stage: 'CONCEPT' });
    expect(made).toMatchObject({ code: 'X1', state: 'NOT_DATED', opensOn: null, reportState: 'NOT_PUBLISHED' });
    expect(made.bases).toEqual({
      ...{ asked: null, responded: null, onRecord: 0, withComment: 0, withoutComment: 0 },
      ...{ items: 0, attributed: 0, unattributed: 0, blank: null },
    });
    expect(made.counts).toEqual({ items: 0, open: 0, replied: 0, changeToCome: 0, byOutcome: [] });
  });

  it('takes comments while it is open and knows when it is over', async () => {
    await f.record('Seminar', { opensOn: '2010-02-10', closesOn: '2010-02-20', effectiveOn: '2010-02-01' });
    const states = [];
    for (const asAt of ['2010-02-05', '2010-02-10', '2010-02-20', '2010-02-21'])
      states.push((await f.exercise('X2', { asAt })).state);
    expect(states).toEqual(['TO_OPEN', 'OPEN', 'OPEN', 'CLOSED']);
  });

  it('keeps what was stated before, and counts that add up', async () => {
    const { id, version: read } = await f.exercise('X2');
    await f.done('amendFeedbackExercise', {
      exerciseId: id,
      expectedVersion: read,
      asked: 40,
      outputVersionIds: [version.id],
    });
    const who = await f.respond(id, { name: 'Ann Other', organisationName: 'X Council' });
    await f.respond(id, { type: 'ELECTED_MEMBER', permission: 'ANONYMOUS', name: 'Bob Bye' });
    await f.say(id, 'More on scrutiny, please.', { respondentId: who.id, themes: ['SCRUTINY', 'PROBITY'] });
    await f.say(id, 'Good.', { clauseId: version.clauses[2] });
    const shown = await f.exercise('X2');
    expect(shown.history.map((row: { asked: number | null }) => row.asked)).toEqual([null, 40]);
    expect(shown.bases).toEqual({
      ...{ asked: 40, responded: 2, onRecord: 2, withComment: 1, withoutComment: 1 },
      ...{ items: 2, attributed: 1, unattributed: 1, blank: null },
    });
    expect(await f.item('F1')).toMatchObject({
      attribution: 'Ann Other, X Council (an officer)',
      respondent: { name: 'Ann Other' },
      themes: [{ code: 'SCRUTINY' }, { code: 'PROBITY' }],
      outputVersion: { code: version.code },
      clause: null,
      state: 'OPEN',
      nextStates: ['OUTCOME_GIVEN'],
    });
    expect(await f.item('F2')).toMatchObject({
      clause: { code: `${version.code} ¶1.2` },
      attribution: 'Not attributed to anybody',
    });
  });

  it('goes from open to an outcome to a reply, and a past date keeps its own', async () => {
    const { id } = await f.item('F1');
    const at = async (effectiveOn: string) => ({
      itemId: id,
      effectiveOn,
      expectedVersion: (await f.item('F1')).version,
    });
    f.app.clock.set('2010-03-05');
    const because = 'Scrutiny has a clause of its own now.';
    const accepted = {
      outcome: 'ACCEPTED',
      because,
      changedVersionId: version.id,
      changedClauseId: version.clauses[1],
    };
    const given = await f.done('reportFeedbackOutcome', { ...(await at('2010-03-03')), ...accepted });
    expect(given).toMatchObject({
      state: 'OUTCOME_GIVEN',
      nextStates: ['OUTCOME_GIVEN', 'REPLIED'],
      changeToCome: false,
    });
    expect(given.outcome).toMatchObject({ outcome: 'ACCEPTED', changedClause: { code: `${version.code} ¶1.1` } });
    const replied = await f.done('replyToFeedback', {
      ...(await at('2010-03-05')),
      text: 'Thank you; see clause 1.1.',
    });
    expect(replied).toMatchObject({ state: 'REPLIED', reply: { text: 'Thank you; see clause 1.1.' } });
    expect(await f.item('F1', { asAt: '2010-03-02' })).toMatchObject({
      id: `${id}@2010-03-02`,
      state: 'OPEN',
      outcome: null,
    });
    expect(await f.item('F1', { asAt: '2010-03-04' })).toMatchObject({ state: 'OUTCOME_GIVEN', reply: null });
  });

  it('keeps an outcome and its correction, after which a reply has to be sent again', async () => {
    const before = await f.item('F1');
    const known = await f.app.now();
    const about = { itemId: before.id, expectedVersion: before.version, effectiveOn: '2010-03-03' };
    const corrected = {
      corrects: before.outcome.id,
      outcome: 'ACCEPTED_IN_PART',
      because: 'Of the two asked for, one came.',
    };
    const after = await f.done('reportFeedbackOutcome', { ...about, ...corrected });
    expect(after).toMatchObject({ state: 'OUTCOME_GIVEN', reply: null, changeToCome: true });
    expect(after.outcomes).toHaveLength(2);
    expect(after.outcomes[0].correctedBy).toBe(after.outcomes[1].id);
    expect(after.replies).toHaveLength(1);
    expect(await f.item('F1', { knownAt: known })).toMatchObject({
      state: 'REPLIED',
      outcome: { outcome: 'ACCEPTED' },
    });
  });

  it('gives a comment other themes, and keeps the words it was first copied with', async () => {
    const { id, version: read } = await f.item('F2');
    const coded = await f.done('codeFeedbackItem', { itemId: id, expectedVersion: read, themes: ['PROBITY'] });
    expect(coded).toMatchObject({ themes: [{ code: 'PROBITY' }], codings: [{ themes: ['PROBITY'] }] });
    const [statement] = coded.history;
    const amended = await f.done('amendFeedbackItem', {
      itemId: id,
      expectedVersion: coded.version,
      corrects: statement.id,
      text: 'Very good.',
    });
    expect(amended).toMatchObject({ text: 'Very good.', clause: { code: `${version.code} ¶1.2` } });
    expect(amended.history).toMatchObject([
      { text: 'Good.', correctedBy: amended.history[1].id },
      { text: 'Very good.' },
    ]);
  });

  it('retires a theme, which comments that have it keep', async () => {
    const { id, version: read } = await f.theme('PROBITY');
    const retired = await f.done('retireFeedbackTheme', { themeId: id, expectedVersion: read });
    expect(retired).toMatchObject({ retired: true, items: 2, history: [{ retired: false }, { retired: true }] });
    const item = await f.item('F2');
    const about = { itemId: item.id, expectedVersion: item.version };
    const kept = await f.done('codeFeedbackItem', { ...about, themes: ['SCRUTINY', 'PROBITY'] });
    expect(kept.themes).toHaveLength(2);
    const exercise = await f.exercise('X2');
    const refused = await f.run('recordFeedbackItem', {
      projectCode: 'ALPHA',
      exerciseId: exercise.id,
      text: 'x',
      themes: ['PROBITY'],
    });
    expect(faults(refused)).toEqual(['THEME_RETIRED themes']);
    const again = await f.run('amendFeedbackTheme', { themeId: id, expectedVersion: retired.version, title: 'x' });
    expect(faults(again)).toEqual(['THEME_RETIRED themeId']);
  });

  describe('refuses and changes nothing', () => {
    const about = async (code: string) => {
      const { id, version: read } = await f.item(code);
      return { itemId: id, expectedVersion: read };
    };

    it.each<[string, Record<string, unknown>]>([
      ['STEP_NOT_OPEN itemId', { text: 'A reply before there is an outcome.' }],
      ['VERSION_CONFLICT expectedVersion', { text: 'x', expectedVersion: 1 }],
      ['FUTURE_DATE effectiveOn', { text: 'x', effectiveOn: '2010-03-06' }],
      ['NOT_FOUND effectiveOn', { text: 'x', effectiveOn: '2010-02-28' }],
      ['NOT_FOUND corrects', { text: 'x', corrects: NOBODY }],
      ['BAD_USER_INPUT text', { text: ' ' }],
    ])('a reply: %s', async (fault, input) => {
      const before = await f.item('F2');
      const refused = await f.run('replyToFeedback', { ...(await about('F2')), ...input });
      expect([refused.saved, ...faults(refused)]).toEqual([false, fault]);
      expect(await f.item('F2')).toEqual(before);
    });

    it.each<[string, () => Record<string, unknown>]>([
      ['CHANGE_WITHOUT_ACCEPTANCE changedVersionId', () => ({ outcome: 'NOTED', changedVersionId: version.id })],
      ['VERSION_NEEDED changedVersionId', () => ({ outcome: 'ACCEPTED', changedClauseId: version.clauses[0] })],
      [
        'CLAUSE_NOT_IN_VERSION changedClauseId',
        () => ({ outcome: 'ACCEPTED', changedVersionId: version.id, changedClauseId: NOBODY }),
      ],
      ['SUBJECT_UNKNOWN changedVersionId', () => ({ outcome: 'ACCEPTED', changedVersionId: NOBODY })],
      ['BAD_USER_INPUT because', () => ({ outcome: 'NOTED', because: ' ' })],
      ['LATER_REPORT_STANDS effectiveOn', () => ({ outcome: 'NOTED', effectiveOn: '2010-03-02' })],
    ])('an outcome: %s', async (fault, input) => {
      const refused = await f.run('reportFeedbackOutcome', { ...(await about('F1')), because: 'x', ...input() });
      expect([refused.saved, ...faults(refused)]).toEqual([false, fault]);
    });

    it('an outcome that corrects what has been corrected, or what another followed', async () => {
      const { outcomes } = await f.item('F1');
      const again = { outcome: 'NOTED', because: 'x', corrects: outcomes[0].id };
      expect(faults(await f.run('reportFeedbackOutcome', { ...(await about('F1')), ...again }))).toContain(
        'ALREADY_CORRECTED corrects',
      );
      await f.done('reportFeedbackOutcome', { ...(await about('F1')), outcome: 'NOTED', because: 'Thought over.' });
      const former = { outcome: 'NOTED', because: 'x', corrects: outcomes[1].id };
      expect(faults(await f.run('reportFeedbackOutcome', { ...(await about('F1')), ...former }))).toEqual([
        'NOT_THE_LAST corrects',
      ]);
    });

    it.each<[string, () => Record<string, unknown> | Promise<Record<string, unknown>>]>([
      ['THEME_UNKNOWN themes', () => ({ themes: ['NOWHERE'] })],
      ['CLAUSE_NOT_IN_VERSION clauseId', () => ({ clauseId: NOBODY })],
      ['VERSION_NOT_IN_EXERCISE outputVersionId', async () => ({ outputVersionId: (await f.version('Another')).id })],
      [
        'NOT_A_RESPONDENT respondentId',
        async () => ({ respondentId: (await f.respond((await f.exercise('X1')).id)).id }),
      ],
      ['NOT_FOUND exerciseId', () => ({ exerciseId: NOBODY })],
      ['CODE_TAKEN code', () => ({ code: 'F1' })],
      ['BAD_USER_INPUT text', () => ({ text: 'bell \u0007' })],
    ])('a comment: %s', async (fault, more) => {
      const { id } = await f.exercise('X2');
      const input = { projectCode: 'ALPHA', exerciseId: id, text: 'x', ...(await more()) };
      const refused = await f.run('recordFeedbackItem', input);
      expect([refused.saved, ...faults(refused)]).toEqual([false, fault]);
    });

    it('a comment on one of several versions that does not say which', async () => {
      const other = await f.version('Third');
      const exercise = await f.record('On two', { outputVersionIds: [version.id, other.id] });
      const input = { projectCode: 'ALPHA', exerciseId: exercise.id, text: 'x' };
      expect(faults(await f.run('recordFeedbackItem', input))).toEqual(['VERSION_NEEDED outputVersionId']);
      await f.done('recordFeedbackItem', { ...input, outputVersionId: other.id });
      const drop = { exerciseId: exercise.id, expectedVersion: exercise.version, outputVersionIds: [version.id] };
      expect(faults(await f.run('amendFeedbackExercise', drop))).toEqual(['VERSION_HAS_ITEMS outputVersionIds']);
    });

    it.each<[string, Record<string, unknown>]>([
      ['CLOSES_BEFORE_IT_OPENS closesOn', { opensOn: '2010-02-02', closesOn: '2010-02-01' }],
      ['MORE_RESPONDED_THAN_ASKED responded', { asked: 2, responded: 3 }],
      ['SUBJECT_UNKNOWN outputVersionIds', { outputVersionIds: [NOBODY] }],
      ['CODE_TAKEN code', { code: 'X1' }],
      ['BAD_USER_INPUT code', { code: 'X-1' }],
      ['BAD_USER_INPUT asked', { asked: -1 }],
    ])('an exercise: %s', async (fault, more) => {
      const input = { projectCode: 'ALPHA', title: 'x', channel: 'MEETING', stage: 'DRAFT', method: 'x', ...more };
      const refused = await f.run('recordFeedbackExercise', input);
      expect([refused.saved, ...faults(refused)]).toEqual([false, fault]);
    });

    it.each<[string, () => Record<string, unknown>]>([
      ['NOT_FOUND organisationId', () => ({ organisationId: NOBODY })],
      ['SUBJECT_UNKNOWN pilotId', () => ({ pilotId: NOBODY })],
      ['ORGANISATION_TWICE organisationName', () => ({ organisationId: f.cast.organisationId, organisationName: 'x' })],
    ])('a respondent: %s', async (fault, more) => {
      const { id } = await f.exercise('X1');
      const input = { projectCode: 'ALPHA', exerciseId: id, type: 'OFFICER', permission: 'NAMED', ...more() };
      const refused = await f.run('recordFeedbackRespondent', input);
      expect([refused.saved, ...faults(refused)]).toEqual([false, fault]);
    });
  });

  it('finds fault with more respondents than were asked', async () => {
    const { id } = await f.record('Asked one', { asked: 1 });
    await f.respond(id);
    await f.respond(id);
    const shown = (await f.project('feedbackExercises(first: 50) { nodes { title findings { code } } }'))
      .feedbackExercises;
    expect(shown.nodes.find((each: { title: string }) => each.title === 'Asked one').findings).toEqual([
      { code: 'COUNTS_DISAGREE' },
    ]);
  });

  it('lets one of two people win who report at once', async () => {
    const { id, version: read } = await f.item('F2');
    const input = { itemId: id, expectedVersion: read, outcome: 'NOTED', because: 'Nothing is asked for.' };
    const both = await Promise.all([f.run('reportFeedbackOutcome', input), f.run('reportFeedbackOutcome', input)]);
    expect(both.map((done) => done.saved).sort()).toEqual([false, true]);
  });

  it('takes hostile words as words', async () => {
    const { id } = await f.exercise('X1');
    const text = `'); DROP TABLE feedback_item; -- <script>alert(1)</script> =cmd|' /C calc'!A0 \u{1f600}`;
    const said = await f.say(id, text);
    expect(said.text).toBe(text);
    expect((await f.item(said.code)).text).toBe(text);
  });

  it('lists comments by outcome, state, theme, exercise, version and clause', async () => {
    const codes = async (args: string) =>
      (await f.project(`feedbackItems(first: 100, ${args}) { nodes { code } }`)).feedbackItems.nodes.map(
        (one: { code: string }) => one.code,
      );
    expect(await codes('outcome: NOTED')).toEqual(['F1', 'F2']);
    expect(await codes('outcome: NOTED, themes: ["PROBITY"], exercise: "X2"')).toEqual(['F1', 'F2']);
    expect(await codes('themes: ["NOWHERE"]')).toEqual([]);
    expect(await codes('exercise: "X99"')).toEqual([]);
    expect(await codes(`version: "${version.id}"`)).toEqual(['F1', 'F2']);
    expect(await codes(`clause: "${version.clauses[2]!}"`)).toEqual(['F2']);
    expect(await codes('state: OPEN')).toEqual(['F3', 'F4']);
    expect((await f.project('feedbackCounts { items open byOutcome { outcome items } }')).feedbackCounts).toEqual({
      items: 4,
      open: 2,
      byOutcome: [{ outcome: 'NOTED', items: 2 }],
    });
  });

  it('counts them by theme and by clause, and finds one, or its exercise, by code', async () => {
    const shown =
      await f.project(`feedbackByTheme { code counts { items } } feedbackByClause { clause { id } counts { items } }
      feedbackItem(code: "F2") { code clause { id } } feedbackExercise(code: "X2") { code title }
      noItem: feedbackItem(code: "F99") { code } noExercise: feedbackExercise(code: "X99") { code }`);
    expect(shown.feedbackByTheme.map((one: any) => one.code)).toContain('PROBITY');
    expect(shown.feedbackByClause).toContainEqual({ clause: { id: version.clauses[2]! }, counts: { items: 1 } });
    const onEach: number[] = shown.feedbackByClause.map((one: any) => one.counts.items);
    expect(onEach.reduce((sum, items) => sum + items)).toBe(4);
    expect(shown).toMatchObject({ feedbackItem: { code: 'F2' }, feedbackExercise: { code: 'X2' } });
    expect(shown).toMatchObject({ noItem: null, noExercise: null });
  });

  it('keeps a version from being published while a comment on it is open, and names the comment', async () => {
    const { id } = await f.exercise('X2');
    const said = await f.say(id, 'One more thing.');
    const blockers = async () => {
      const document = `{ project(code: "ALPHA") { output(code: "${version.code.split('-')[0]!}") { outputVersion(code: "${version.code}") { blockers { code subject } } } } }`;
      const { body } = await f.app.gql(f.cast.lead, document);
      return body.data.project.output.outputVersion.blockers.filter(
        (each: { code: string }) => each.code === 'FEEDBACK_OPEN',
      );
    };
    expect(await blockers()).toEqual([{ code: 'FEEDBACK_OPEN', subject: said.code }]);
    await f.done('reportFeedbackOutcome', {
      itemId: said.id,
      expectedVersion: said.version,
      outcome: 'OUT_OF_SCOPE',
      because: 'Of another matter.',
    });
    expect(await blockers()).toEqual([]);
  });

  it('asks the database as often for a hundred comments as for few', async () => {
    const asked = async () => {
      await f.app.saved(f.cast.administrator, 'addPerson', { name: 'Somebody' }); // makes everything again
      const selection = `feedbackItems(first: 100, search: "scrutiny or comment") { totalCount nodes { ${ITEM} } }
        feedbackExercises(first: 100) { nodes { code bases { items } } } feedbackThemes(first: 100) { nodes { items } }`;
      const { statements, result } = await statementsDuring(() => f.project(selection));
      return { count: statements.length, found: Number(result.feedbackItems.totalCount) };
    };
    const few = await asked();
    const { id, version: read } = await f.exercise('X1');
    const rows = Array.from({ length: 100 }, (_, n) => `Comment number ${n},SCRUTINY\n`);
    const content = Buffer.from(`text,themes\n${rows.join('')}`).toString('base64');
    const columns = { texts: ['text'], themes: 'themes' };
    await f.done('importFeedback', { exerciseId: id, expectedVersion: read, fileName: 'x.csv', content, columns });
    const many = await asked();
    expect(many.found).toBeGreaterThan(few.found + 99);
    expect(many.count).toBe(few.count);
  });
});
