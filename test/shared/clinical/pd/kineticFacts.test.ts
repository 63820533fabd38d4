import { describe, expect, test } from 'vitest';
import { pdFacts } from '../../../../shared/clinical/pd/pdFacts.ts';
import { sayFactReason } from '../../../../shared/text/factText.ts';
import { inputFor, result, said } from '../../../builders/pdSubject.ts';

const COPIES = [
  ...[
    result('CARCOPY', 1, '<50'),
    result('CARCOPY', 2, 100, { time: '10:00' }),
    result('CARCOPY', 3, 60, { time: '10:00' }),
  ],
  ...[result('CARCOPY', 8, 40, { time: '09:00' }), result('CARCOPY', 9, 90, { time: '10:00' })],
  ...[result('CARCOPY', 15, '<50'), result('CARCOPY', 16, '<50'), result('CARCOPY', 22, '<50')],
  ...[
    result('CARCOPY', 23, 100, { time: '10:00' }),
    result('CARCOPY', 24, 60, { time: '10:00' }),
    result('CARCOPY', 57, '<50', { time: '10:00' }),
  ],
];

describe('facts of kinetics', () => {
  test('SRC-PDK-110: per infusion: peak, times and areas, with what limits them', () => {
    expect(said(COPIES, 'CARCOPY')).toEqual([
      ['kinetics/cmax CARCOPY|1', '100 copies/µg gDNA', '', 2],
      ['kinetics/tmax CARCOPY|1', '1 days', '', 2],
      ['kinetics/tlast CARCOPY|1', 'at least 2 days', 'until-next', 3],
      ['kinetics/auc-end CARCOPY|1', 'Not evaluable', 'next-infusion', null],
      ['kinetics/auc-last CARCOPY|1', '130 copies/µg gDNA·d', '', null],
      ['kinetics/cmax CARCOPY|2', '90 copies/µg gDNA', 'carry-over', 9],
      ['kinetics/tmax CARCOPY|2', '1 days', '', 9],
      ['kinetics/tlast CARCOPY|2', 'at least 1 days', 'until-next', 9],
      ['kinetics/auc-end CARCOPY|2', 'Not evaluable', 'too-few-points', null],
      ['kinetics/auc-last CARCOPY|2', 'Not evaluable', 'too-few-points', null],
      [
        'kinetics/cmax CARCOPY|3',
        '<50 copies/µg gDNA, below the limit of quantification',
        'all-below-limit',
        16,
      ],
      ['kinetics/tmax CARCOPY|3', 'Not applicable', 'all-below-limit', null],
      ['kinetics/tlast CARCOPY|3', 'Not applicable', 'all-below-limit', null],
      ['kinetics/auc-end CARCOPY|3', 'Not evaluable', 'all-below-limit', null],
      ['kinetics/auc-last CARCOPY|3', 'Not evaluable', 'all-below-limit', null],
      ['kinetics/cmax CARCOPY|4', '100 copies/µg gDNA', '', 23],
      ['kinetics/tmax CARCOPY|4', '1 days', '', 23],
      ['kinetics/tlast CARCOPY|4', '2 days', '', 24],
      // 130 to day 2; then 26 of 33 days from 60 to 0 or to 50.
      ['kinetics/auc-end CARCOPY|4', '1075.45 to 1587.58 copies/µg gDNA·d', 'tail-below-limit', null],
      ['kinetics/auc-last CARCOPY|4', '130 copies/µg gDNA·d', '', null],
    ]);
  });

  test('SRC-PDK-111: the reasons name their figures, the facts their rows and the infusion', () => {
    const facts = pdFacts(inputFor(COPIES));
    const of = (id: string) => facts.find((fact) => fact.id === `pd/kinetics/${id}`);
    const spoken = (id: string) => sayFactReason('en', of(id) ?? { reason: null });
    expect(spoken('auc-end|S|CARCOPY|1')).toBe(
      'The next infusion came 7 days later, before 28 days were over.',
    );
    expect(spoken('cmax|S|CARCOPY|2')).toBe(
      'Holds what was left of the former infusion: 40 copies/µg gDNA before this one.',
    );
    expect(spoken('auc-end|S|CARCOPY|2')).toContain('fewer than 3');
    const rows = COPIES.map((one) => one.ref);
    const { infusions } = inputFor(COPIES);
    const area = of('auc-last|S|CARCOPY|1');
    expect([area?.about, area?.clause, area?.inputs.map(({ name, value }) => `${name}: ${value}`)]).toEqual([
      'CARCOPY, infusion 1',
      'linear',
      ['infusion: 2026-04-20', 'at the start: <50 copies/µg gDNA'],
    ]);
    expect(area?.refs.map(({ recordId }) => recordId)).toEqual([
      ...rows.slice(0, 3).map(({ recordId }) => recordId),
      expect.any(Number),
    ]);
    expect([area?.refs.at(-1)?.domain, infusions.length]).toEqual(['EX', 4]);
    const cmax = of('cmax|S|CARCOPY|1');
    expect([cmax?.inputs, cmax?.refs[0]]).toEqual([
      [
        { name: 'infusion', value: '2026-04-20' },
        { name: 'samples', value: '2' },
      ],
      rows[1],
    ]);
    expect(of('tlast|S|CARCOPY|4')?.inputs).toEqual([
      { name: 'infusion', value: '2026-05-11' },
      { name: 'result', value: '60 copies/µg gDNA' },
    ]);
  });

  test('SRC-PDK-112: nothing sampled is said for each infusion; an assumed start is said', () => {
    expect(said([], 'CARNK|1')).toEqual(
      ['cmax', 'tmax', 'tlast', 'auc-end', 'auc-last'].map((rule) => [
        ...[`kinetics/${rule} CARNK|1`, 'Not evaluable', 'no-sample', null],
      ]),
    );
    const bare = [result('CARNK', 2, 10, { time: '10:00' }), result('CARNK', 3, 6, { time: '10:00' })];
    expect(said(bare, 'auc-last|S|CARNK|1')).toEqual([
      ['kinetics/auc-last CARNK|1', '13 cells/µL·d', 'start-assumed', null],
    ]);
    const later = [result('CARNK', 23, 10), result('CARNK', 24, 6)];
    expect(said(later, 'CARNK|4').map(([rule, value, reason]) => [rule, value, reason])).toEqual([
      ['kinetics/cmax CARNK|4', '10 cells/µL', ''],
      ['kinetics/tmax CARNK|4', '0.916667 days', ''],
      ['kinetics/tlast CARNK|4', 'at least 1.91667 days', 'until-last'],
      ['kinetics/auc-end CARNK|4', 'Not evaluable', 'no-pre-dose'],
      ['kinetics/auc-last CARNK|4', 'Not evaluable', 'no-pre-dose'],
    ]);
    const short = [result('CARNK', 22, '<1'), ...later];
    expect(said(short, 'auc-end|S|CARNK|4')).toEqual([
      ['kinetics/auc-end CARNK|4', 'Not evaluable', 'not-followed', null],
    ]);
    expect(said([...bare, result('CARNK', 4, 2, { unit: '%' })], 'tmax|S|CARNK|1')).toEqual([
      ['kinetics/tmax CARNK|1', '1 days', 'left-out', 2],
    ]);
  });
});
