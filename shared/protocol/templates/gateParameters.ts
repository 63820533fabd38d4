import type { GateParameters } from '../gateParameters.ts';
import { template } from './sources.ts';

interface Choices {
  readonly windowDays: number;
  readonly requiredPerGroup: number;
  readonly requiredNote: string;
}

/** Gates of a trial that treats its subjects in groups, without a sentinel. */
export const templateGateParameters = (choices: Choices): GateParameters => ({
  windowDays: template(
    choices.windowDays,
    'Length of the window for dose-limiting toxicity, in elapsed days.',
  ),
  anchor: template('firstInfusion', 'The window begins with the first administration.'),
  nextGroupAnchor: template('everySubject', 'Every subject of the group completes the window.'),
  requirePd: template(false, 'Escalation rests on safety alone.'),
  sentinel: template(
    false,
    'Subjects of a group start without waiting for the first. First-in-human trials often stagger them: ask the sponsor.',
  ),
  confirmedBy: template(
    ['investigator'],
    'Asked for only where the first subject of a group is dosed alone.',
  ),
  fastPath: template('not-allowed', 'No level is left before its group is complete.'),
  requiredPerGroup: template(choices.requiredPerGroup, choices.requiredNote),
  replacement: template(
    true,
    'A subject who leaves before the window is complete, without a DLT, is replaced. Ask the sponsor for the definition of evaluable.',
  ),
  missedInfusions: template(
    'window-from-last-given',
    'A subject who received fewer administrations than planned is judged from those given. Ask the sponsor who counts as evaluable.',
  ),
  reDosing: template(
    'restarts-window',
    'Administrations beyond those planned restart the clocks that run from later ones.',
  ),
});
