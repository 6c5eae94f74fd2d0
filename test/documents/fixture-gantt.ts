/** A plan in the shape of the joint project's: summaries, tasks, milestones, slips, unknowns, holidays and the election. */
import { type GanttInput, type GanttRow } from '../../src/documents/gantt-chart.js';

const row = (code: string, label: string, more: Partial<GanttRow> = {}): GanttRow => ({
  code,
  label,
  level: 1,
  kind: 'bar',
  start: null,
  end: null,
  baselineStart: null,
  baselineEnd: null,
  done: null,
  tone: null,
  critical: false,
  note: null,
  ...more,
});

const bar = (code: string, label: string, start: string, end: string, more: Partial<GanttRow> = {}): GanttRow =>
  row(code, label, { start, end, baselineStart: start, baselineEnd: end, ...more });

export function fixtureGantt(): GanttInput {
  return {
    title: 'Joint project with the Centre for Public Scrutiny',
    from: '2010-01-04',
    to: '2010-05-31',
    rows: [
      bar('CFPS-S1', 'Research', '2010-01-04', '2010-02-05', { level: 0, kind: 'summary', critical: true }),
      bar('CFPS-T1', 'Desk research', '2010-01-04', '2010-01-22', { done: 1, tone: 'blue' }),
      bar('CFPS-T2', 'Read the annual returns', '2010-01-18', '2010-02-05', {
        done: 0.4,
        tone: 'green',
        critical: true,
      }),
      bar('CFPS-M1', 'Desk research done', '2010-01-29', '2010-01-29', { kind: 'point', tone: 'green' }),
      bar('CFPS-S2', 'Checklists', '2010-02-08', '2010-03-12', {
        level: 0,
        kind: 'summary',
        baselineEnd: '2010-03-05',
      }),
      bar(
        'CFPS-T3',
        'Draft Part 1 on whether a partner is ethically appropriate to work with',
        '2010-02-08',
        '2010-02-26',
        { tone: 'amber', critical: true, baselineEnd: '2010-02-19' },
      ),
      bar('CFPS-T4', 'Draft Part 2', '2010-02-15', '2010-03-12', {
        tone: 'amber',
        baselineStart: '2010-02-08',
        baselineEnd: '2010-03-05',
      }),
      bar('CFPS-M2', 'Checklists drafted', '2010-03-12', '2010-03-12', {
        kind: 'point',
        tone: 'amber',
        critical: true,
        baselineStart: '2010-03-05',
        baselineEnd: '2010-03-05',
      }),
      bar('CFPS-S3', 'Pilots', '2010-03-15', '2010-05-14', { level: 0, kind: 'summary' }),
      bar('CFPS-T5', 'Invite authorities', '2010-03-15', '2010-03-26', { tone: 'green', critical: true }),
      bar('CFPS-T6', 'Pilot the checklists', '2010-04-06', '2010-05-07', {
        tone: 'red',
        critical: true,
        baselineEnd: '2010-04-30',
      }),
      row('CFPS-T7', 'Scope further work', { tone: 'grey', note: 'date unknown' }),
      row('CFPS-T8', 'Open consultation', { start: '2010-05-10', tone: 'grey', note: 'end unknown' }),
      bar('CFPS-T9', 'Joint guidance', '2010-05-10', '2010-05-28', { tone: 'green', critical: true }),
      bar('CFPS-M3', 'Guidance published', '2010-05-31', '2010-05-31', {
        kind: 'point',
        tone: 'red',
        critical: true,
        baselineStart: '2010-05-28',
        baselineEnd: '2010-05-28',
      }),
    ],
    shaded: [
      { from: '2010-04-02', to: '2010-04-05', label: 'Easter', kind: 'holiday' },
      { from: '2010-05-03', to: '2010-05-03', label: 'Early May bank holiday', kind: 'holiday' },
      { from: '2010-05-31', to: '2010-05-31', label: 'Spring bank holiday', kind: 'holiday' },
      { from: '2010-03-29', to: '2010-05-06', label: 'Pre-election period', kind: 'restricted' },
    ],
    markers: [
      { date: '2010-01-26', label: 'Board 26 January' },
      { date: '2010-05-31', label: 'Target end 31 May' },
    ],
  };
}
