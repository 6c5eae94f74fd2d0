/** Decides how a row of the record is written as a line of CSV. */
import { harmlessText } from '../spreadsheets/csv-text.js';

/** A line of a file in CSV: no value is an empty cell, lists and structures are JSON. */
export function csvLine(values: readonly unknown[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${harmlessText(text).replaceAll('"', '""')}"`;
}
