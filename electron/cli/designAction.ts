import type { AdviceAction } from '../../shared/escalation/advice.ts';

/** `action` of the JSON: a direction wherever there is one, else the word for why there is none. */
export type DesignAction =
  | 'escalate'
  | 'stay'
  | 'de-escalate'
  | 'suspend'
  | 'out-of-design'
  | 'not-evaluable';

/** Advice in the words that a script reads. */
export interface SpokenAction {
  readonly action: DesignAction;
  /** The design ends: by it nobody more is treated. */
  readonly stop: boolean;
  /** The word of the design itself, as the text output has it. */
  readonly advice: AdviceAction;
}

const DIRECTION: { readonly [A in Exclude<AdviceAction, 'stop'>]: DesignAction } = {
  escalate: 'escalate',
  stay: 'stay',
  'de-escalate': 'de-escalate',
  suspend: 'suspend',
  'out-of-design': 'out-of-design',
  'not-evaluable': 'not-evaluable',
  // The overdose rule judges a level and never recommends a higher one: at most it lets a level be.
  admissible: 'stay',
  'not-admissible': 'de-escalate',
};

interface Judged {
  readonly action: AdviceAction;
  /** The design ends and declares the judged level itself. */
  readonly declaresThis: boolean;
  /** No level lies below. */
  readonly isLowest: boolean;
}

/**
 * Advice as one of escalate, stay, de-escalate, and whether the design ends with it. A design that ends and declares the
 * judged level stays there; one that ends otherwise leaves the level downwards, to the level it declares or to none. A
 * level beyond the limit of overdosing is left downwards too, and at the lowest level nothing is left. Advice without a
 * direction keeps its own word: suspend (outcomes are waited for), out-of-design, not-evaluable.
 */
export const spokenAction = ({ action, declaresThis, isLowest }: Judged): SpokenAction => {
  if (action === 'stop') return { action: declaresThis ? 'stay' : 'de-escalate', stop: true, advice: action };
  return { action: DIRECTION[action], stop: action === 'not-admissible' && isLowest, advice: action };
};
