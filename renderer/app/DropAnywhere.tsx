import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../text/useText.ts';
import { useFileTokens } from '../ui/useFileTokens.ts';
import classes from './DropAnywhere.module.css';
import { addOfferedFiles, offerFiles } from './offeredFiles.ts';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** The whole window takes files: one PDF is verified, anything else is offered for import. */
export const DropAnywhere = () => {
  const [over, setOver] = useState(false);
  const [, go] = useLocation();
  const { t, error: words } = useText();
  const tokensOf = useFileTokens();

  useEffect(() => {
    const onDrop = async (event: DragEvent): Promise<void> => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const result = await tokensOf([...(event.dataTransfer?.files ?? [])]);
      if (!result.ok) {
        const { title, next } = words(result.error);
        notifications.show({ color: 'red', title, message: next });
        return;
      }
      const files = result.value;
      const [first] = files;
      if (first === undefined) return;
      const isPdf = files.length === 1 && first.name.toLowerCase().endsWith('.pdf');
      if (isPdf) offerFiles('verify', files);
      else addOfferedFiles('import', files);
      go(isPdf ? '/verify' : '/data/import');
    };
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [go, tokensOf, words]);

  if (!over) return null;
  return (
    <div className={classes.overlay} aria-hidden="true">
      <div className={classes.box}>
        <strong>{t('drop.verify')}</strong>
        <span>{t('drop.import')}</span>
      </div>
    </div>
  );
};
