import { assertNever } from '../../kernel/assertNever.ts';
import type { FunctionClause, RenalClause } from '../../protocol/renalDefinition.ts';

const functionText = (clause: FunctionClause): string => {
  switch (clause.kind) {
    case 'at-least':
      return `eGFR >= ${clause.egfr}`;
    case 'loss-from-baseline':
      return `eGFR <= ${clause.percent} % below baseline`;
    case 'loss-from-pre-flare':
      return `eGFR <= ${clause.percent} % below pre-flare`;
    case 'no-confirmed-fall':
      return `no confirmed fall > ${clause.percent} %`;
    default:
      return assertNever(clause);
  }
};

/** A clause in figures, as the definition has it. UPCR in g/g, eGFR in mL/min/1.73 m², dose in mg of prednisolone. */
export const clauseText = (clause: RenalClause): string => {
  switch (clause.kind) {
    case 'upcr':
      return `UPCR ${clause.operator === 'lt' ? '<' : '<='} ${clause.cut} (printed ${clause.printed})`;
    case 'upcr-fall':
      return `UPCR fall >= ${clause.percent} %`;
    case 'protein-24h':
      return `protein ${clause.operator === 'lt' ? '<' : '<='} ${clause.cut} g/1.73 m2/d`;
    case 'protein-24h-fall':
      return `protein fall >= ${clause.percent} %`;
    case 'function':
      return clause.anyOf.map(functionText).join(' or ');
    case 'no-intercurrent-event':
      return 'no intercurrent event';
    case 'glucocorticoid':
      return `prednisolone <= ${clause.maxMgPerDay} mg/d`;
    case 'glucocorticoid-course':
      return `prednisolone <= ${clause.maxMgPerDay} mg/d over ${clause.days} d (above it <= ${clause.maxInARow} d in a row, <= ${clause.maxInAll} d in all)`;
    default:
      return assertNever(clause);
  }
};

export const clausesText = (clauses: readonly RenalClause[]): string => clauses.map(clauseText).join('; ');
