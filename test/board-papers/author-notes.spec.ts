import type { ItemFact } from '../../src/board-papers/facts/facts.types.js';
import { authorNotes } from '../../src/board-papers/author-notes.js';
import { compose } from '../../src/board-papers/compose.js';
import { firstDraft } from '../../src/board-papers/content.js';
import { applyEdits } from '../../src/board-papers/edit.js';
import type { PaperEdit } from '../../src/board-papers/edit.types.js';
import type { PaperFacts, ProjectFact } from '../../src/board-papers/facts/facts.types.js';
import { readiness } from '../../src/board-papers/readiness.js';
import { commitmentFact, communicationFact } from './domain-fixtures/stakeholders.js';
import { evidenceFact } from './domain-fixtures/evidence.js';
import { noFeedback } from './domain-fixtures/feedback.js';
import { action, boardMeeting } from './domain-fixtures/meetings.js';
import { output, version } from './domain-fixtures/outputs.js';
import { pilotFact } from './domain-fixtures/pilots.js';
import { risk } from './domain-fixtures/risks.js';
import { noSteeringGroup, seatFact, termsFact } from './domain-fixtures/steering-group.js';
import { cfpsPlan, id, item, paperFixture, project } from './facts-fixture.js';

const CFPS = id(20);
const approval = { body: 'the Board', decidedOn: '2009-07-07', decision: null };
const whole = (own: Partial<ProjectFact> = {}, more: Partial<PaperFacts> = {}): PaperFacts =>
  paperFixture({
    projects: [project(20, 'CFPS', 'Joint checklists', { approval, risks: { risks: [risk(9, 'Money')] }, ...own })],
    ...more,
  });

/** A draft of the facts after edits, and its notes: code, what it is about, and the message. */
function notes(facts: PaperFacts, edits: readonly PaperEdit[] = []) {
  const fresh = compose(facts);
  const edited = applyEdits(firstDraft(fresh, facts), edits, fresh);
  if ('problem' in edited) throw new Error(edited.problem.message);
  return authorNotes(edited.content, facts).map(({ code, subject, message }) => ({ code, subject, message }));
}

const done = (n: number, assumed: boolean) =>
  item(110 + n, `M${n}`, `Step ${n}`, {
    ...{ finish: '2010-01-20', actualFinish: '2010-01-20', rag: 'COMPLETE' as const },
    ...{ lastReportId: id(900), lastReport: { citation: null, assumed } },
  });
const planned = (...items: readonly ItemFact[]) => ({ plan: cfpsPlan({ items }) });
const group = (more: object) => ({ steeringGroup: { ...noSteeringGroup, seats: [seatFact(1)], ...more } });
const meetings = (...actions: ReturnType<typeof action>[]) => ({ meetings: { meetings: [], actions } });
const sent = (more: object) => ({ meetings: { meetings: [boardMeeting(more)], actions: [] } });
const protocol = (alignment: ReturnType<typeof version>['alignment']) => ({
  outputs: [output(1, 'PROTOCOL', 'Protocol', { version: version({ alignment }) })],
});
const written = (text: string): PaperEdit => ({ kind: 'SET_TEXT', block: 'issue.1', text, bullets: [] });
const asked = commitmentFact(1, 'the findings, for which it has asked');
const linked = (n: number) => ({
  milestone: { recordId: id(110 + n), reportId: id(910), code: `M${n}`, title: `Step ${n}`, finish: '2010-01-20' },
});
const argument = {
  ...{ recordId: CFPS, reportId: id(61), citation: '10/23 ¶4.1.1', topic: 'RISK' as const },
  paragraphs: ['Money is short.'],
};
const feedback = (changeToCome: number) => ({ feedback: { ...noFeedback, changeToCome } });

/** Codes of the record whose page mends a finding; of others it is a page of the project. */
const MENDED_ON: Readonly<Record<string, string>> = {
  ACTION_UNASSIGNED: 'CFPS-A1',
  DONE_ELSEWHERE_NOT: 'CFPS M1',
  EVIDENCE_COUNTS: 'CFPS E1',
  PILOT_INCOMPLETE: 'CFPS P1',
  COMMITMENT_UNOWNED: 'CFPS C1',
  PRINCIPLES_UNCOVERED: 'CFPS PROTOCOL PROTOCOL-V2',
};

describe('What the authors of a paper should look at', () => {
  it('is nothing of a record without gaps, and a text without contradictions', () => {
    expect(notes(whole())).toEqual([]);
  });

  it.each<[code: string, name: string, facts: PaperFacts, message: string]>([
    [
      'NO_APPROVAL',
      'a project that nobody approved',
      whole({ approval: null }),
      'CFPS: No decision that approved this project is recorded.',
    ],
    [
      'NO_BASELINE',
      'a plan without a baseline',
      whole({ plan: cfpsPlan({ baseline: null }) }),
      'CFPS: The plan has no approved baseline, so slips cannot be measured.',
    ],
    [
      'COMPLETE_ASSUMED',
      'one milestone complete on assumption',
      whole(planned(done(1, true), done(2, false))),
      'CFPS: “Step 1” is reported as complete on an assumption alone. Check it, or report it from a source.',
    ],
    [
      'COMPLETE_ASSUMED',
      'many complete on assumption',
      whole(planned(...[1, 2, 3, 4, 5].map((n) => done(n, true)))),
      'CFPS: “Step 1”, “Step 2”, “Step 3” and two more are reported as complete on an assumption alone. Check them, or report them from a source.',
    ],
    [
      'RISKS_INCOMPLETE',
      'risks that lack something',
      whole({
        risks: { risks: [risk(1, 'A', { gaps: ['NO_OWNER', 'NO_SCORE'] }), risk(2, 'B', { gaps: ['NO_OWNER'] })] },
      }),
      'CFPS: Complete the open risks before the Board asks: two with no owner and one with no score.',
    ],
    [
      'NO_RISKS',
      'an empty register of which the paper says that no risks have been identified',
      whole({ risks: { risks: [] } }),
      'CFPS: The risk register is empty, and the paper says no more of risk. Add the risks that matter.',
    ],
    [
      'DONE_ELSEWHERE_NOT',
      'a communication that is still in draft though its milestone is done',
      whole({
        ...planned(done(1, false)),
        stakeholders: { commitments: [], communications: [communicationFact(1, 'Joint work', linked(1))] },
      }),
      'CFPS: “Step 1” is reported as done, but “Joint work” is not. Report that it was issued, or correct the milestone.',
    ],
    [
      'DONE_ELSEWHERE_NOT',
      'invitations that are reported as sent, and that nobody has had',
      whole({
        ...planned({ ...done(1, false), title: 'Steering group invitations sent' }),
        ...group({ seats: [seatFact(1)], terms: termsFact }),
      }),
      'CFPS: “Steering group invitations sent” is reported as done, but nobody has been invited to the steering group. Report the invitations, or correct the milestone.',
    ],
    [
      'NO_TERMS_OF_REFERENCE',
      'a steering group without terms',
      whole(group({})),
      'CFPS: The steering group has no terms of reference.',
    ],
    [
      'GROUP_INCOMPLETE',
      'terms without a chair and a quorum',
      whole(group({ terms: { ...termsFact, hasChair: false, quorum: null } })),
      'CFPS: The terms of reference of the steering group name no chair and no quorum.',
    ],
    [
      'EVIDENCE_COUNTS',
      'counts that do not add up',
      whole({ evidence: { evidence: [evidenceFact(1, 'Interviews', { gaps: ['3 are said, 2 are listed'] })] } }),
      'CFPS: The counts of “Interviews” do not add up: 3 are said, 2 are listed.',
    ],
    [
      'PILOT_INCOMPLETE',
      'a pilot that lacks something',
      whole({
        pilots: {
          real: [pilotFact(1, 'Exham', { stage: 'ACCEPTED', lacks: ['a version', 'a contact'] })],
          invented: 0,
        },
      }),
      'CFPS: The pilot Exham still needs a version and a contact.',
    ],
    [
      'ACTION_UNASSIGNED',
      'an action without owner and date',
      whole({}, meetings(action(1, CFPS, 'Meet'))),
      'CFPS: The action CFPS-A1 has no owner and no date. The paper leaves it out.',
    ],
    [
      'ACTION_UNASSIGNED',
      'an action without an owner',
      whole({}, meetings(action(1, CFPS, 'Meet', { due: '2010-02-01' }))),
      'CFPS: The action CFPS-A1 has no owner.',
    ],
    [
      'COMMITMENT_UNOWNED',
      'a commitment that nobody is to keep',
      whole({
        stakeholders: { commitments: [commitmentFact(1, 'A first note.', { owned: false })], communications: [] },
      }),
      'CFPS: Nobody is named to keep the commitment “A first note” to the Committee on Standards in Public Life.',
    ],
    [
      'PRINCIPLES_UNCOVERED',
      'principles that no clause serves',
      whole(protocol([{ framework: 'Seven Principles', principles: 7, uncovered: ['Honesty', 'Leadership'] }])),
      'CFPS: No clause of “Protocol” serves Honesty and Leadership of the Seven Principles.',
    ],
  ])('%s is raised for %s', (code, _, facts, message) => {
    expect(notes(facts)).toEqual([{ code, subject: MENDED_ON[code] ?? 'CFPS', message }]);
  });

  it.each<[code: string, name: string, facts: PaperFacts]>([
    ['NO_APPROVAL', 'a project that a body approved', whole()],
    ['NO_BASELINE', 'a project without a plan', whole({ plan: null })],
    ['NO_BASELINE', 'a plan with a baseline', whole({ plan: cfpsPlan() })],
    ['COMPLETE_ASSUMED', 'what a source says is complete', whole(planned(done(1, false)))],
    [
      'COMPLETE_ASSUMED',
      'an assumption about what is still to come',
      whole(planned({ ...done(1, true), actualFinish: null })),
    ],
    [
      'RISKS_INCOMPLETE',
      'a risk above the appetite, which the paper tells itself',
      whole({ risks: { risks: [risk(1, 'A', { gaps: ['ABOVE_APPETITE'] })] } }),
    ],
    [
      'RISKS_INCOMPLETE',
      'a closed risk',
      whole({ risks: { risks: [risk(1, 'A', { status: 'CLOSED', gaps: ['NO_OWNER'] })] } }),
    ],
    ['NO_RISKS', 'a register with a closed risk', whole({ risks: { risks: [risk(1, 'A', { status: 'CLOSED' })] } })],
    [
      'NO_RISKS',
      'an empty register where the paper argues about risk',
      whole({ risks: { risks: [] }, narratives: [argument] }),
    ],
    [
      'DONE_ELSEWHERE_NOT',
      'a communication that went out',
      whole({
        ...planned(done(1, false)),
        stakeholders: {
          commitments: [],
          communications: [communicationFact(1, 'Joint work', { ...linked(1), state: 'ISSUED' })],
        },
      }),
    ],
    ['NO_TERMS_OF_REFERENCE', 'a project without a steering group', whole({ steeringGroup: noSteeringGroup })],
    ['GROUP_INCOMPLETE', 'terms with a chair and a quorum', whole(group({ terms: termsFact }))],
    ['EVIDENCE_COUNTS', 'counts that add up', whole({ evidence: { evidence: [evidenceFact(1, 'Interviews')] } })],
    [
      'PILOT_INCOMPLETE',
      'a pilot that lacks nothing',
      whole({ pilots: { real: [pilotFact(1, 'Exham')], invented: 2 } }),
    ],
    [
      'ACTION_UNASSIGNED',
      'an action with owner and date',
      whole({}, meetings(action(1, CFPS, 'Meet', { owner: 'Ann', due: '2010-02-01' }))),
    ],
    ['ACTION_UNASSIGNED', 'an action of another project', whole({}, meetings(action(1, id(99), 'Meet')))],
    ['PAPERS_OVERDUE', 'papers that went out', whole({}, sent({ dispatch: 'DISPATCHED' }))],
    ['PAPERS_OVERDUE', 'papers still to go out', whole({}, sent({ dispatch: 'TO_COME' }))],
    ['PAPERS_OVERDUE', 'papers of another day', whole({}, sent({ on: '2010-03-02' }))],
    [
      'COMMITMENT_UNOWNED',
      'a commitment that somebody is to keep',
      whole({ stakeholders: { commitments: [commitmentFact(1, 'A note')], communications: [] } }),
    ],
    [
      'COMMITMENT_UNOWNED',
      'one that was closed',
      whole({
        stakeholders: {
          commitments: [commitmentFact(1, 'A note', { owned: false, open: false, state: 'RELEASED' })],
          communications: [],
        },
      }),
    ],
    [
      'PRINCIPLES_UNCOVERED',
      'principles that are all served',
      whole(protocol([{ framework: 'Seven Principles', principles: 7, uncovered: [] }])),
    ],
  ])('%s is not raised for %s', (_, __, facts) => {
    expect(notes(facts)).toEqual([]);
  });

  it.each(['OVERDUE', 'NOT_RECORDED'])('PAPERS_OVERDUE names the meeting whose papers are %s', (dispatch) => {
    expect(notes(whole({}, sent({ dispatch })))).toEqual([
      {
        code: 'PAPERS_OVERDUE',
        subject: 'BOARD-2010-01-26',
        message:
          'The papers of the meeting of the Board of Standards for England on 26 January 2010 were due to go out, and nobody has reported that they did.',
      },
    ]);
  });

  it.each<[code: string, text: string, facts: PaperFacts, message: string]>([
    [
      'COMMENTS_STILL_OPEN',
      'We have taken up all of these comments.',
      whole(feedback(2)),
      'It says that all comments were taken up, but two accepted comments have still to be acted on.',
    ],
    [
      'ALIGNMENT_NOT_RECORDED',
      'The values were matched to the Seven Principles.',
      whole(),
      'It says that clauses were aligned to principles, but no alignment is recorded.',
    ],
    [
      'ASKED_NOT_PROMISED',
      'We have promised to share the findings.',
      whole({ stakeholders: { commitments: [asked], communications: [] } }),
      'It speaks of a promise, but the Committee on Standards in Public Life asked for it: “the findings, for which it has asked”. Say that it was asked for.',
    ],
    ['ATTACHMENT_MISSING', 'The report is at Appendix C.', whole(), 'It speaks of Appendix C, and the paper has none.'],
    [
      'ATTACHMENT_MISSING',
      'The report is attached.',
      whole(),
      'It says that something is attached, but no file is attached to the paper. Attach it, or name its appendix.',
    ],
    [
      'ATTACHMENT_MISSING',
      'The full research report is attached.',
      whole({ plan: cfpsPlan() }),
      'It says that something is attached, but no file is attached to the paper. Attach it, or name its appendix.',
    ],
    [
      'FIGURE_WITHOUT_SOURCE',
      'We spoke to 19 people.',
      whole(),
      '“19” was typed by hand and has no source in the record.',
    ],
    [
      'FIGURE_WITHOUT_SOURCE',
      'It ends on 28 May.',
      whole(),
      '“28 May” was typed by hand and has no source in the record.',
    ],
  ])('%s is raised for “%s”, by its paragraph', (code, text, facts, message) => {
    expect(notes(facts, [written(text)])).toEqual([{ code, subject: 'issue.1', message }]);
  });

  it.each<[code: string, text: string, facts: PaperFacts]>([
    ['COMMENTS_STILL_OPEN', 'We have taken up all of these comments.', whole(feedback(0))],
    ['COMMENTS_STILL_OPEN', 'We have taken up some of these comments.', whole(feedback(2))],
    [
      'ALIGNMENT_NOT_RECORDED',
      'The values were matched to the Seven Principles.',
      whole(protocol([{ framework: 'Seven Principles', principles: 7, uncovered: [] }])),
    ],
    [
      'ASKED_NOT_PROMISED',
      'The Committee has asked for the findings.',
      whole({ stakeholders: { commitments: [asked], communications: [] } }),
    ],
    [
      'ASKED_NOT_PROMISED',
      'We have promised a first note.',
      whole({ stakeholders: { commitments: [commitmentFact(1, 'a first note')], communications: [] } }),
    ],
    ['ALIGNMENT_NOT_RECORDED', 'The project serves the Seven Principles.', whole()],
    ['ATTACHMENT_MISSING', 'The plan is at Appendix A.', whole({ plan: cfpsPlan() })],
    ['ATTACHMENT_MISSING', 'The plan is attached.', whole({ plan: cfpsPlan() })],
    ['ATTACHMENT_MISSING', 'The full plan is attached at Appendix A.', whole({ plan: cfpsPlan() })],
    [
      'FIGURE_WITHOUT_SOURCE',
      'The project “[Joint checklists]{#CFPS.title}” began on [4 January 2010]{#CFPS.start}.',
      whole(),
    ],
    ['FIGURE_WITHOUT_SOURCE', 'Nothing here is a figure.', whole()],
  ])('%s is not raised for “%s”', (_, text, facts) => {
    expect(notes(facts, [written(text)])).toEqual([]);
  });

  it('is not found in what the composer itself writes', () => {
    const many = whole({
      ...{ plan: cfpsPlan(), feedback: { ...noFeedback, items: 5, changeToCome: 2 } },
      ...protocol([{ framework: 'Seven Principles', principles: 7, uncovered: [] }]),
    });
    expect(notes(many)).toEqual([]);
  });

  it('warns before issue, and blocks nothing', () => {
    const facts = whole({ approval: null });
    const content = firstDraft(compose(facts), facts);
    const trace = { contentSha256: 'x', clearedSha256: 'x' };
    const found = readiness({
      content,
      offered: [],
      trace,
      unsound: [],
      facts,
      pages: null,
      style: null,
      comments: [],
      unplanned: [],
    });
    expect(found).toMatchObject([{ severity: 'WARNS', problem: { code: 'NO_APPROVAL', subject: 'CFPS' } }]);
  });

  it('names the paragraphs whose words come from an entry marked as an assumption', () => {
    const facts = whole({ narratives: [{ ...argument, assumed: true }] });
    expect(notes(facts)).toEqual([
      {
        code: 'SOURCE_TO_CHECK',
        subject: 'CFPS.risk.1',
        message:
          'It gives words of a source (CFPS risk: 10/23 ¶4.1.1), and the entry is marked as an assumption in part. Check them against the source.',
      },
    ]);
  });
});
