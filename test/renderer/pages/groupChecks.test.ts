import { expect, test } from 'vitest';
import { groupChecks } from '../../../renderer/pages/verify/groupChecks.ts';
import type { NamedCheck } from '../../../shared/decision/verification.ts';

const check = (id: string, status: NamedCheck['status'], target = ''): NamedCheck => ({
  id,
  target,
  status,
  detail: '',
});

test('SRC-VER-101: checks stand by what they are about, failed ones first, none is lost', () => {
  const groups = groupChecks([
    check('time.trusted', 'not-checked'),
    check('signature.digest', 'passed', 'sig.1'),
    check('signature.value', 'failed', 'sig.1'),
    check('signature.digest', 'passed', 'sig.2'),
    check('certificate.roster', 'passed', 'sig.2'),
    check('pdf.structure', 'passed'),
    check('record.embedded', 'passed'),
  ]);
  expect(groups.map(({ kind, target, checks }) => [kind, target, checks.map(({ id }) => id)])).toEqual([
    ['pdf', '', ['pdf.structure']],
    ['record', '', ['record.embedded']],
    ['signature', 'sig.1', ['signature.value', 'signature.digest']],
    ['signature', 'sig.2', ['signature.digest', 'certificate.roster']],
    ['other', '', ['time.trusted']],
  ]);
});
