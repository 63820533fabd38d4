import { describe, expect, test } from 'vitest';
import { offeredDomains, offeredVariables } from '../../../../renderer/pages/data/mapping/domainVariables.ts';
import { isTextKey } from '../../../../renderer/text/words.ts';
import { domainSpec } from '../../../../shared/dataset/domains.ts';
import { variableType } from '../../../../shared/dataset/variables.ts';

describe('variables that are offered for a column', () => {
  test('SRC-UIM-010: every offered domain is one that the program reads and has a name in both languages', () => {
    expect(offeredDomains.filter((domain) => domainSpec(domain) === undefined)).toEqual([]);
    expect(offeredDomains.filter((domain) => !isTextKey(`domain.${domain}`))).toEqual([]);
  });

  test('SRC-UIM-011: every offered variable is one of the model and has a short name', () => {
    const all = offeredDomains.flatMap((domain) =>
      offeredVariables(domain).map((variable) => ({ domain, ...variable })),
    );
    expect(all.filter(({ domain, name }) => variableType(domain, name) === undefined)).toEqual([]);
    expect(all.filter(({ label }) => label === null)).toEqual([]);
    expect(all.filter(({ domain, name }) => name.startsWith(domain) && name.includes('--'))).toEqual([]);
  });

  test('SRC-UIM-012: what no row can be read without comes first, and each variable once', () => {
    const names = offeredVariables('LB').map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['USUBJID', 'LBTESTCD']);
    expect(new Set(names).size).toBe(names.length);
    expect(offeredVariables('LB').find(({ name }) => name === 'LBSEQ')?.group).toBe('recommended');
    expect(offeredVariables('XX')).toEqual([]);
  });
});
