import type { Protocol } from '../protocol.ts';
import { publishedLiver } from '../published/liver.ts';
import { aesi } from './aesi.ts';
import { templateCharter } from './charter.ts';
import { cellTherapy } from './notFollowed/cellTherapy.ts';
import { eligibility } from './notFollowed/eligibility.ts';
import { endpoints } from './notFollowed/endpoints.ts';
import { kidney } from './notFollowed/kidney.ts';
import { lupus } from './notFollowed/lupus.ts';
import { pd } from './notFollowed/pd.ts';
import { TEMPLATE, template } from './sources.ts';

/** Doses as levels 1, 2, 3 …, in one unit; the arms are called DL1, DL2, DL3 …. */
export const levelsOf = (doses: readonly number[], unit: string): Protocol['doseLevels'] =>
  doses.map((dose, index) => ({
    level: index + 1,
    label: { en: `Dose level ${index + 1}`, 'zh-CN': `剂量水平 ${index + 1}` },
    dose,
    unit,
    armCodes: [`DL${index + 1}`],
  }));

/** What both oncology templates have alike. */
export const oncology = {
  schema: 'src-protocol/1',
  product: 'Study drug',
  source: TEMPLATE,
  version: 1,
  treatmentNames: ['STUDY DRUG'],
  areas: ['lab-grade', 'adverse-event', 'reported-against-derived', 'liver', 'dlt'],
  doseTolerance: template(0.1, 'Actual dose within 10 % of the dose level.'),
  ctcaeVersion: template('5.0', 'Ask the sponsor for the version of the protocol.'),
  aesi,
  liver: publishedLiver(`${TEMPLATE}.`),
  charter: templateCharter,
  ...{ cellTherapy, kidney, lupus, pd, eligibility, endpoints },
} satisfies Partial<Protocol>;
