import type { DecisionRecord } from '../../shared/decision/record.ts';
import type { GateCondition, GateResult } from '../../shared/gates/gate.ts';
import type { Language } from '../../shared/text/text.ts';
import { conditionText } from '../../shared/text/words.ts';
import { useText } from '../text/useText.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { valueGlyph } from '../ui/ValueMark.tsx';
import { ParameterTable } from './ParameterTable.tsx';
import classes from './Report.module.css';

type NameOf = (subjectId: string) => string;

export const PrintedValue = ({ value }: { readonly value: GateCondition['value'] | GateResult['value'] }) => {
  const { word } = useText();
  return (
    <span className={classes.value} data-value={value}>
      <Glyph name={valueGlyph[value]} /> {word(`gate-value.${value}`)}
    </span>
  );
};

/** Sentences after one another; Chinese needs no space between them. */
const formatSentences = (sentences: readonly string[], language: Language): string =>
  sentences.join(language === 'en' ? ' ' : '');

const Missing = ({ result, subjectName }: { readonly result: GateResult; readonly subjectName: NameOf }) => {
  const { t, say, date, word, language } = useText();
  return (
    <>
      {result.missing.length > 0 && (
        <>
          <p>
            <strong>{t('pdf.missing')}</strong>
          </p>
          <ul>
            {result.missing.map((item) => (
              <li key={`${item.subjectId}.${say(item.phrase)}`}>
                {item.subjectId === null ? '' : `${subjectName(item.subjectId)}: `}
                {say(item.phrase)}
              </li>
            ))}
          </ul>
        </>
      )}
      {result.earliestDate !== null && (
        <p>
          {t('gates.earliest')}: <strong>{date(result.earliestDate)}</strong>
        </p>
      )}
      {result.otherClocks.map(({ anchor, earliestDate }) => (
        <p key={anchor}>
          {t('gates.otherClock', { anchor: word(`anchor.${anchor}`) })}{' '}
          {earliestDate === null ? t('gates.noDate') : date(earliestDate)}
        </p>
      ))}
      {result.flips.length > 0 && (
        <p>
          <strong>{t('gates.flips')}</strong> {formatSentences(result.flips.map(say), language)}
        </p>
      )}
    </>
  );
};

const Deciding = ({ result, subjectName }: { readonly result: GateResult; readonly subjectName: NameOf }) => {
  const { t, word, say, language } = useText();
  return (
    <div className={classes.gate}>
      <p className={classes.gateHead}>
        <strong>
          {word(`gate.${result.gate}`)}, {t('level.n', { level: result.level })}
        </strong>
        <PrintedValue value={result.value} />
      </p>
      <p>{say(result.sentence)}</p>
      <Missing result={result} subjectName={subjectName} />
      <table>
        <thead>
          <tr>
            <th scope="col">{t('pdf.condition')}</th>
            <th scope="col">{t('pdf.value')}</th>
            <th scope="col">{t('pdf.finding')}</th>
            <th scope="col">{t('pdf.rows')}</th>
          </tr>
        </thead>
        <tbody>
          {result.conditions.map((condition) => (
            <tr key={`${condition.id}.${condition.subjectId ?? ''}`}>
              <th scope="row">{conditionText(language, condition.id)}</th>
              <td>
                <PrintedValue value={condition.value} />
              </td>
              <td>{say(condition.phrase)}</td>
              <td>{condition.evidence.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface GateSectionProps {
  readonly record: DecisionRecord;
  readonly subjectName: NameOf;
}

/** The deciding gate with every condition, then all gates of the cut, then the parameters they were judged by. */
export const GateSection = ({ record, subjectName }: GateSectionProps) => {
  const { t, word, say } = useText();
  const { results } = record.gates;
  const deciding = results.find(
    (result) => result.gate === record.decidingGate?.gate && result.level === record.decidingGate.level,
  );
  return (
    <section>
      <h2>{t('pdf.gates')}</h2>
      <h3>{t('pdf.decidingGate')}</h3>
      {deciding === undefined ? (
        <p>{t('decision.noGate')}</p>
      ) : (
        <Deciding result={deciding} subjectName={subjectName} />
      )}
      <h3>{t('pdf.otherGates')}</h3>
      <table className={classes.allGates}>
        <thead>
          <tr>
            <th scope="col">{t('pdf.gate')}</th>
            <th scope="col">{t('decisions.level')}</th>
            <th scope="col">{t('pdf.value')}</th>
            <th scope="col">{t('pdf.sentence')}</th>
            <th scope="col">{t('pdf.missing')}</th>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr key={`${result.gate}.${result.level}`}>
              <th scope="row">{word(`gate.${result.gate}`)}</th>
              <td>{result.level}</td>
              <td>
                <PrintedValue value={result.value} />
              </td>
              <td>{say(result.sentence)}</td>
              <td>
                {result.missing.map((item) => (
                  <div key={`${item.subjectId}.${say(item.phrase)}`}>
                    {item.subjectId === null ? '' : `${subjectName(item.subjectId)}: `}
                    {say(item.phrase)}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('pdf.parameters', { version: record.protocol.version })}</h3>
      <ParameterTable parameters={record.protocol.gateParameters} />
    </section>
  );
};
