import { describe, expect, test } from 'vitest';
import { folderOf, importInto, newImportDb } from '../../builders/importFiles.ts';
import { good } from '../../builders/workspace.ts';

const DM = 'STUDYID,DOMAIN,USUBJID,SITEID,AGE,SEX,ARMCD,RFICDTC,DTHFL\nST,DM,S1,01,20,F,DL1,2026-04-01,\n';
const AE =
  'STUDYID,DOMAIN,USUBJID,AESEQ,AETERM,AEDECOD,AEBODSYS,AETOXGR,AESER,AEREL,AEOUT,AESTDTC,AESEV\n' +
  'ST,AE,S1,1,Nausea,Nausea,GI,1,N,NOT RELATED,RECOVERED/RESOLVED,2026-05-02,MILD\n' +
  'ST,AE,S1,2,Fever,Pyrexia,General,2,N,NOT RELATED,RECOVERED/RESOLVED,2026-05-03,WARM\n' +
  'ST,AE,S1,3,Rash,Rash,Skin,1,N,NOT RELATED,RECOVERED/RESOLVED,2026-05-04,WARM\n';

const DEFINE = `<?xml version="1.0" encoding="UTF-8"?>
<ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" xmlns:def="http://www.cdisc.org/ns/def/v2.1"><Study OID="s">
<MetaDataVersion OID="m" def:DefineVersion="2.1.0">
<ItemGroupDef OID="IG.AE" Name="AE"><ItemRef ItemOID="IT.AESEV"/></ItemGroupDef>
<ItemDef OID="IT.AESEV" Name="AESEV" DataType="text"><CodeListRef CodeListOID="CL.SEV"/></ItemDef>
<CodeList OID="CL.SEV" Name="Severity" DataType="text"><EnumeratedItem CodedValue="MILD"/></CodeList>
</MetaDataVersion></Study></ODM>`;

const fileIssues = async (define: string) => {
  const folder = folderOf({ 'dm.csv': DM, 'ae.csv': AE, 'define.xml': define });
  const report = good(await importInto(newImportDb(), [folder]));
  return {
    accepted: report.rowsAccepted,
    issues: report.issues
      .filter(({ rule }) => rule === 'DQ-FILE-013' || rule === 'DQ-FILE-014')
      .map(({ rule, file, column, message }) => ({ rule, file, column, message })),
  };
};

describe('a Define-XML document beside the data', () => {
  test('SRC-DEFINE-030: values outside its codelist are counted, with the first line; their rows stay (DQ-FILE-014)', async () => {
    expect(await fileIssues(DEFINE)).toEqual({
      accepted: 4,
      issues: [
        {
          rule: 'DQ-FILE-014',
          file: 'ae.csv',
          column: 'AESEV',
          message:
            'AESEV: values that the codelist of the Define-XML does not have. Rows: 2, first in line 3.',
        },
      ],
    });
  });

  test('SRC-DEFINE-031: nothing is said where all values are in the list', async () => {
    const wider = DEFINE.replace('</CodeList>', '<EnumeratedItem CodedValue="WARM"/></CodeList>');
    expect((await fileIssues(wider)).issues).toEqual([]);
  });

  test('SRC-DEFINE-032: a document that cannot be read is told and left out; the data come in (DQ-FILE-013)', async () => {
    expect(await fileIssues(DEFINE.slice(0, 300))).toMatchObject({
      accepted: 4,
      issues: [{ rule: 'DQ-FILE-013', file: 'define.xml' }],
    });
  });
});
