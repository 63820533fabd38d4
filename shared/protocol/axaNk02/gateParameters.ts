import type { GateParameters } from '../gateParameters.ts';
import { ASSUMED, REGISTRY } from './sources.ts';

export const gateParameters: GateParameters = {
  windowDays: {
    value: 28,
    source: `${REGISTRY}: "at least 4 weeks"`,
    open: false,
    note: '28 days elapsed, so study day 29.',
  },
  anchor: {
    value: 'firstInfusion',
    source: ASSUMED,
    open: true,
    note: 'The record does not say which of the four doses starts the 4 weeks. Every clock is shown.',
  },
  nextGroupAnchor: {
    value: 'everySubject',
    source: ASSUMED,
    open: true,
    note: 'The record does not say whether every subject, or the last, needs the 4 weeks. The stricter is taken.',
  },
  requirePd: {
    value: true,
    source: `${REGISTRY}: the SRC evaluates safety and pharmacodynamic data of the previous group`,
    open: false,
    note: '',
  },
  sentinel: {
    value: true,
    source: `${REGISTRY}: within a dose group one subject is enrolled first`,
    open: false,
    note: '',
  },
  confirmedBy: {
    value: ['investigator'],
    source: `${REGISTRY}: the investigator's assessment`,
    open: true,
    note: 'The record says "the investigator". At several sites: ask the sponsor which investigator signs.',
  },
  fastPath: {
    value: 'src-review-follows',
    source: `${REGISTRY}: "each subsequent dose group"`,
    open: true,
    note: 'The record says that the study may go directly to the next group, and that the SRC reviews before each. The stricter is taken: the review still applies.',
  },
  requiredPerGroup: {
    value: 3,
    source: `${REGISTRY}: 3 subjects in each group`,
    open: true,
    note: 'The record expects 5 to 9 subjects; it does not say whether a group of two may be reviewed. Three are asked for, unless the fast path was signed.',
  },
  replacement: {
    value: false,
    source: ASSUMED,
    open: true,
    note: 'The record says nothing of replacing a subject who leaves early. None is replaced: the committee decides by override.',
  },
  missedInfusions: {
    value: 'not-evaluable',
    source: ASSUMED,
    open: true,
    note: 'The record does not say how a subject with fewer than four infusions counts. By the clock from the last infusion it is not evaluable.',
  },
  reDosing: {
    value: 'restarts-window',
    source: ASSUMED,
    open: true,
    note: 'The record plans four infusions. One beyond them restarts the clocks that run from later infusions.',
  },
};
