import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../../shared/kernel/appError.ts';
import { phrasesEn } from '../../../shared/text/phrases.en.ts';
import { phrase, sayPhrase, sayPhrases, sayText } from '../../../shared/text/phrases.ts';
import { phrasesZhCN } from '../../../shared/text/phrases.zhCN.ts';
import { listParam, PLACE, placeNames } from '../../../shared/text/template.ts';
import { checkText, conditionText, errorText, meaningText, roleText } from '../../../shared/text/words.ts';

const keys = Object.keys(phrasesEn) as (keyof typeof phrasesEn)[];

describe('catalogues', () => {
  test('SRC-TEXT-001: both languages have the same keys, none empty', () => {
    expect(Object.keys(phrasesZhCN).sort()).toEqual([...keys].sort());
    for (const key of keys) {
      expect(phrasesEn[key].trim(), key).not.toBe('');
      expect(phrasesZhCN[key].trim(), key).not.toBe('');
    }
  });

  test('SRC-TEXT-002: both languages use the same parameters', () => {
    for (const key of keys) expect(placeNames(phrasesZhCN[key]), key).toEqual(placeNames(phrasesEn[key]));
  });

  test('SRC-TEXT-003: Chinese text that is not a name or code is in Chinese', () => {
    for (const key of keys) expect(phrasesZhCN[key], key).toMatch(/\p{Script=Han}/u);
  });

  test('SRC-TEXT-004: every word that a place points to exists', () => {
    const prefixes = keys.flatMap((key) =>
      [...phrasesEn[key].matchAll(PLACE)].flatMap((m) => {
        const [kind, prefix] = (m[2] ?? '').split(':').slice(1);
        return (kind === 'word' || kind === 'words') && prefix !== undefined ? [prefix] : [];
      }),
    );
    expect(prefixes.length).toBeGreaterThan(0);
    for (const prefix of prefixes)
      expect(
        keys.some((key) => key.startsWith(`${prefix}.`)),
        prefix,
      ).toBe(true);
  });
});

describe('saying a phrase', () => {
  test('SRC-TEXT-010: dates, counts and lists are written as the language writes them', () => {
    const days = phrase('missing.days', { n: 1, date: '2026-08-14' });
    expect(sayPhrase('en', days)).toBe('1 more day of safety data (complete on 14 Aug 2026 at the earliest)');
    expect(sayPhrase('zh-CN', days)).toBe('尚缺 1 天的安全性数据（最早于2026年8月14日满足）');
    const open = phrase('board.dlt.pending', { subjects: listParam(['001', '002', '003']) });
    expect(sayPhrase('en', open)).toBe('DLT window open: 001, 002 and 003.');
    expect(sayPhrase('zh-CN', open)).toBe('DLT 观察窗未结束：001、002和003。');
  });

  test('SRC-TEXT-011: a word within a sentence is taken from the same language', () => {
    const missing = phrase('missing.confirmation', { kind: 'insufficient-effect' });
    expect(sayPhrase('en', missing)).toBe(
      'signed confirmation by the investigator: significantly insufficient pharmacological effect',
    );
    expect(sayPhrase('zh-CN', missing)).toBe('研究者的签署确认：药理作用明显不足');
  });

  test('SRC-TEXT-012: labels of the protocol are said in the reader’s language', () => {
    const item = phrase('missing.assessment', { label_en: 'Creatinine', label_zh: '肌酐' });
    expect(sayPhrase('en', item)).toBe('Creatinine: no result');
    expect(sayPhrase('zh-CN', item)).toBe('肌酐：无结果');
  });

  test('SRC-TEXT-013: what is unknown stays visible', () => {
    expect(sayText('en', 'no.such.key', { n: 1 })).toBe('no.such.key');
    expect(sayText('en', 'toString')).toBe('toString');
    expect(sayText('en', 'missing.level')).toBe('the dose level of {subject}');
    expect(sayText('en', 'missing.confirmation', { kind: 'other' })).toContain('confirmation-kind.other');
  });

  test('SRC-TEXT-014: text from the data is never read as a template', () => {
    expect(sayPhrase('en', phrase('missing.adjudication', { term: '{n} $& {date}' }))).toBe(
      'adjudication of “{n} $& {date}”',
    );
  });

  test('SRC-TEXT-015: doses stand with superscripts', () => {
    const text = sayPhrase(
      'en',
      phrase('deviation.level-contradiction', { subject: '001', arm: 'DL1', dose: 7.5e7 }),
    );
    expect(text).toBe(
      '001: arm DL1 and actual dose 7.5×10⁷ name different dose levels; the subject is counted at none.',
    );
  });

  test('SRC-TEXT-016: several sentences are joined as the language joins them', () => {
    const two = [phrase('board.no-one'), phrase('board.dlt.none')];
    expect(sayPhrases('en', two)).toBe(
      'Nobody has been dosed in this data cut. No event asks for DLT adjudication.',
    );
    expect(sayPhrases('zh-CN', two)).toBe('本次数据截取中尚无受试者给药。未见需 DLT 裁定的事件。');
  });
});

const codes: readonly ErrorCode[] = [
  'invalid-input',
  'not-permitted',
  'not-unlocked',
  'already-open',
  'workspace-not-found',
  'workspace-exists',
  'workspace-damaged',
  'workspace-from-future',
  'workspace-in-use',
  'wrong-passphrase',
  'locked-out',
  'weak-passphrase',
  'account-exists',
  'account-not-found',
  'file-not-found',
  'file-unreadable',
  'storage-failed',
  'file-unsupported',
  'import-failed',
  'import-running',
  'cancelled',
  'cut-not-found',
  'cut-not-locked',
  'cut-locked',
  'gate-not-met',
  'decision-incomplete',
  'decision-not-found',
  'not-a-signer',
  'already-signed',
  'clock-backwards',
  'chain-broken',
  'pdf-invalid',
  'pdf-render-failed',
  'signing-failed',
  'too-large',
  'busy',
  'unsupported-runtime',
  'internal',
];

const checkIds = [
  'pdf.structure',
  'pdf.revisions',
  'pdf.last-signature-covers-file',
  'pdf.no-unsigned-update',
  'pdf.changes-between-revisions',
  'signature.byte-range',
  'signature.digest',
  'signature.value',
  'signature.certificate',
  'signature.signer-is-on-record',
  'pdf.all-required-signatures',
  'record.embedded',
  'record.manifest',
  'certificate.trust',
  'certificate.revocation',
  'time.trusted',
];

describe('words', () => {
  test('SRC-TEXT-020: every error code has a title and a next step in both languages', () => {
    for (const code of codes) {
      for (const language of ['en', 'zh-CN'] as const) {
        const { title, next } = errorText(language, { code });
        expect(title).not.toContain('error.');
        expect(next).not.toContain('error.');
      }
    }
  });

  test('SRC-TEXT-021: every named check has a title', () => {
    for (const id of checkIds) expect(checkText('zh-CN', { id }), id).not.toContain('check.');
  });

  test('SRC-TEXT-022: roles, meanings and conditions are named', () => {
    expect(roleText('en', 'src-chair')).toBe('SRC chair');
    expect(meaningText('zh-CN', 'approve-as-member')).toBe('本人作为安全审查委员会委员批准本决策');
    expect(conditionText('en', 'window')).toBe('Weeks of safety data');
  });
});
