import { Tooltip } from '@mantine/core';
import type { BoardInfusion, BoardSubject } from '../../../shared/chart/board.ts';
import { formatDose } from '../../../shared/text/format.ts';
import { useCut } from '../../app/CutContext.ts';
import { useText } from '../../text/useText.ts';
import { ChangeMark, useChangeText } from '../../ui/ChangeMark.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { useRowsPanel } from '../../ui/RowsContext.ts';
import classes from './Board.module.css';

const percentOfPlan = ({ actualDose, plannedDose }: BoardInfusion): number | null =>
  actualDose === null || plannedDose === null || plannedDose <= 0
    ? null
    : Math.round((100 * actualDose) / plannedDose);

const state = (infusion: BoardInfusion): 'given' | 'outside' | 'untold' =>
  infusion.withinTolerance === null ? 'untold' : infusion.withinTolerance ? 'given' : 'outside';

const Given = ({ infusion, subjectId }: { readonly infusion: BoardInfusion; readonly subjectId: string }) => {
  const { t, date, day } = useText();
  const panel = useRowsPanel();
  const { cut } = useCut();
  const kind = state(infusion);
  const percent = percentOfPlan(infusion);
  const dose = (value: number | null): string =>
    value === null ? t('board.unknownDose') : formatDose(value, infusion.unit);
  const changed = useChangeText()([infusion.ref]);
  const tip = [
    t('board.infusionTip', {
      number: infusion.number,
      date: date(infusion.date),
      day: day(infusion.day),
      actual: dose(infusion.actualDose),
      planned: dose(infusion.plannedDose),
    }),
    ...(changed === '' ? [] : [`${changed}.`]),
    ...(kind === 'outside' ? [t('board.outside')] : kind === 'untold' ? [t('board.untold')] : []),
  ].join(' ');
  const open = (): void => {
    const title = t('board.rowsInfusion', { subject: subjectId, number: infusion.number });
    if (cut !== null) panel.open({ title, cutId: cut.cutId, refs: [infusion.ref] });
  };
  const amount =
    infusion.actualDose === null
      ? t('board.doseUnknown')
      : percent === null
        ? dose(infusion.actualDose)
        : `${percent} %`;
  return (
    <Tooltip label={tip} events={{ hover: true, focus: true, touch: true }}>
      <button type="button" className={classes.slot} data-kind={kind} onClick={open}>
        <span className={classes.slotNumber}>{infusion.number}</span>
        <span className={classes.slotText}>
          <span>{day(infusion.day)}</span>
          <span className={classes.slotAmount}>
            {kind === 'outside' && <Glyph name="warning" />}
            {amount}
          </span>
        </span>
        <ChangeMark refs={[infusion.ref]} />
        <span className="visually-hidden">{tip}</span>
      </button>
    </Tooltip>
  );
};

/** One slot per planned infusion: given with day and share of the plan, deviating, or not given. */
export const InfusionSlots = ({ subject }: { readonly subject: BoardSubject }) => {
  const { t } = useText();
  const open = Math.max(0, subject.plannedInfusions - subject.infusions.length);
  const given = subject.infusions.length;
  return (
    <span className={classes.slots}>
      {subject.infusions.map((infusion) => (
        <Given key={infusion.ref.recordId} infusion={infusion} subjectId={subject.subjectId} />
      ))}
      {Array.from({ length: open }, (_, index) => given + index + 1).map((number) => (
        <span
          key={number}
          className={classes.slot}
          data-kind="open"
          role="img"
          aria-label={t('board.notGiven', { number })}
          title={t('board.notGiven', { number })}
        >
          <span className={classes.slotNumber}>{number}</span>
        </span>
      ))}
    </span>
  );
};
