import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ProjectKind, ThingWrite } from '../programme/thing-write.js';
import type { ImportedRows } from './csv/import-rows.js';
import { FeedbackImport } from './feedback-exercise.entity.js';
import { ITEM, RESPONDENT } from './feedback-writing.service.js';
import type { ReadFile } from './import-reading.service.js';
import type { ImportFeedbackInput } from './import.input.js';

type Row = Readonly<Record<string, unknown>>;

/** The columns of each table that an import fills, as PostgreSQL takes them out of JSON. */
const COLUMNS = {
  feedback_respondent: 'id uuid, project_id uuid, code text, revision integer, version integer',
  feedback_respondent_statement: `id uuid, effective_on date, revision integer, citation text, assumed boolean,
    respondent_id uuid, exercise_id uuid, type text, name text, organisation_name text, permission text`,
  feedback_item: 'id uuid, project_id uuid, code text, revision integer, version integer',
  feedback_item_statement: `id uuid, effective_on date, revision integer, citation text, assumed boolean,
    item_id uuid, exercise_id uuid, respondent_id uuid, text text, question text, output_version_id uuid,
    clause_id uuid, import_id uuid, import_line integer`,
  feedback_coding: `id uuid, effective_on date, revision integer, citation text, assumed boolean,
    item_id uuid, theme_ids uuid[]`,
} as const;

/** Rows that one statement puts in: more would hold the thread for long, since both sides turn them into text. */
const A_STATEMENT = 2_000;

/** Puts the rows of a file on record, so many at a time that others have their turn between them. */
@Injectable()
export class ImportRowsService {
  async save(thing: ThingWrite, input: ImportFeedbackInput, file: ReadFile, rows: ImportedRows): Promise<void> {
    const { write, projectId, id: exerciseId, effectiveOn } = thing;
    const taken = write.dated({ ...input, effectiveOn });
    await write.manager.insert(FeedbackImport, {
      ...taken,
      exerciseId,
      fileName: input.fileName.trim(),
      sha256: file.sha256,
      rowCount: file.read.rowCount,
      itemCount: rows.items.length,
      blankCount: rows.blanks,
      respondentCount: rows.respondents.length,
    });
    write.touch(projectId, 'Feedback import', taken.id, input.fileName.trim());
    const dated = (day: string | null) => ({
      id: randomUUID(),
      effective_on: day ?? effectiveOn,
      revision: write.revision,
      citation: taken.citation,
      assumed: taken.assumed,
    });
    const respondents = await this.found(thing, RESPONDENT, rows.respondents);
    await insert(thing, 'feedback_respondent_statement', respondents, ({ id, of }) => ({
      ...dated(of.day),
      respondent_id: id,
      exercise_id: exerciseId,
      type: of.type,
      name: of.name,
      organisation_name: of.organisationName,
      permission: of.permission,
    }));
    const items = await this.found(thing, ITEM, rows.items);
    await insert(thing, 'feedback_item_statement', items, ({ id, of }) => ({
      ...dated(of.day),
      item_id: id,
      exercise_id: exerciseId,
      respondent_id: respondents[of.respondent]?.id,
      text: of.text,
      question: of.question,
      output_version_id: file.outputVersionId,
      clause_id: of.clauseId,
      import_id: taken.id,
      import_line: of.line,
    }));
    const coded = items.filter(({ of }) => of.themeIds.length);
    await insert(thing, 'feedback_coding', coded, ({ id, of }) => ({
      ...dated(of.day),
      item_id: id,
      theme_ids: of.themeIds,
    }));
  }

  /** Founds a thing for each row, with the next free codes in the order of the rows. */
  private async found<T>(
    { write, projectId }: ThingWrite,
    kind: ProjectKind,
    rows: readonly T[],
  ): Promise<readonly { readonly id: string; readonly of: T }[]> {
    const [row] = await write.manager.query<{ last: number }[]>(
      `SELECT coalesce(max(substring(code FROM $2)::int), 0) AS last FROM ${kind.table} WHERE project_id = $1 AND code ~ $3`,
      [projectId, `^${kind.prefix}([0-9]+)$`, `^${kind.prefix}[0-9]{1,9}$`],
    );
    const first = (row?.last ?? 0) + 1;
    const { revision } = write;
    const made = rows.map((of, index) => ({ id: randomUUID(), code: `${kind.prefix}${first + index}`, of }));
    await insert({ write }, kind.table as keyof typeof COLUMNS, made, ({ id, code }) => ({
      id,
      project_id: projectId,
      code,
      revision,
      version: revision,
    }));
    return made;
  }
}

async function insert<T>(
  { write }: Pick<ThingWrite, 'write'>,
  table: keyof typeof COLUMNS,
  all: readonly T[],
  rowOf: (one: T) => Row,
): Promise<void> {
  const columns = COLUMNS[table];
  const names = columns
    .split(',')
    .map((column) => column.trim().split(' ')[0])
    .join(', ');
  const text = `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS r(${columns})`;
  for (let at = 0; at < all.length; at += A_STATEMENT)
    await write.manager.query(text, [JSON.stringify(all.slice(at, at + A_STATEMENT).map(rowOf))]);
}
