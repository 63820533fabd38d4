import { Link } from 'wouter';
import type { EditorSectionId } from '../../../shared/protocol/editor/editorSections.ts';
import { useText } from '../../text/useText.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import type { SectionState } from './draftChecks.ts';
import classes from './Editor.module.css';

/** The parts of the protocol, each with its problems and whether it was changed. */
export const EditorIndex = ({
  sections,
  current,
}: {
  readonly sections: readonly SectionState[];
  readonly current: EditorSectionId;
}) => {
  const { t } = useText();
  return (
    <nav aria-label={t('editor.index')}>
      <ul className={classes.index}>
        {sections.map(({ id, errors, changed }) => (
          <li key={id}>
            <Link href={`/protocol/edit/${id}`} aria-current={id === current ? 'page' : undefined}>
              {t(`editor.section.${id}`)}
              <span className={classes.badges}>
                {changed && (
                  <span role="img" aria-label={t('editor.changed')} title={t('editor.changed')}>
                    <Glyph name="dotHalf" />
                  </span>
                )}
                {errors > 0 && (
                  <span data-problems title={t('editor.problems', { n: errors })}>
                    <Glyph name="warning" /> {errors}
                  </span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
