import type { CellTherapyParameters } from '../cellTherapy.ts';

/** Test codes and words of the daily assessment. The codes of single domains are our own: the record names none. */
export const dailyItems: CellTherapyParameters['dailyItems'] = {
  source: 'Assumption; verify against the study’s data specification',
  open: true,
  note: 'Grades CRSGRADE and ICANSGR, scores ICE and CAPD. Single domains are read where these codes occur; otherwise they count as not recorded.',
  value: {
    domains: ['FA', 'QS'],
    crsGrade: ['CRSGRADE'],
    icansGrade: ['ICANSGR'],
    ice: ['ICE'],
    capd: ['CAPD'],
    hypotension: {
      testCodes: ['CRSHYPOT'],
      words: [
        { word: 'NONE', means: 'none' },
        { word: 'NO VASOPRESSOR', means: 'no-vasopressor' },
        { word: 'ONE VASOPRESSOR', means: 'one-vasopressor' },
        { word: 'MULTIPLE VASOPRESSORS', means: 'multiple-vasopressors' },
      ],
    },
    hypoxia: {
      testCodes: ['CRSHYPOX'],
      words: [
        { word: 'NONE', means: 'none' },
        { word: 'LOW FLOW', means: 'low-flow' },
        { word: 'HIGH FLOW', means: 'high-flow' },
        { word: 'POSITIVE PRESSURE', means: 'positive-pressure' },
      ],
    },
    consciousness: {
      testCodes: ['ICCONSC'],
      words: [
        { word: 'AWAKENS SPONTANEOUSLY', means: 'spontaneous' },
        { word: 'AWAKENS TO VOICE', means: 'voice' },
        { word: 'AWAKENS TO TOUCH', means: 'touch' },
        { word: 'UNAROUSABLE', means: 'unarousable' },
      ],
    },
    seizure: {
      testCodes: ['ICSEIZ'],
      words: [
        { word: 'NONE', means: 'none' },
        { word: 'RESOLVES RAPIDLY', means: 'brief' },
        { word: 'PROLONGED OR REPETITIVE', means: 'prolonged' },
      ],
    },
    motor: {
      testCodes: ['ICMOTOR'],
      words: [
        { word: 'NONE', means: 'none' },
        { word: 'DEEP FOCAL WEAKNESS', means: 'deep-focal' },
      ],
    },
    pressure: {
      testCodes: ['ICICP'],
      words: [
        { word: 'NONE', means: 'none' },
        { word: 'FOCAL EDEMA', means: 'focal-oedema' },
        { word: 'DIFFUSE EDEMA', means: 'diffuse' },
      ],
    },
  },
};
