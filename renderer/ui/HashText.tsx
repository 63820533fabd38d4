import { Tooltip } from '@mantine/core';
import classes from './HashText.module.css';

/** First 12 characters of a SHA-256; the whole on hover or focus, and selectable. */
export const HashText = ({ hash, full = false }: { readonly hash: string; readonly full?: boolean }) =>
  full ? (
    <code className={classes.full}>{hash}</code>
  ) : (
    <Tooltip
      label={<span className={classes.tip}>{hash}</span>}
      maw={560}
      events={{ hover: true, focus: true, touch: true }}
    >
      <code className={classes.short}>{hash.slice(0, 12)}</code>
    </Tooltip>
  );
