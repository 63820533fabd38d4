import type { ClinicalRule } from '../../shared/facts/rule.ts';
import { useText } from '../text/useText.ts';
import { isUnverified } from './isUnverified.ts';
import classes from './RuleSource.module.css';

/** How well the source of a rule is known, in words; marked where it must be verified before it is relied on. */
export const ConfidenceText = ({ rule }: { readonly rule: ClinicalRule }) => {
  const { word } = useText();
  return (
    <span className={classes.confidence} data-unverified={isUnverified(rule) || undefined}>
      {word(`confidence.${rule.source.confidence}`)}
    </span>
  );
};

/** A clinical rule with its document, version, section, and what is to be verified. */
export const RuleSource = ({ rule }: { readonly rule: ClinicalRule }) => {
  const { t, language } = useText();
  const { document, version, section, note } = rule.source;
  return (
    <div className={classes.rule}>
      <strong>{rule.title[language]}</strong>
      <span className={classes.id}>
        <code>{rule.id}</code> · {t('rule.ruleVersion', { n: rule.version })}
      </span>
      <span>{[document, version, section].filter((part) => part !== '').join(' · ')}</span>
      <ConfidenceText rule={rule} />
      {note !== '' && <span className={classes.note}>{note}</span>}
    </div>
  );
};
