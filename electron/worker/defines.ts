import { columnsWithDefine, type DefineFacts } from '../../shared/dataset/define.ts';
import { tableName } from '../../shared/dataset/mapping/tableName.ts';
import { MAX_DEFINE_BYTES, readDefineXml } from '../files/defineXml.ts';
import { type CodelistTally, createCodelistTally } from '../files/defineXmlCodelists.ts';
import type { SourceFile } from '../files/extractFiles.ts';
import type { TableHeader } from '../files/readers/tableSink.ts';
import { refuse, settle } from '../files/refused.ts';
import type { IssueLog } from './issueLog.ts';

/** What the Define-XML documents beside the data say of its tables. */
export interface Defines {
  /** Completes the columns of a table with labels, types and formats. */
  readonly complete: (
    header: TableHeader,
    file: { readonly name: string; readonly typed: boolean },
  ) => TableHeader;
  /** Counts the values of a data set that its codelists do not have; null where there is no document. */
  readonly codelists: (dataset: string) => CodelistTally | null;
}

const bytesOf = async (file: SourceFile): Promise<Uint8Array> => {
  if (file.sizeBytes > MAX_DEFINE_BYTES) refuse('too-large', 'The Define-XML document is too large.');
  const parts: Buffer[] = [];
  for await (const chunk of file.open()) parts.push(Buffer.from(chunk));
  return Buffer.concat(parts);
};

/** Reads the Define-XML documents beside the data. One that cannot be read is told and left out: the data need it not. */
export const readDefines = async (files: readonly SourceFile[], issues: IssueLog): Promise<Defines> => {
  const all: DefineFacts[] = [];
  for (const file of files) {
    const bytes = await settle(() => bytesOf(file));
    const facts = bytes.ok ? readDefineXml(bytes.value) : bytes;
    if (facts.ok) all.push(facts.value);
    else {
      const message = `The Define-XML document could not be read and was left out: ${facts.error.message}`;
      issues.warnOfWhole({ file: file.name, domain: '', column: '', rule: 'DQ-FILE-013', message });
    }
  }
  const complete: Defines['complete'] = (header, { name, typed }) => {
    const dataset = tableName({ fileName: name, memberName: header.memberName });
    const types = typed ? 'keep' : 'from-define';
    const columns = all.reduce(
      (known, facts) => columnsWithDefine(known, facts, { dataset, types }),
      header.columns,
    );
    return { ...header, columns };
  };
  const codelists = (dataset: string): CodelistTally | null =>
    all.length === 0 ? null : createCodelistTally(all, dataset);
  return { complete, codelists };
};
