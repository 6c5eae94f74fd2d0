/** Decides what is worth mending in a project's terms though nothing is refused for it: dates outside its programme's, and a named lead or director who lacks the role. */
import { Role } from '../platform/auth/role.js';
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import type { Problem } from '../platform/record/problem.js';

interface Span {
  readonly startOn: string | null;
  readonly targetEndOn: string | null;
}

/** What a project's terms name somebody for, with the role that goes with it. */
export const NAMED_ROLES = [
  { term: 'leadId', role: Role.PROJECT_LEAD, called: 'project lead' },
  { term: 'smtLeadId', role: Role.DIRECTOR, called: 'director' },
] as const;

type Named = (typeof NAMED_ROLES)[number];

/** Why a project is not within the dates of its programme; none where either has no such date. */
export function outsideProgramme(code: string, project: Span, programme: Span): Problem[] {
  const { startOn, targetEndOn } = project;
  const [begins, ends] = [programme.startOn, programme.targetEndOn];
  const said = (message: string): Problem => ({ code: 'OUTSIDE_PROGRAMME', message, path: [], subject: code });
  const on = formatIsoDate;
  return [
    ...(startOn && begins && startOn < begins
      ? [said(`${code} starts on ${on(startOn)}, before its programme, which starts on ${on(begins)}.`)]
      : []),
    ...(startOn && ends && startOn > ends
      ? [said(`${code} starts on ${on(startOn)}, after its programme, which ends on ${on(ends)}.`)]
      : []),
    ...(targetEndOn && ends && targetEndOn > ends && !(startOn && startOn > ends)
      ? [said(`${code} ends on ${on(targetEndOn)}, after its programme, which ends on ${on(ends)}.`)]
      : []),
  ];
}

/** What is said where somebody is named for what they have no role for. */
export function withoutRole(person: { readonly id: string; readonly name: string }, { called }: Named): Problem {
  const message = `${person.name} is the ${called} but does not have the role of ${called} for this project. An administrator can give it.`;
  return { code: 'ROLE_MISSING', message, path: [], subject: person.id };
}
