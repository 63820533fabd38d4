import { Button, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OperationInput, OperationOutput } from '../../../shared/contract/operations.ts';
import { BundledProtocolId, bundledProtocols } from '../../../shared/protocol/bundledProtocols.ts';
import { useAsk } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import classes from './StartPage.module.css';

/** A protocol document that the program could read. */
export interface ProtocolFile {
  readonly token: string;
  readonly name: string;
  readonly about: OperationOutput<'protocol.inspect'>;
}

export type ProtocolChoice =
  | { readonly from: 'bundled'; readonly protocolId: BundledProtocolId }
  | { readonly from: 'file'; readonly file: ProtocolFile | null };

/** What main is asked for; null while a file is still to be chosen. */
export const beginning = (choice: ProtocolChoice): OperationInput<'workspace.create'>['protocol'] | null => {
  if (choice.from === 'bundled') return choice;
  return choice.file === null ? null : { from: 'file', token: choice.file.token };
};

const FILE = 'file';

const About = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <span>
    <span className={classes.wayTitle}>{title}</span>
    <span className={classes.wayText}>{text}</span>
  </span>
);

const Choice = ({ value, children }: { readonly value: string; readonly children: ReactNode }) => (
  <Radio.Card value={value} className={classes.choice}>
    <Radio.Indicator />
    {children}
  </Radio.Card>
);

interface FileProps {
  readonly file: ProtocolFile | null;
  readonly onFile: (file: ProtocolFile) => void;
}

const FileChoice = ({ file, onFile }: FileProps) => {
  const { t, language } = useText();
  const dialog = useAsk('dialog.openProtocol');
  const inspect = useAsk('protocol.inspect');
  const choose = async (): Promise<void> => {
    const { token, name } = await dialog.mutateAsync({});
    if (token !== null) onFile({ token, name, about: await inspect.mutateAsync({ token }) });
  };
  const error = dialog.error ?? inspect.error;
  return (
    <div className={classes.file}>
      <Button variant="default" onClick={() => void choose().catch(() => undefined)}>
        {t('create.protocol.chooseFile')}
      </Button>
      {file !== null && (
        <About
          title={file.about.title[language]}
          text={t('create.protocol.fileAbout', {
            file: file.name,
            version: file.about.version,
            levels: file.about.levels,
          })}
        />
      )}
      {error !== null && <ErrorNote error={error} />}
    </div>
  );
};

interface ProtocolStepProps {
  readonly choice: ProtocolChoice;
  readonly onChoice: (choice: ProtocolChoice) => void;
}

/** Which protocol the workspace begins with: one that comes with the program, or a document. */
export const ProtocolStep = ({ choice, onChoice }: ProtocolStepProps) => {
  const { t, language } = useText();
  const choose = (value: string): void => {
    const bundled = BundledProtocolId.safeParse(value);
    onChoice(bundled.success ? { from: 'bundled', protocolId: bundled.data } : { from: 'file', file: null });
  };
  const chosen = bundledProtocols.find(
    ({ protocol }) => choice.from === 'bundled' && protocol.id === choice.protocolId,
  );
  return (
    <section className={classes.step}>
      <h2>1. {t('create.stepProtocol')}</h2>
      <p>{t('create.protocolText')}</p>
      <Radio.Group
        aria-label={t('create.stepProtocol')}
        value={choice.from === 'bundled' ? choice.protocolId : FILE}
        onChange={choose}
      >
        <div className={classes.choices}>
          {bundledProtocols.map(({ protocol, about }) => (
            <Choice key={protocol.id} value={protocol.id}>
              <About title={protocol.title[language]} text={about[language]} />
            </Choice>
          ))}
          <Choice value={FILE}>
            <About title={t('create.protocol.file')} text={t('create.protocol.fileText')} />
          </Choice>
        </div>
      </Radio.Group>
      {choice.from === 'file' && (
        <FileChoice file={choice.file} onFile={(file) => onChoice({ from: 'file', file })} />
      )}
      {chosen?.template === true && <p className={classes.caution}>{t('create.protocol.templateHint')}</p>}
    </section>
  );
};
