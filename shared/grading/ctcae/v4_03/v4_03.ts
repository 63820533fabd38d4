import { editionOf } from '../edition.ts';
import { BLOOD } from './blood.ts';
import { INVESTIGATIONS_A_TO_F } from './investigationsAToF.ts';
import { INVESTIGATIONS_G_TO_W } from './investigationsGToW.ts';
import { METABOLISM_A_TO_HYPER } from './metabolismAToHyper.ts';
import { METABOLISM_HYPO } from './metabolismHypo.ts';

/** Common Terminology Criteria for Adverse Events v4.03 (NCI, 14 June 2010): terms that a laboratory value grades. */
export const CTCAE_4_03 = editionOf('ctcae-4.03', [
  { system: 'Blood and lymphatic system disorders', terms: BLOOD },
  { system: 'Investigations', terms: [...INVESTIGATIONS_A_TO_F, ...INVESTIGATIONS_G_TO_W] },
  { system: 'Metabolism and nutrition disorders', terms: [...METABOLISM_A_TO_HYPER, ...METABOLISM_HYPO] },
]);
