/** Decides which decisions a pack says are wanted, and on what it asks for a view. */
import { theName } from '../../platform/words/the-name.js';
import type { MeetingSnapshot } from '../../meetings/meeting-snapshot.js';
import type { AgendaItemKind } from '../../meetings/meeting-states.js';
import { whyUnknown } from '../facts/plan-facts.js';
import { dateFigure, nameFigure, textFigure, type Subject } from '../figures.js';
import { listed, say, type Phrase } from '../prose.js';
import { clause } from '../words.js';
import { brief, thingSubject, titled, type PackLine, type ProjectKind } from './change.js';
import type { PackContext, Snapshot } from './snapshot.js';

interface Wanted {
  readonly recordId: string;
  readonly code: string;
  readonly title: string;
  readonly reportId: string | null;
  readonly citation: string | null;
}

function told(
  kind: ProjectKind,
  one: Wanted,
  at: { readonly after: Snapshot; readonly context: PackContext },
  line: (name: Phrase, of: Subject) => Phrase,
): PackLine {
  const of = thingSubject(kind, one, at.context, at.after);
  return { ...brief(kind, one), line: line(titled(of, one.code, one.title), of) };
}

/** What somebody has to decide: items of the next agendas, signatures awaited, clearances, and risks above appetite. */
export function decisionsWanted(after: Snapshot, context: PackContext): readonly PackLine[] {
  const at = { after, context };
  return [
    ...agendaLines(after, context, 'DECISION'),
    ...versionsIn(after, ['IN_CONSULTATION', 'AGREED'])
      .filter(({ version }) => version.awaiting.length > 0)
      .map(({ wanted, version }) =>
        told({ domain: 'OUTPUTS', kind: 'OutputVersion' }, wanted, at, (name, of) => {
          const names = version.awaiting.map((id) =>
            nameFigure(
              of,
              `awaiting.${id}`,
              'Who has still to sign',
              context.organisations.get(id) ?? 'an organisation',
            ),
          );
          return say`${name} waits for the signature of ${listed(names)}.`;
        }),
      ),
    ...after.domains.stakeholders.communications
      .filter((one) => one.state === 'IN_CLEARANCE')
      .map(({ id, code, terms, stateReport }) =>
        told(
          { domain: 'STAKEHOLDERS', kind: 'Communication' },
          { recordId: id, code, title: terms.title, reportId: stateReport?.id ?? terms.id, citation: terms.citation },
          at,
          (name) => say`${name} waits for the director’s clearance.`,
        ),
      ),
    ...after.domains.risks.risks
      .filter(
        ({ state, reading, acceptance }) => state === 'OPEN' && reading === 'ABOVE' && acceptance?.state !== 'IN_FORCE',
      )
      .map(({ id, code, terms, current }) =>
        told(
          { domain: 'RISKS', kind: 'Risk' },
          { recordId: id, code, title: terms.title, reportId: current?.row.id ?? null, citation: terms.citation },
          at,
          (name) => say`${name} is above our risk appetite, and nobody has accepted it.`,
        ),
      ),
  ];
}

/** On what a view is wanted: items for discussion, texts in consultation, dates that nobody can give, risks nobody owns. */
export function viewsWanted(after: Snapshot, context: PackContext): readonly PackLine[] {
  const at = { after, context };
  return [
    ...agendaLines(after, context, 'DISCUSSION'),
    ...versionsIn(after, ['IN_CONSULTATION']).map(({ wanted }) =>
      told({ domain: 'OUTPUTS', kind: 'OutputVersion' }, wanted, at, (name) => say`${name} is in consultation.`),
    ),
    ...after.plan.items
      .filter(({ item, finish }) => item.kind === 'MILESTONE' && finish === null)
      .map((status) => {
        const { itemId: recordId, code, title, id: reportId, citation } = status.item;
        const milestone = { recordId, code, title, reportId, citation };
        return told({ domain: 'PLAN', kind: 'Milestone' }, milestone, at, (name, of) => {
          const why = whyUnknown(status, after.plan);
          if (why === null) return say`${name} has no date, and the record does not say why.`;
          return say`${name} has no date: ${textFigure(of, 'unknown', 'Why there is no date', clause(why))}.`;
        });
      }),
    ...after.domains.risks.risks
      .filter(({ gaps }) => gaps.some((gap) => gap.code === 'NO_OWNER' || gap.code === 'NO_SCORE'))
      .map(({ id, code, terms, gaps }) =>
        told(
          { domain: 'RISKS', kind: 'Risk' },
          { recordId: id, code, title: terms.title, reportId: terms.id, citation: terms.citation },
          at,
          (name) => {
            const lacks = [
              ...(gaps.some((gap) => gap.code === 'NO_OWNER') ? ['no owner'] : []),
              ...(gaps.some((gap) => gap.code === 'NO_SCORE') ? ['no score'] : []),
            ];
            return say`${name} has ${listed(lacks)}.`;
          },
        ),
      ),
  ];
}

function versionsIn({ domains }: Snapshot, states: readonly string[]) {
  return domains.outputs.outputs.flatMap((output) =>
    output.versions
      .filter((version) => states.includes(version.state))
      .map((version) => {
        const { id, code, label, terms, stateReport } = version;
        const title = `${output.title}, ${label}`;
        const wanted: Wanted = {
          recordId: id,
          code,
          title,
          reportId: stateReport?.id ?? terms.id,
          citation: terms.citation,
        };
        return { version, wanted };
      }),
  );
}

/** Items of meetings to come that concern the project, but for those kept from the public. */
function agendaLines(after: Snapshot, context: PackContext, kind: AgendaItemKind): readonly PackLine[] {
  const toCome = after.meetings.filter(
    ({ state, terms }) => (state === 'PLANNED' || state === 'CALLED') && (terms.meetsOn ?? after.asAt) >= after.asAt,
  );
  return toCome.flatMap((meeting) =>
    meeting.agenda
      .filter((item) => item.kind === kind && !item.closed && concerns(meeting, item.projectId, context.projectId))
      .map((item) => {
        const thing = { recordId: meeting.id, code: meeting.code, title: item.title };
        const row = { ...thing, reportId: meeting.agendaRow?.id ?? meeting.terms.id, citation: meeting.terms.citation };
        const meets: ProjectKind = { domain: 'DECISIONS', kind: 'Meeting' };
        const of = { ...thingSubject(meets, row, context, after), key: `meeting.${meeting.code}.${item.number}` };
        const title = textFigure(of, 'item', 'Item of the agenda', clause(item.title));
        const where = say`item ${textFigure(of, 'number', 'Number of the item', `${item.number}`)} on the agenda of ${theName(meeting.body.terms.name)}`;
        const { meetsOn } = meeting.terms;
        const when =
          meetsOn === null ? say`${where}` : say`${where}, ${dateFigure(of, 'on', 'Date of the meeting', meetsOn)}`;
        return { ...brief(meets, thing), line: say`${title} (${when}).` };
      }),
  );
}

const concerns = (meeting: MeetingSnapshot, itemOf: string | null, projectId: string): boolean =>
  itemOf === projectId || (itemOf === null && meeting.projectId === projectId);
