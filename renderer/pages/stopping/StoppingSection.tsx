import { useState } from 'react';
import type { Protocol } from '../../../shared/protocol/protocol.ts';
import type { StoppingModel } from '../../../shared/stopping/stoppingModel.ts';
import { useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { OpenMark } from '../../ui/OpenMark.tsx';
import { Section } from '../../ui/Page.tsx';
import { ProvenanceLine } from '../../ui/ProvenanceLine.tsx';
import classes from './Stopping.module.css';
import { StoppingTable } from './StoppingTable.tsx';
import { stoppingTable } from './stoppingTable.ts';

const Library = ({ model, protocol }: { readonly model: StoppingModel; readonly protocol: Protocol }) => {
  const { t } = useText();
  const [shown, setShown] = useState(false);
  return (
    <details onToggle={(event) => setShown(event.currentTarget.open)} data-testid="stopping-library">
      <summary>
        {t('stopping.showLibrary', { n: new Set(model.library.map(({ rule }) => rule.id)).size })}
      </summary>
      {shown && (
        <>
          <p className={classes.note}>{t('stopping.libraryText')}</p>
          <StoppingTable caption={t('stopping.library')} findings={model.library} protocol={protocol} quiet />
        </>
      )}
    </details>
  );
};

const Stopping = ({ model, protocol }: { readonly model: StoppingModel; readonly protocol: Protocol }) => {
  const text = useText();
  const { t, say } = text;
  const { open, note, source } = model.rules;
  return (
    <Section
      title={t('stopping.title')}
      actions={<ExportMenu name={t('stopping.file')} table={() => stoppingTable(model, text, protocol)} />}
    >
      {model.conclusion.map((one) => (
        <p key={one.key}>
          <strong>{say(one)}</strong>
        </p>
      ))}
      <p className={classes.note}>
        <OpenMark open={open} />
        {source}. {note}
      </p>
      {model.inForce.length > 0 && (
        <StoppingTable caption={t('stopping.inForce')} findings={model.inForce} protocol={protocol} />
      )}
      {model.library.length > 0 && <Library model={model} protocol={protocol} />}
      <div className={classes.foot}>
        <ProvenanceLine provenance={model.provenance} />
      </div>
    </Section>
  );
};

/** Stopping and pausing rules: those in force with what they find, and the library for information. */
export const StoppingSection = ({ cutId }: { readonly cutId: string }) => {
  const query = useOperation('stopping.get', { cutId });
  const protocol = useOperation('protocol.get', {});
  return (
    <Loaded query={query}>
      {(model) => (
        <Loaded query={protocol}>{(view) => <Stopping model={model} protocol={view.protocol} />}</Loaded>
      )}
    </Loaded>
  );
};
