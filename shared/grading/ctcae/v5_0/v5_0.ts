import { editionOf } from '../edition.ts';
import { BLOOD } from './blood.ts';
import { INVESTIGATIONS_A_TO_F } from './investigationsAToF.ts';
import { INVESTIGATIONS_G_TO_W } from './investigationsGToW.ts';
import { METABOLISM_A_TO_HYPER } from './metabolismAToHyper.ts';
import { METABOLISM_HYPO } from './metabolismHypo.ts';

/** Common Terminology Criteria for Adverse Events v5.0 (NCI, 27 November 2017): terms that a laboratory value grades. */
export const CTCAE_5_0 = editionOf('ctcae-5.0', [
  { system: 'Blood and lymphatic system disorders', terms: BLOOD },
  { system: 'Investigations', terms: [...INVESTIGATIONS_A_TO_F, ...INVESTIGATIONS_G_TO_W] },
  { system: 'Metabolism and nutrition disorders', terms: [...METABOLISM_A_TO_HYPER, ...METABOLISM_HYPO] },
]);
