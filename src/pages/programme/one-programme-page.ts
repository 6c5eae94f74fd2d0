/** Decides what the page of one programme shows: what it is for and who runs it, its projects with their status, and its history. */
import { correctOffer, type Offers } from '../frame/offer.js';
import { projectHome, projectPath } from '../frame/project-parts.js';
import type { AnswerTo } from '../frame/question.js';
import { stateWords } from '../frame/state-words.js';
import { summary } from '../frame/summary.js';
import { type Column, tableOf } from '../frame/table.js';
import { timeline } from '../frame/timeline.js';
import { counted, day, ragTag, reasonAlone } from '../frame/words.js';
import { organisationPath } from '../people/party-paths.js';
import { programmeChart } from './programme-chart.js';
import type { ONE_PROGRAMME } from './programme.graphql.js';

type Answer = AnswerTo<typeof ONE_PROGRAMME>;
type Project = Answer['projects'][number];
type Ended = Answer['ended'][number];

export const programmePath = (code: string): string => `/programmes/${encodeURIComponent(code)}`;

export function oneProgrammePage({ programme, projects, ended }: Answer, offer: Offers) {
  const { code, title, purpose, start, targetEnd, owner, version, history } = programme;
  const given = { programmeCode: code, expectedVersion: version };
  return {
    area: 'programme',
    back: { href: '/programme', text: 'Programme' },
    code,
    title,
    facts: summary([
      ['Purpose', purpose ?? 'Not said'],
      ['Organisation that runs it', owner?.name ?? 'Not known', owner && organisationPath(owner.id)],
      ['Start', day(start, 'None agreed')],
      ['Target end', day(targetEnd, 'None agreed')],
      ['Directors', names(projects.map(({ smtLead }) => smtLead?.name))],
      ['Project leads', names(projects.map(({ lead }) => lead?.name))],
      ['Projects', projectCount(projects, ended)],
    ]),
    actions: [
      ...offer('amendProgramme', 'Change the programme', given, title),
      ...offer('startProject', 'Start a project', { programme: code }),
    ],
    notes: projects.flatMap(({ notes }) =>
      notes.flatMap(({ code: what, message }) => (what === 'OUTSIDE_PROGRAMME' ? [message] : [])),
    ),
    chart: programmeChart(projects),
    tables: { projects: projectTable(projects) },
    closed: endedLines(ended, 'CLOSED'),
    archived: endedLines(ended, 'ARCHIVED'),
    history: timeline(
      history,
      (entry) => ({
        label: entry.title,
        lines: [entry.purpose, entry.owner && `Run by ${entry.owner.name}.`, dates(entry)],
      }),
      (entry) => correctOffer(offer, 'amendProgramme', given, entry),
    ),
  };
}

function projectTable(projects: readonly Project[]) {
  const columns: readonly Column<Project>[] = [
    { head: 'Project', cell: ({ code, title }) => ({ text: title, href: projectHome(code) }) },
    {
      head: 'Status',
      cell: ({ rag }) => {
        const { text, classes } = ragTag(rag);
        return { text, tag: classes };
      },
    },
    { head: 'Reason', cell: ({ ragReason }) => reasonAlone(ragReason) },
    {
      head: 'Forecast finish',
      cell: ({ code, plan }) => ({ text: day(plan.finish), href: projectPath(code, 'plan') }),
    },
    { head: 'Target end', cell: ({ targetEnd }) => day(targetEnd, 'None agreed') },
    { head: 'Milestones', cell: ({ done, all }) => `${done.totalCount} of ${all.totalCount} complete` },
    { head: 'Project lead', cell: ({ lead }) => lead?.name ?? 'None' },
    { head: 'Director', cell: ({ smtLead }) => smtLead?.name ?? 'None' },
  ];
  return tableOf(
    { id: 'projects', caption: 'Open projects', empty: 'No project of this programme is open.' },
    columns,
    projects,
  );
}

function projectCount(projects: readonly Project[], ended: readonly Ended[]): string {
  const count = (which: Ended['state']): number => ended.filter(({ state }) => state === which).length;
  const parts = [`${projects.length} open`];
  if (count('CLOSED') > 0) parts.push(`${count('CLOSED')} closed`);
  if (count('ARCHIVED') > 0) parts.push(`${count('ARCHIVED')} archived`);
  return `${counted(projects.length + ended.length, 'project')}: ${parts.join(', ')}`;
}

/** What an entry of the history says of the dates; null: nothing. */
function dates({ start, targetEnd }: { readonly start: string | null; readonly targetEnd: string | null }) {
  if (start === null && targetEnd === null) return null;
  return [start && `Starts on ${day(start)}.`, targetEnd && `Ends on ${day(targetEnd)}.`].filter(Boolean).join(' ');
}

/** Each name once. */
function names(all: readonly (string | undefined)[]): string {
  return [...new Set(all.filter((name) => name !== undefined))].join(', ') || 'None';
}

function endedLines(ended: readonly Ended[], which: Ended['state']) {
  return ended
    .filter(({ state }) => state === which)
    .map(({ code, title, state, since }) => ({ href: projectHome(code), text: title, note: stateWords(state, since) }));
}
