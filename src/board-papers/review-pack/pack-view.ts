/** Decides how a review pack is shown: each line as its sentence with the figures in it, and where the files are. */
import { ALL_FORMATS } from '../../documents/formats.js';
import { figureView } from '../paper-view.js';
import { plainText } from '../prose.js';
import type { Change, PackDomain, PackLine } from './change.js';
import { lineText } from './pack-paper.js';
import type { Pack } from './pack.js';
import type { PackChange, PackCount, PackLineView, ReviewPack } from './review-pack.type.js';

/** A pack under way to a reader: its lines are shown as they are asked for. */
export type ShownPack = Omit<ReviewPack, 'changes' | 'late' | 'challenges' | 'decisionsWanted' | 'viewsWanted'> &
  Pick<Pack, 'changes' | 'late' | 'challenges' | 'decisionsWanted' | 'viewsWanted'>;

export function packView(pack: Pack): ShownPack {
  const { projectCode, projectTitle, since, asAt } = pack;
  return {
    projectCode,
    projectTitle,
    since: since.on,
    sinceBecause: since.kind,
    sinceName: since.name,
    asAt,
    status: plainText(pack.status.runs),
    end: plainText(pack.end.runs),
    changes: pack.changes,
    changeCounts: changeCounts(pack.changes),
    late: pack.late,
    challenges: pack.challenges,
    decisionsWanted: pack.decisionsWanted,
    viewsWanted: pack.viewsWanted,
    files: ALL_FORMATS.map((format) => ({ format, url: `/review-packs/${projectCode}-${since.on}-${asAt}.${format}` })),
  };
}

function changeCounts(changes: readonly Change[]): PackCount[] {
  const counts = new Map<PackDomain, number>();
  for (const { domain } of changes) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  return [...counts].map(([domain, count]) => ({ domain, count }));
}

export function lineView(one: PackLine): PackLineView {
  const { domain, recordId, code, title, line } = one;
  return { domain, recordId, code, title, text: lineText(one), figures: line.figures.map(figureView) };
}

export function changeView(change: Change): PackChange {
  const { what, from, to, on } = change;
  return { ...lineView(change), what, from, to, on };
}
