import type { Json } from '../../../../shared/integrity/canonicalJson.ts';
import { isJsonObject } from '../../../../shared/protocol/editor/documentPath.ts';
import { FieldFrame } from './FieldFrame.tsx';
import classes from './Fields.module.css';
import type { FieldProps } from './fieldProps.ts';
import { TextField } from './TextField.tsx';

const LANGUAGES = ['en', 'zh-CN'] as const;

/** A text in both languages, side by side. */
export const LocalTextField = ({ at, value, bare = false }: FieldProps) => {
  const texts: Json | undefined = value;
  const inputs = LANGUAGES.map((language) => (
    <TextField
      key={language}
      at={`${at}.${language}`}
      value={isJsonObject(texts) ? texts[language] : undefined}
      bare={bare}
    />
  ));
  if (bare) return <div className={classes.pair}>{inputs}</div>;
  return (
    <FieldFrame at={at}>
      <div className={classes.pair}>{inputs}</div>
    </FieldFrame>
  );
};
