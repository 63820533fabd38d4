import type { PdSubject } from '../../../shared/chart/pd.ts';
import { LevelGlyph } from '../../ui/LevelTitle.tsx';
import { SubjectLink } from '../../ui/SubjectLink.tsx';
import { SubjectMark } from '../../ui/SubjectMark.tsx';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './Pd.module.css';

/** A subject with its dose level, leading to its page. */
export const PdSubjectName = ({ subject }: { readonly subject: PdSubject }) => {
  const name = useSubjectName();
  const { subjectId, level } = subject;
  return (
    <span className={classes.subject}>
      <LevelGlyph level={level} />
      <SubjectLink subjectId={subjectId}>{name(subjectId)}</SubjectLink>
      <SubjectMark subjectId={subjectId} />
    </span>
  );
};
