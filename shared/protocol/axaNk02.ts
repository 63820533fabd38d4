import { FactArea } from '../facts/fact.ts';
import { aesi } from './axaNk02/aesi.ts';
import { cellTherapy } from './axaNk02/cellTherapy.ts';
import { comparators } from './axaNk02/comparators.ts';
import { dlt } from './axaNk02/dlt.ts';
import { eligibility } from './axaNk02/eligibility.ts';
import { endpoints } from './axaNk02/endpoints.ts';
import { gateParameters } from './axaNk02/gateParameters.ts';
import { kidney } from './axaNk02/kidney.ts';
import { liver } from './axaNk02/liver.ts';
import { lupus } from './axaNk02/lupus.ts';
import { pd } from './axaNk02/pd.ts';
import { ASSUMED, REGISTRY } from './axaNk02/sources.ts';
import { Protocol } from './protocol.ts';

/**
 * AXA-NK02 CAR-NK cells in refractory lupus nephritis (VGO-Cs01p-002) as data. Every point that the registry record
 * leaves open is a named parameter with its assumption, to be confirmed with the sponsor.
 */
export const axaNk02: Protocol = Protocol.parse({
  schema: 'src-protocol/1',
  id: 'axa-nk02',
  studyId: 'VGO-CS01P-002',
  title: {
    en: 'AXA-NK02 CAR-NK cells in refractory lupus nephritis',
    'zh-CN': 'AXA-NK02 CAR-NK 细胞治疗难治性狼疮性肾炎',
  },
  product: 'AXA-NK02 (ES-NK cell injection)',
  source: REGISTRY,
  version: 1,
  doseLevels: [
    {
      level: 1,
      label: { en: 'Dose level 1', 'zh-CN': '剂量水平 1' },
      dose: 2.5e7,
      unit: 'cells/kg',
      armCodes: ['DL1'],
    },
    {
      level: 2,
      label: { en: 'Dose level 2', 'zh-CN': '剂量水平 2' },
      dose: 7.5e7,
      unit: 'cells/kg',
      armCodes: ['DL2'],
    },
    {
      level: 3,
      label: { en: 'Dose level 3', 'zh-CN': '剂量水平 3' },
      dose: 2.5e8,
      unit: 'cells/kg',
      armCodes: ['DL3'],
    },
  ],
  treatmentNames: ['AXA-NK02'],
  plannedInfusions: 4,
  infusionDays: {
    value: [1, 8, 15, 22],
    source: ASSUMED,
    open: true,
    note: 'The record names four doses and no interval. Weekly dosing is assumed for dates that are looked ahead to.',
  },
  groupSizeMax: 3,
  totalMin: 5,
  totalMax: 9,
  areas: [...FactArea.options],
  doseTolerance: {
    value: 0.1,
    source: ASSUMED,
    open: true,
    note: 'Actual dose within 10 % of the dose level.',
  },
  ctcaeVersion: { value: '5.0', source: ASSUMED, open: true, note: 'The record names no CTCAE version.' },
  aesi,
  cellTherapy,
  liver,
  kidney,
  lupus,
  pd,
  dlt,
  eligibility,
  endpoints,
  gateParameters,
  requiredAssessments: {
    source: ASSUMED,
    open: true,
    note: 'The record gives no schedule of assessments. One result within the days named is asked for; pharmacodynamic results may come before four weeks are over.',
    value: [
      {
        id: 'S-HAEM',
        label: { en: 'Blood count (day 25 to 43)', 'zh-CN': '血常规（第 25 至 43 天）' },
        area: 'safety',
        gates: ['G1', 'G2'],
        domain: 'LB',
        testCodes: ['PLAT', 'NEUT', 'WBC', 'HGB'],
        fromDay: 25,
        toDay: 43,
      },
      {
        id: 'S-LIVER',
        label: { en: 'Liver enzymes (day 25 to 43)', 'zh-CN': '肝酶（第 25 至 43 天）' },
        area: 'safety',
        gates: ['G1', 'G2'],
        domain: 'LB',
        testCodes: ['ALT', 'AST'],
        fromDay: 25,
        toDay: 43,
      },
      {
        id: 'S-RENAL',
        label: { en: 'Creatinine (day 25 to 43)', 'zh-CN': '肌酐（第 25 至 43 天）' },
        area: 'safety',
        gates: ['G1', 'G2'],
        domain: 'LB',
        testCodes: ['CREAT'],
        fromDay: 25,
        toDay: 43,
      },
      {
        id: 'S-VITALS',
        label: { en: 'Vital signs (day 25 to 43)', 'zh-CN': '生命体征（第 25 至 43 天）' },
        area: 'safety',
        gates: ['G1', 'G2'],
        domain: 'VS',
        testCodes: ['TEMP', 'SYSBP', 'HR', 'OXYSAT'],
        fromDay: 25,
        toDay: 43,
      },
      {
        id: 'P-BCELL',
        label: { en: 'CD19+ B cells after the first infusion', 'zh-CN': '首次输注后 CD19+ B 细胞' },
        area: 'pd',
        gates: ['G1F', 'G2'],
        domain: 'CP',
        testCodes: ['CD19B'],
        fromDay: 2,
        toDay: 43,
      },
      {
        id: 'P-CAR',
        label: { en: 'CAR copies after the first infusion', 'zh-CN': '首次输注后 CAR 拷贝数' },
        area: 'pd',
        gates: ['G1F', 'G2'],
        domain: 'PC',
        testCodes: ['CARCOPY'],
        fromDay: 2,
        toDay: 43,
      },
      {
        id: 'P-COMPL',
        label: { en: 'Complement C3 or C4 (day 15 to 43)', 'zh-CN': '补体 C3 或 C4（第 15 至 43 天）' },
        area: 'pd',
        gates: ['G1F', 'G2'],
        domain: 'LB',
        testCodes: ['C3', 'C4'],
        fromDay: 15,
        toDay: 43,
      },
      {
        id: 'P-DSDNA',
        label: { en: 'Anti-dsDNA (day 15 to 43)', 'zh-CN': '抗 dsDNA 抗体（第 15 至 43 天）' },
        area: 'pd',
        gates: ['G1F', 'G2'],
        domain: 'LB',
        testCodes: ['DSDNA'],
        fromDay: 15,
        toDay: 43,
      },
      {
        id: 'P-UPCR',
        label: { en: 'Urine protein/creatinine (day 15 to 43)', 'zh-CN': '尿蛋白/肌酐比（第 15 至 43 天）' },
        area: 'pd',
        gates: ['G1F', 'G2'],
        domain: 'LB',
        testCodes: ['UPCR'],
        fromDay: 15,
        toDay: 43,
      },
    ],
  },
  stoppingRules: {
    value: [],
    source: REGISTRY,
    open: true,
    note: 'The record states no stopping rule; none is checked.',
  },
  comparators,
  charter: {
    value: {
      minSigners: 3,
      chairRequired: true,
      members: [
        { label: { en: 'Chair', 'zh-CN': '主席' }, role: 'src-chair', voting: true },
        { label: { en: 'Member', 'zh-CN': '委员' }, role: 'src-member', voting: true },
        { label: { en: 'Member', 'zh-CN': '委员' }, role: 'src-member', voting: true },
        { label: { en: 'Medical monitor', 'zh-CN': '医学监查员' }, role: 'medical-monitor', voting: false },
      ],
      quorum: 3,
      votingRule: 'majority',
    },
    source: ASSUMED,
    open: true,
    note: 'The SRC charter (members, quorum, voting) is not public.',
  },
});
