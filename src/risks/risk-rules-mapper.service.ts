import { Injectable } from '@nestjs/common';
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import type { Project } from '../programme/project.type.js';
import { heatMap } from './heat-map.js';
import { heatMapPicture } from './heat-map-picture.js';
import { heatMapTitle } from './heat-map-words.js';
import type { HeatMapRisk, RiskHeatMap } from './heat-map.type.js';
import type { HeatMapArgs } from './risk-rules.input.js';
import { ORGANISATION } from './risk-rules.entity.js';
import type { RiskAppetiteView, RiskScaleInForce } from './risk-rules.type.js';
import { toAppetite, toScale } from './risk.mapper.js';
import { RiskMapper } from './risk-mapper.service.js';
import type { RiskSnapshot } from './risk-snapshot.js';
import { rulesView } from './risks-view.js';
import { RisksViewService } from './risks-view.service.js';

/** Gives scales, appetites and heat maps the shape of the interface, in the view of their project. */
@Injectable()
export class RiskRulesMapper {
  constructor(
    private readonly views: RisksViewService,
    private readonly mapper: RiskMapper,
  ) {}

  /** The scale in force and its former versions. */
  async scale(project: Project): Promise<RiskScaleInForce> {
    const { rules } = await this.views.view(project.recordId, project);
    return {
      id: `scale:${project.id}`,
      inForce: toScale(rules.scale, rules),
      versions: rules.scales.map((row) => toScale(row, rules)),
      version: rules.version,
      organisationVersion: rules.organisationVersion,
    };
  }

  /** The scale of the organisation, which every project without its own goes by. */
  async organisationScale(point: RecordPoint): Promise<RiskScaleInForce> {
    const rules = rulesView(await this.views.rulesUpTo(point.revision), ORGANISATION, point);
    return {
      id: 'scale:organisation',
      inForce: toScale(rules.scale, rules),
      versions: rules.scales.map((row) => toScale(row, rules)),
      version: rules.version,
      organisationVersion: rules.organisationVersion,
    };
  }

  /** The appetites in force. */
  async appetites(project: Project): Promise<RiskAppetiteView[]> {
    const { rules } = await this.views.view(project.recordId, project);
    const shaping = await this.mapper.shaping(project);
    return rules.appetites.map((row) => toAppetite(row, shaping));
  }

  /** The open risks by likelihood and impact, as table and picture. */
  async heatMap(project: Project, { kind, nature }: HeatMapArgs): Promise<RiskHeatMap> {
    const view = await this.views.view(project.recordId, project);
    const map = heatMap(view, kind, nature);
    const title = heatMapTitle(map, `${project.code} on ${formatIsoDate(project.asAt)}`);
    const { svg, alt } = heatMapPicture(map, title);
    return {
      ...{ title, kind, nature, svg },
      alternativeText: alt,
      scale: toScale(map.scale, view.rules),
      rows: map.rows.map(({ likelihood, cells }) => ({
        likelihood,
        cells: cells.map(({ score, risks }) => ({
          impact: score.impact,
          score: score.score,
          band: score.band,
          count: risks.length,
          risks: risks.map(named),
        })),
      })),
      unscored: map.unscored.map(named),
      unplaced: map.unplaced.map(named),
    };
  }
}

const named = ({ code, terms }: RiskSnapshot): HeatMapRisk => ({ code, title: terms.title });
