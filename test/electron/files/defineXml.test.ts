import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_DEFINE_BYTES, readDefineXml } from '../../../electron/files/defineXml.ts';
import { createCodelistTally } from '../../../electron/files/defineXmlCodelists.ts';
import { outsideCodelist } from '../../../shared/dataset/define.ts';
import { readXptBytes } from '../../builders/readTable.ts';
import { readJsonBytes } from '../../builders/readTables.ts';
import { good } from '../../builders/workspace.ts';

const DATA = join(import.meta.dirname, '../../../../shared/data');
const present = existsSync(DATA);
const why = present ? '' : ' (skipped: the public data sets are not beside this repository)';

const define = (body: string, version = '2.1.0'): string => `<?xml version="1.0" encoding="UTF-8"?>
<!-- comment -->
<ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" xmlns:d="http://www.cdisc.org/ns/def/v2.1"><Study OID="s">
<GlobalVariables><StudyName> ST-1 </StudyName></GlobalVariables>
<MetaDataVersion OID="m" d:DefineVersion="${version}">${body}</MetaDataVersion></Study></ODM>`;

const text = (en: string, zh = ''): string =>
  `<Description><TranslatedText xml:lang="en">${en}</TranslatedText>${zh === '' ? '' : `<TranslatedText xml:lang="zh">${zh}</TranslatedText>`}</Description>`;

const BODY = `
<ItemGroupDef OID="IG.AE" Name="AE" SASDatasetName="AE">${text('Adverse\n   Events', '不良事件')}
  <ItemRef ItemOID="IT.AESEV" OrderNumber="2" KeySequence="1"/><ItemRef ItemOID="IT.AESER" OrderNumber="1"/><ItemRef ItemOID="IT.GONE"/>
</ItemGroupDef>
<ItemDef OID="IT.AESEV" Name="aesev" DataType="text" Length="8" d:DisplayFormat="$8.">${text('Severity &amp; more', '严重程度')}<CodeListRef CodeListOID="CL.SEV"/></ItemDef>
<ItemDef OID="IT.AESER" Name="AESER" DataType="text">${text('Serious')}</ItemDef>
<CodeList OID="CL.SEV" Name="Severity" DataType="text">
  <Description><TranslatedText>not a label</TranslatedText></Description>
  <CodeListItem CodedValue="MILD"><Decode><TranslatedText xml:lang="en">Mild</TranslatedText><TranslatedText xml:lang="zh">轻度</TranslatedText></Decode></CodeListItem>
  <EnumeratedItem CodedValue="SEVERE"/>
</CodeList>
<CodeList OID="CL.D" Name="MedDRA" DataType="text"><ExternalCodeList Dictionary="MedDRA" Version="27"/></CodeList>`;

describe('Define-XML reader', () => {
  test('SRC-DEFINE-010: data sets, variables in their order, codelists and dictionaries', () => {
    expect(good(readDefineXml(Buffer.from(define(BODY))))).toEqual({
      version: '2.1.0',
      studyName: 'ST-1',
      datasets: [
        {
          name: 'AE',
          label: 'Adverse Events',
          variables: [
            {
              name: 'AESER',
              label: 'Serious',
              dataType: 'text',
              length: null,
              displayFormat: '',
              keySequence: null,
              codelistOid: '',
            },
            {
              name: 'AESEV',
              label: 'Severity & more',
              dataType: 'text',
              length: 8,
              displayFormat: '$8.',
              keySequence: 1,
              codelistOid: 'CL.SEV',
            },
          ],
        },
      ],
      codelists: [
        {
          oid: 'CL.SEV',
          name: 'Severity',
          numeric: false,
          dictionary: '',
          terms: [
            { value: 'MILD', decode: 'Mild' },
            { value: 'SEVERE', decode: '' },
          ],
        },
        { oid: 'CL.D', name: 'MedDRA', numeric: false, dictionary: 'MedDRA', terms: [] },
      ],
    });
  });

  test.each([
    ['empty', '', 'file-unsupported', 'is empty'],
    ['other XML', '<html><body/></html>', 'file-unsupported', 'no Define-XML'],
    ['ODM without data sets', define(''), 'file-unsupported', 'no Define-XML of version 1.0 or 2'],
    ['version 3', define(BODY, '3.0.0'), 'file-unsupported', 'no Define-XML of version 1.0 or 2'],
    ['no version', define(BODY, ''), 'file-unsupported', 'no Define-XML'],
    ['no XML', 'define', 'file-unreadable', 'no XML at line 1'],
    ['cut off', define(BODY).slice(0, -30), 'file-unreadable', 'no XML at line'],
    [
      'a document type',
      define(BODY).replace('<ODM', '<!DOCTYPE ODM [<!ENTITY a SYSTEM "file:///etc/passwd">]><ODM'),
      'file-unsupported',
      'declares a document type',
    ],
    [
      'an entity that is not defined',
      define(BODY).replace('Serious', '&a;'),
      'file-unreadable',
      'no XML at line',
    ],
    [
      'another encoding',
      define(BODY).replace('UTF-8', 'ISO-8859-1'),
      'file-unsupported',
      'its encoding is not UTF-8',
    ],
    [
      'Latin-1',
      Buffer.from(define(BODY).replace('Serious', 'Größe'), 'latin1'),
      'file-unsupported',
      'not UTF-8',
    ],
    ['elements within elements', define('<a>'.repeat(1000)), 'file-unsupported', 'too deeply'],
    ['600,000 elements', define('<a/>'.repeat(600_000)), 'too-large', 'more than 500000 elements'],
    [
      'a text without end',
      define(BODY).replace('Serious', 'x'.repeat(5_000_000)),
      'too-large',
      'a text without end',
    ],
    ['more than 64 MB', Buffer.alloc(MAX_DEFINE_BYTES + 1), 'too-large', 'larger than 64 MB'],
  ])('SRC-DEFINE-011: %s is refused', (_what, content, code, words) => {
    expect(readDefineXml(Buffer.from(content))).toMatchObject({
      ok: false,
      error: { code, message: expect.stringContaining(words) },
    });
  });

  test('SRC-DEFINE-013: values outside of a codelist are counted by variable, and never quoted', () => {
    const tally = createCodelistTally([good(readDefineXml(Buffer.from(define(BODY))))], 'ae');
    tally.row({ AESEV: 'MILD', AESER: 'x' }, 2);
    tally.row({ AESEV: 'Geheim' }, 3);
    tally.row({ AESEV: '' }, 4);
    tally.row({ AESEV: null }, 5);
    tally.row({}, 6);
    tally.row({ AESEV: 'mild' }, 7);
    expect(tally.notices()).toEqual([
      {
        rule: 'DQ-FILE-014',
        column: 'AESEV',
        message: 'AESEV: values that the codelist of the Define-XML does not have. Rows: 2, first in line 3.',
      },
    ]);
    expect(createCodelistTally([], 'AE').notices()).toEqual([]);
  });

  test('SRC-DEFINE-012: random damage is read or refused in words', () => {
    const whole = Buffer.from(define(BODY));
    const change = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(change, (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        const result = readDefineXml(bytes);
        if (!result.ok) expect(result.error.code).toMatch(/^(file-unreadable|file-unsupported|too-large)$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe.skipIf(!present)(`public Define-XML${why}`, () => {
  const facts = (folder: string) => good(readDefineXml(readFileSync(join(DATA, folder, 'define.xml'))));

  test('SRC-DEFINE-020: version 2.1: labels and keys are those of the Dataset-JSON files beside it', async () => {
    const { version, datasets } = facts('datasetjson-sdtm');
    expect(version).toBe('2.1.0');
    expect(datasets).toHaveLength(31);
    for (const domain of ['AE', 'DM', 'LB', 'SUPPDM', 'VS']) {
      const json = readFileSync(join(DATA, 'datasetjson-sdtm', `${domain.toLowerCase()}.json`));
      const [table] = good(await readJsonBytes(json)).tables;
      const variables = datasets.find(({ name }) => name === domain)?.variables ?? [];
      expect(table?.header.columns.map(({ name, label }) => [name, label])).toEqual(
        variables.map(({ name, label }) => [name, label]),
      );
    }
  });

  test('SRC-DEFINE-021: version 1.0: labels are those of the transport files beside it', async () => {
    const { version, datasets } = facts('cdisc-pilot');
    expect(version).toBe('1.0.0');
    for (const domain of ['AE', 'DM', 'SUPPAE']) {
      const [table] = good(
        await readXptBytes(readFileSync(join(DATA, 'cdisc-pilot', `${domain.toLowerCase()}.xpt`))),
      ).tables;
      const labels = new Map(
        datasets.find(({ name }) => name === domain)?.variables.map(({ name, label }) => [name, label]),
      );
      for (const { name, label } of table?.header.columns ?? [])
        expect([name, labels.get(name)]).toEqual([name, label]);
    }
  });

  test('SRC-DEFINE-022: of the values of the study, the one that its codelists do not have is found', async () => {
    const described = facts('datasetjson-sdtm');
    const outside: string[] = [];
    for (const domain of ['AE', 'DM', 'EX', 'LB', 'VS']) {
      const json = readFileSync(join(DATA, 'datasetjson-sdtm', `${domain.toLowerCase()}.json`));
      const [table] = good(await readJsonBytes(json)).tables;
      const checks = outsideCodelist(described, domain);
      expect(checks.size).toBeGreaterThan(3);
      table?.header.columns.forEach(({ name }, i) => {
        const isOutside = checks.get(name);
        for (const { cells } of table.rows) {
          const cell = cells[i];
          if (
            isOutside === undefined ||
            cell === null ||
            cell === '' ||
            cell === undefined ||
            typeof cell === 'object'
          )
            continue;
          if (isOutside(cell)) outside.push(`${name}: ${cell}`);
        }
      });
    }
    // The codelist of the study writes "Anisocytes; Anisocytosis".
    expect([...new Set(outside)]).toEqual(['LBTEST: Anisocytes']);
  });
});
