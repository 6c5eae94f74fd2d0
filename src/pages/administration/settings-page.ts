/** Decides what the page of a project's settings shows: its terms, the account it gives of itself, and its status date. */
import { NARRATIVE_TOPICS } from '../../programme/narrative-topic.js';
import type { Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { summary } from '../frame/summary.js';
import { day } from '../frame/words.js';
import type { TermsBasis } from './project.forms.js';
import { programmePath } from '../programme/one-programme-page.js';
import { TOPIC_WORDS } from './topic-words.js';

/** The form by which somebody whom a project names is given the role for it. */
function giveRole({ code, lead }: TermsBasis['project'], personId: string, offer: Offers) {
  const role = personId === lead?.id ? 'PROJECT_LEAD' : 'DIRECTOR';
  return offer('grantRole', 'Give the role', { personId, person: personId, as: `${role} ${code}` });
}

export function settingsPage({ project }: TermsBasis, offer: Offers) {
  const { code, title, version, tolerances, approval } = project;
  const given = { projectCode: code, project: code, expectedVersion: version };
  return {
    project: projectParts(code, 'settings', null),
    back: { href: projectPath(code, 'plan'), text: 'Plan' },
    code,
    title,
    notes: project.problems.map(({ code: what, message, subject }) => ({
      text: message,
      offers: what === 'ROLE_MISSING' && subject ? giveRole(project, subject, offer) : [],
    })),
    terms: summary([
      ['Programme', project.programmeCode, programmePath(project.programmeCode)],
      ['Start', day(project.start)],
      ['Target end', day(project.targetEnd, 'None agreed')],
      ['Project lead', project.lead?.name ?? 'None'],
      ['Senior responsible director', project.smtLead?.name ?? 'None'],
      ['Sponsoring organisations', project.sponsors.map(({ name }) => name).join(', ') || 'None'],
      ['Objectives', project.objectives.join('; ') || 'None'],
      ['Approval', approval ? `${approval.body}, ${day(approval.decidedOn, 'no date')}` : 'None recorded'],
      ['Amber and red from', `${tolerances.amberDays} and ${tolerances.redDays} working days late`],
      ['Stale after', `${tolerances.staleDays} days without a report`],
      ['Status date', day(project.reportingDate, 'Follows today')],
    ]),
    actions: [
      ...offer('amendProject', 'Change the details', given),
      ...offer('setReportingDate', 'Set the status date', { projectCode: code }),
    ],
    account: NARRATIVE_TOPICS.map((topic) => ({
      title: TOPIC_WORDS[topic][0],
      hint: TOPIC_WORDS[topic][1],
      paragraphs: project.narratives.find((one) => one.topic === topic)?.paragraphs ?? [],
      offers: offer('recordNarrative', 'Write', { ...given, topic }, TOPIC_WORDS[topic][0]),
    })),
  };
}
