import type { CrsMissing } from './crsGrade.ts';
import type { IcansMissing } from './icansGrade.ts';

type Domain = CrsMissing | IcansMissing;

const EN: { readonly [D in Domain]: string } = {
  fever: 'temperature',
  treatment: 'treatment that suppresses fever',
  hypotension: 'hypotension',
  hypoxia: 'hypoxia',
  cognition: 'ICE or CAPD',
  consciousness: 'consciousness',
  seizure: 'seizure',
  motor: 'motor findings',
  pressure: 'raised intracranial pressure or oedema',
};

const ZH: { readonly [D in Domain]: string } = {
  fever: '体温',
  treatment: '可抑制发热的治疗',
  hypotension: '低血压',
  hypoxia: '低氧',
  cognition: 'ICE 或 CAPD 评分',
  consciousness: '意识水平',
  seizure: '癫痫发作',
  motor: '运动表现',
  pressure: '颅内压升高或脑水肿',
};

/** The domains without a record as parameters of a phrase, for {domains:local}. */
export const missingDomains = (missing: readonly Domain[]) => ({
  domains_en: missing.map((domain) => EN[domain]).join(', '),
  domains_zh: missing.map((domain) => ZH[domain]).join('、'),
});
