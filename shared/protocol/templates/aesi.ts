import type { AesiParameters } from '../aesi.ts';
import { template } from './sources.ts';

/** What every oncology product is looked at for; words of NCI CTCAE v5.0 and everyday ones, not MedDRA. */
export const aesi: AesiParameters = {
  groups: template(
    [
      {
        id: 'infusion-reaction',
        label: { en: 'Infusion reaction', 'zh-CN': '输注反应' },
        terms: [
          'Infusion related reaction',
          'Infusion reaction',
          'Anaphylaxis',
          'Allergic reaction',
          'Hypersensitivity',
          '输注相关反应',
          '输注反应',
          '过敏反应',
        ],
        systemOrganClasses: [],
        aesiValues: ['INFUSION REACTION', 'INFUSION RELATED REACTION', 'IRR'],
        afterDay: null,
      },
      {
        id: 'febrile-neutropenia',
        label: { en: 'Febrile neutropenia', 'zh-CN': '发热性中性粒细胞减少' },
        terms: ['Febrile neutropenia', '发热性中性粒细胞减少'],
        systemOrganClasses: [],
        aesiValues: ['FEBRILE NEUTROPENIA'],
        afterDay: null,
      },
    ],
    'Groups of special interest follow the product: ask the sponsor for the groups and their terms. MedDRA is licensed and no part of it is shipped.',
  ),
  labComparison: template(
    { marginDays: 1, minGrade: 3 },
    'A result one day before the start or after the end of an event still belongs to it.',
  ),
};
