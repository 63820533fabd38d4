import type { Provenance } from '../../shared/chart/provenance.ts';

export const provenance: Provenance = {
  cutId: 'cut-1',
  cutLabel: 'Cut 1',
  cutoffDate: '2026-07-13',
  cutStatus: 'locked',
  contentHash: 'content',
  datesShifted: false,
  protocolId: 'axa-nk02',
  protocolVersion: 1,
  protocolHash: 'protocol',
  algorithm: 'test/1',
  filter: [],
};
