/** Decides which page shows what was found. */
import type { FoundThing } from '../../search/search.service.js';
import { subjectPath } from '../frame/subject-path.js';
import { organisationPath, personPath } from '../people/party-paths.js';
import { clausePath, versionPath } from '../outputs/output-words.js';

type Found = Pick<FoundThing, 'kind' | 'code' | 'subjectId' | 'within' | 'homeCode'>;

const PUBLISHED: Readonly<Partial<Record<Found['kind'], string>>> = {
  PUBLISHED_OUTPUT: 'outputs',
  FEEDBACK_REPORT: 'you-said-we-did',
  ADOPTED_PROTOCOL: 'adopted-protocols',
};

/** The address, from the server's own on; null: it has no page. */
export function searchPath({ kind, code: own, subjectId, within, homeCode: project }: Found): string | null {
  const code = own ?? '';
  const [outer = '', inner = ''] = within;
  const list = PUBLISHED[kind];
  if (list) return `/published/${list}/${encodeURIComponent(project ?? '')}/${encodeURIComponent(code)}`;
  switch (kind) {
    case 'PROGRAMME':
      return `/programmes/${encodeURIComponent(code)}`;
    case 'PERSON':
      return personPath(subjectId);
    case 'ORGANISATION':
      return organisationPath(subjectId);
    case 'BODY':
      return `/bodies/${encodeURIComponent(code)}`;
    case 'UNDERTAKING':
      return '/promises';
    case 'PUBLISHED_COMMUNICATION':
      return '/published/communications';
    case 'OUTPUT_VERSION':
      return versionPath(project ?? '', outer, code);
    case 'CLAUSE':
      return clausePath(project ?? '', outer, inner, subjectId, null);
    case 'TENDER':
      return `${subjectPath('ADOPTION', project, outer) ?? ''}/tenders/${encodeURIComponent(code)}`;
    default:
      return subjectPath(kind, project, code);
  }
}
