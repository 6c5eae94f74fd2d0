/** Decides what the forms about meetings offer where an answer is a meeting, an item of an agenda or a project. */
import type { Choice } from '../frame/form-field.js';
import { meetingDay } from './meeting-words.js';

export interface AskedItemChoice {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

export interface AskedMeetingChoice {
  readonly id: string;
  readonly code: string;
  readonly meetsOn: string | null;
}

export interface AskedProjectChoice {
  readonly code: string;
  readonly title: string;
}

export const PROJECTS = 'projects(first: 100) { code title }';

export function itemChoices(agenda: readonly AskedItemChoice[]): Choice[] {
  return agenda.map(({ id, number, title }) => ({ value: id, text: `${number}. ${title}` }));
}

export function meetingChoices(meetings: readonly AskedMeetingChoice[]): Choice[] {
  return meetings.map(({ id, code, meetsOn }) => ({ value: id, text: `${code}, ${meetingDay(meetsOn)}` }));
}

export function projectChoices(projects: readonly AskedProjectChoice[]): Choice[] {
  return projects.map(({ code, title }) => ({ value: code, text: `${code} ${title}` }));
}
