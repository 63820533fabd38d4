import { splitDose } from '../../shared/text/format.ts';

/** A dose with a real superscript: 2.5×10⁷ cells/kg. What is no positive number is shown as it is. */
export const Dose = ({ dose, unit }: { readonly dose: number; readonly unit: string }) => {
  const tail = unit === '' ? '' : `\u00A0${unit}`;
  if (!Number.isFinite(dose) || dose <= 0) return <span className="tabular">{`${dose}${tail}`}</span>;
  const { mantissa, exponent } = splitDose(dose);
  return (
    <span className="tabular" style={{ whiteSpace: 'nowrap' }}>
      {mantissa}×10<sup>{exponent}</sup>
      {tail}
    </span>
  );
};
