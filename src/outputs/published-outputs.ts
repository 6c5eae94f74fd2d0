/** Decides what everybody may see of a project's outputs: the published version of each, and nothing of the work on it. */
import type { Register } from '../programme/register.js';
import type { ClauseSnapshot } from './clauses-snapshot.js';
import type { OutputsView } from './outputs-view.js';
import type { PublishedClause, PublishedOutput } from './published.type.js';

/** The published outputs of a project, by code. */
export function publishedOutputs(view: OutputsView, projectCode: string, register: Register): PublishedOutput[] {
  return view.outputs.flatMap(({ code, title, terms, published }): PublishedOutput[] => {
    if (!published?.publication) return [];
    const { id, label, contentSha256, clauses, parts, signOffs } = published;
    return [
      {
        ...{ id: `published:${id}`, projectCode, code, title, label, contentSha256 },
        kind: terms.kind,
        purpose: terms.purpose,
        publishedOn: published.publication.effectiveOn,
        badges: signOffs
          .filter(({ state }) => state === 'VALID')
          .map(({ row }) => ({
            organisation: register.organisations.get(row.organisationId)?.name ?? row.organisationId,
            signedOn: row.effectiveOn,
          })),
        clauses: shownClauses(clauses),
        parts: parts.map((part) => ({
          title: view.outputs.find((output) => output.id === part.outputId)?.title ?? part.code,
          label: part.label,
          clauses: shownClauses(part.clauses),
        })),
      },
    ];
  });
}

function shownClauses(clauses: readonly ClauseSnapshot[]): readonly PublishedClause[] {
  return clauses.map(({ number, sectionNumber, kind, text }) => ({ number, sectionNumber, kind, text }));
}
