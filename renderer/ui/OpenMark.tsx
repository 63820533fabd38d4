import { useText } from '../text/useText.ts';
import classes from './OpenMark.module.css';

/** Says that a value of the protocol is an assumption, which the sponsor has yet to confirm. */
export const OpenMark = ({ open }: { readonly open: boolean }) => {
  const { t } = useText();
  return open ? <span className={classes.open}>{t('gates.openPoint')}</span> : null;
};
