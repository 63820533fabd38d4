import { adverseEventWords } from './adverseEventWords.ts';
import { aeDerivedWords } from './aeDerivedWords.ts';
import { alertWords } from './alertWords.ts';
import { amendmentWords } from './amendmentWords.ts';
import { auditWords } from './auditWords.ts';
import { boardWords } from './boardWords.ts';
import { cellTherapyWords } from './cellTherapyWords.ts';
import { checkWords } from './checkWords.ts';
import { commonWords } from './commonWords.ts';
import { dataWords } from './dataWords.ts';
import { decisionWords } from './decisionWords.ts';
import { deidWords } from './deidWords.ts';
import { designWords } from './designWords.ts';
import { diffWords } from './diffWords.ts';
import { dltWords } from './dltWords.ts';
import { editorWords } from './editorWords.ts';
import { efficacyWords } from './efficacyWords.ts';
import { eligibilityWords } from './eligibilityWords.ts';
import { frameWords } from './frameWords.ts';
import { gateWords } from './gateWords.ts';
import { helpWords } from './helpWords.ts';
import { importWords } from './importWords.ts';
import { inspectionWords } from './inspectionWords.ts';
import { labGradeWords } from './labGradeWords.ts';
import { labWords } from './labWords.ts';
import { liverWords } from './liverWords.ts';
import { mappingWords } from './mappingWords.ts';
import { parameterFieldWords } from './parameterFieldWords.ts';
import { parameterValueWords } from './parameterValueWords.ts';
import { parameterWords } from './parameterWords.ts';
import { pdWords } from './pdWords.ts';
import { recordWords } from './recordWords.ts';
import { reportWords } from './reportWords.ts';
import { ruleWords } from './ruleWords.ts';
import { simulationWords } from './simulationWords.ts';
import { startWords } from './startWords.ts';
import { stoppingWords } from './stoppingWords.ts';
import { subjectWords } from './subjectWords.ts';
import { templateWords } from './templateWords.ts';
import { variableWords } from './variableWords.ts';
import { verifyWords } from './verifyWords.ts';
import { whatIfWords } from './whatIfWords.ts';

/** Every word of the window. Sentences made from facts, error titles and the words of records stand in shared/text. */
export const words = {
  ...commonWords,
  ...frameWords,
  ...startWords,
  ...dataWords,
  ...importWords,
  ...inspectionWords,
  ...mappingWords,
  ...variableWords,
  ...deidWords,
  ...checkWords,
  ...diffWords,
  ...boardWords,
  ...subjectWords,
  ...adverseEventWords,
  ...aeDerivedWords,
  ...labWords,
  ...dltWords,
  ...labGradeWords,
  ...liverWords,
  ...cellTherapyWords,
  ...pdWords,
  ...efficacyWords,
  ...eligibilityWords,
  ...gateWords,
  ...decisionWords,
  ...verifyWords,
  ...recordWords,
  ...parameterWords,
  ...parameterFieldWords,
  ...parameterValueWords,
  ...auditWords,
  ...helpWords,
  ...ruleWords,
  ...reportWords,
  ...designWords,
  ...simulationWords,
  ...whatIfWords,
  ...alertWords,
  ...stoppingWords,
  ...editorWords,
  ...amendmentWords,
  ...templateWords,
};

export type TextKey = keyof typeof words;

export const isTextKey = (key: string): key is TextKey => Object.hasOwn(words, key);
