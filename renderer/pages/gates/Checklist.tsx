import type { ChecklistItem } from '../../../shared/gates/gate.ts';
import { useText } from '../../text/useText.ts';
import { Glyph, type GlyphName } from '../../ui/Glyph.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import classes from './Gates.module.css';

/** No tick: a mark of its presence is not a mark of its meaning. */
const glyphOf: { readonly [S in ChecklistItem['state']]: GlyphName } = {
  'on-record': 'dotFull',
  missing: 'dash',
  'not-evaluable': 'dots',
};

/** The evidence for a judgement that people make, by area, with its rows; nothing in it is ticked. */
export const Checklist = ({ items }: { readonly items: readonly ChecklistItem[] }) => {
  const { t, say, word } = useText();
  if (items.length === 0) return null;
  return (
    <section className={classes.checklist} data-testid="fast-path-checklist">
      <h4>{t('gates.checklist')}</h4>
      <p className={classes.quiet}>{t('gates.checklistHint')}</p>
      {(['safety', 'pd', 'efficacy'] as const).map((area) => {
        const own = items.filter((item) => item.area === area);
        return own.length === 0 ? null : (
          <table key={area}>
            <caption>{word(`area.${area}`)}</caption>
            <thead>
              <tr>
                <th scope="col">{t('gates.state')}</th>
                <th scope="col">{t('gates.item')}</th>
                <th scope="col">{t('gates.rows')}</th>
              </tr>
            </thead>
            <tbody>
              {own.map((item) => (
                <tr key={item.id}>
                  <td className={classes.itemState} data-state={item.state}>
                    <Glyph name={glyphOf[item.state]} /> {t(`gates.evidence.state.${item.state}`)}
                  </td>
                  <td>{say(item.phrase)}</td>
                  <td>
                    {item.evidence.length === 0 ? (
                      <span className={classes.noEvidence}>{t('gates.evidenceNone')}</span>
                    ) : (
                      <RowsLink title={say(item.phrase)} refs={item.evidence}>
                        {t('gates.evidence', { n: item.evidence.length })}
                      </RowsLink>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </section>
  );
};
