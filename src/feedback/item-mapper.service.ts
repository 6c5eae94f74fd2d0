import { Injectable } from '@nestjs/common';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { datedView } from '../platform/record/history.js';
import { organisationView } from '../programme/project-view.js';
import { type SubjectView, subjectView } from '../programme/record-subject.type.js';
import { changeToCome } from './counts.js';
import type { RespondentSnapshot } from './exercise-snapshot.js';
import { type FeedbackContext, flags, masks, organisationNames } from './feedback-context.js';
import type { FeedbackOutcome, FeedbackReply } from './feedback-item.entity.js';
import type { ItemSnapshot } from './item-snapshot.js';
import type { FeedbackItem, FeedbackOutcomeView, FeedbackReplyView } from './item.type.js';
import { attribution } from './report/compose-report.js';
import type { FeedbackRespondent } from './respondent.type.js';
import { either, shown, type Withheld, withheldOf } from './withheld.js';

/** Gives comments and respondents the shape of the interface, for one reader. */
@Injectable()
export class ItemMapper {
  /** One comment, with what this reader may see of it. */
  item(context: FeedbackContext, item: ItemSnapshot): FeedbackItem {
    const { view, reading } = context;
    const { terms, history } = item;
    const flagged = flags(context, item);
    const masked = masks(context, item);
    const respondent = terms.respondentId === null ? undefined : view.byId.respondents.get(terms.respondentId);
    const about = this.dated(context);
    const outcome = (row: FeedbackOutcome): FeedbackOutcomeView => ({
      ...about(row, history.outcomes),
      outcome: row.outcome,
      because: row.because,
      changedVersion: pointed(context, row.changedVersionId),
      changedClause: pointed(context, row.changedClauseId),
    });
    const reply = (row: FeedbackReply): FeedbackReplyView => ({
      ...about(row, history.replies),
      text: shown(row.text, masked.text),
    });
    return {
      id: item.id + reading.suffix,
      code: item.code,
      exercise: this.exercise(context, terms.exerciseId),
      text: shown(terms.text, masked.text),
      attribution: attribution(respondent, masked.name, organisationNames(context.register)),
      respondentType: respondent?.terms.type ?? null,
      respondent: respondent && masked.name === null ? this.respondent(context, respondent) : null,
      nameWithheld: flagged.name,
      textWithheld: flagged.text,
      question: terms.question,
      outputVersion: pointed(context, terms.outputVersionId),
      clause: pointed(context, terms.clauseId),
      themes: item.themeIds.flatMap((id) => {
        const theme = view.byId.themes.get(id);
        return theme ? [{ code: theme.code, title: theme.terms.title }] : [];
      }),
      state: item.state,
      since: (item.reply ?? item.outcome)?.effectiveOn ?? null,
      nextStates: item.nextStates,
      outcome: item.outcome && outcome(item.outcome),
      reply: item.reply && reply(item.reply),
      changeToCome: changeToCome(item),
      importLine: terms.importLine,
      history: history.statements.map((row) => ({
        ...about(row, history.statements),
        text: shown(row.text, masked.text),
        outputVersion: pointed(context, row.outputVersionId),
        clause: pointed(context, row.clauseId),
      })),
      codings: history.codings.map((row) => ({
        ...about(row, history.codings),
        themes: row.themeIds.flatMap((id) => view.byId.themes.get(id)?.code ?? []),
      })),
      outcomes: history.outcomes.map(outcome),
      replies: history.replies.map(reply),
      redactions: history.redactions.map((row) => ({
        ...about(row, history.redactions),
        redaction: row.redaction,
        because: row.because,
      })),
      citation: terms.citation,
      assumed: terms.assumed,
      version: item.version,
    };
  }

  /** One respondent; without permission to be named, others than administrators and the lead see the type alone. */
  respondent(context: FeedbackContext, respondent: RespondentSnapshot): FeedbackRespondent {
    const { view, now, register, reading, sight } = context;
    const { terms, history } = respondent;
    const withheld = sight
      ? null
      : either(permitted(respondent), permitted(now.byId.respondents.get(respondent.id))).name;
    const name = (given: string | null): string | null => (withheld === null ? given : shown('', withheld));
    const organisation = terms.organisationId === null ? undefined : register.organisations.get(terms.organisationId);
    const about = this.dated(context);
    const items = view.items.filter((item) => item.terms.respondentId === respondent.id).length;
    return {
      id: respondent.id + reading.suffix,
      code: respondent.code,
      exercise: this.exercise(context, terms.exerciseId),
      type: terms.type,
      permission: terms.permission,
      name: name(terms.name),
      organisation: withheld === null && organisation ? organisationView(organisation, reading.suffix) : null,
      organisationName: withheld === null ? terms.organisationName : null,
      pilot: withheld === null ? pointed(context, terms.pilotId) : null,
      items: withheld === null ? items : null,
      history: history.map((row) => ({
        ...about(row, history),
        type: row.type,
        permission: row.permission,
        name: name(row.name),
      })),
      citation: terms.citation,
      version: respondent.version,
    };
  }

  private exercise({ view, reading }: FeedbackContext, id: string): SubjectView | null {
    const found = view.byId.exercises.get(id);
    if (!found) return null;
    return { kind: 'FEEDBACK_EXERCISE', id: id + reading.suffix, code: found.code, title: found.terms.title };
  }

  private dated({ reading }: FeedbackContext) {
    const { revision, suffix } = reading;
    return (row: DatedReport, all: readonly DatedReport[]) => datedView(row, { all, revision, suffix });
  }
}

function permitted(respondent: RespondentSnapshot | undefined): Withheld {
  return withheldOf({ redaction: null }, respondent);
}

/** The record that an id points at, as seen in the view; null where there is none. */
export function pointed({ view, reading }: FeedbackContext, id: string | null): SubjectView | null {
  const found = id === null ? undefined : view.subjects.get(id);
  return found ? subjectView(found, reading.suffix) : null;
}
