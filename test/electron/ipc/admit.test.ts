import { describe, expect, test } from 'vitest';
import { admit } from '../../../electron/ipc/admit.ts';
import type { Needs, SessionView } from '../../../shared/contract/operations.ts';
import { Action, may, Role } from '../../../shared/review/role.ts';

const unlocked = (role: Role): SessionView => ({
  state: 'unlocked',
  workspaceName: 'study.srcw',
  account: {
    accountId: 'a',
    login: 'chair',
    printedName: 'A Chair',
    role,
    certificateFingerprint: 'f',
    createdAt: '2026-08-01T00:00:00.000Z',
  },
  studyId: 'S',
  studyTitle: { en: 'S', 'zh-CN': 'S' },
  synthetic: true,
  protocolVersion: 1,
  areas: [],
  importing: false,
});
const closed: SessionView = { state: 'closed' };
const locked: SessionView = { state: 'locked', workspaceName: 'study.srcw', logins: [] };

const codeOf = (needs: Needs, session: SessionView): string => {
  const result = admit(needs, session);
  return result.ok ? 'admitted' : result.error.code;
};

describe('admit', () => {
  test.each<[Needs, string, string]>([
    ['none', 'admitted', 'admitted'],
    ['open', 'not-unlocked', 'admitted'],
    ...Action.options.map((action): [Needs, string, string] => [action, 'not-unlocked', 'not-unlocked']),
  ])('SRC-SEC-012: %s with no workspace: %s; locked: %s', (needs, whenClosed, whenLocked) => {
    expect([codeOf(needs, closed), codeOf(needs, locked)]).toEqual([whenClosed, whenLocked]);
  });

  test.each(Role.options.flatMap((role) => Action.options.map((action) => [role, action] as const)))(
    'SRC-SEC-012: %s and %s follow the table of roles',
    (role, action) => {
      expect(codeOf(action, unlocked(role))).toBe(may(role, action) ? 'admitted' : 'not-permitted');
    },
  );

  test('SRC-SEC-012: an auditor changes nothing', () => {
    const auditor = unlocked('auditor');
    const admitted = Action.options.filter((action) => codeOf(action, auditor) === 'admitted');
    expect(admitted).toEqual(['decision.export', 'read']);
  });
});
