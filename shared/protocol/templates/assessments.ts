import type { Protocol, RequiredAssessment } from '../protocol.ts';
import { template } from './sources.ts';

const assessment = (
  id: string,
  label: RequiredAssessment['label'],
  on: Pick<RequiredAssessment, 'domain' | 'testCodes' | 'fromDay' | 'toDay'>,
): RequiredAssessment => ({ id, label, area: 'safety', gates: ['G1', 'G2'], ...on });

/** Safety assessments about the end of the window, from one study day to another. */
export const templateAssessments = (fromDay: number, toDay: number): Protocol['requiredAssessments'] => {
  const days = { fromDay, toDay };
  const en = `day ${fromDay} to ${toDay}`;
  const zh = `第 ${fromDay} 至 ${toDay} 天`;
  return template(
    [
      assessment(
        'S-HAEM',
        { en: `Blood count (${en})`, 'zh-CN': `血常规（${zh}）` },
        { domain: 'LB', testCodes: ['PLAT', 'NEUT', 'WBC', 'HGB'], ...days },
      ),
      assessment(
        'S-LIVER',
        { en: `Liver enzymes (${en})`, 'zh-CN': `肝酶（${zh}）` },
        { domain: 'LB', testCodes: ['ALT', 'AST'], ...days },
      ),
      assessment(
        'S-RENAL',
        { en: `Creatinine (${en})`, 'zh-CN': `肌酐（${zh}）` },
        { domain: 'LB', testCodes: ['CREAT'], ...days },
      ),
      assessment(
        'S-VITALS',
        { en: `Vital signs (${en})`, 'zh-CN': `生命体征（${zh}）` },
        { domain: 'VS', testCodes: ['TEMP', 'SYSBP', 'HR', 'OXYSAT'], ...days },
      ),
    ],
    'One result within the days named is asked for. Ask the sponsor for the schedule of assessments.',
  );
};
