import { z } from 'zod';
import { axaNk02 } from './axaNk02.ts';
import type { Protocol } from './protocol.ts';
import { boin } from './templates/boin.ts';
import { threePlusThree } from './templates/threePlusThree.ts';

/** Protocols that a workspace can begin with. */
export const BundledProtocolId = z.enum(['axa-nk02', 'template-3-plus-3', 'template-boin']);
export type BundledProtocolId = z.infer<typeof BundledProtocolId>;

export interface BundledProtocol {
  readonly protocol: Protocol;
  /** A template stands for no trial: its values are to be replaced by those of the sponsor's protocol. */
  readonly template: boolean;
  /** What it is, in one line. */
  readonly about: { readonly en: string; readonly 'zh-CN': string };
}

const bundled: { readonly [K in BundledProtocolId]: BundledProtocol } = {
  'axa-nk02': {
    protocol: axaNk02,
    template: false,
    about: {
      en: 'As its registry record has it: three levels, a sentinel in each, four weeks, at most three per group.',
      'zh-CN': '依据注册登记信息：三个剂量水平，每组设哨兵受试者，观察四周，每组至多三例。',
    },
  },
  'template-3-plus-3': {
    protocol: threePlusThree,
    template: true,
    about: {
      en: 'Five levels in mg, 21 days, three subjects and three more after one DLT.',
      'zh-CN': '五个剂量水平（mg），观察 21 天，先入组三例，出现一例 DLT 后再入组三例。',
    },
  },
  'template-boin': {
    protocol: boin,
    template: true,
    about: {
      en: 'Target DLT rate 0.30, five levels in mg/kg, 28 days, groups of three up to nine.',
      'zh-CN': '目标 DLT 率 0.30，五个剂量水平（mg/kg），观察 28 天，每批三例，每水平至多九例。',
    },
  },
};

/** One of the protocols that a workspace can begin with. */
export const bundledProtocol = (id: BundledProtocolId): BundledProtocol => bundled[id];

/** All of them, the seed trial first. */
export const bundledProtocols: readonly BundledProtocol[] = BundledProtocolId.options.map(bundledProtocol);
