import { splitDose } from '../../shared/text/format.ts';

/** A dose with a real superscript: 2.5×10⁷ cells/kg; 25 mg. What is no positive number is shown as it is. */
export const Dose = ({ dose, unit }: { readonly dose: number; readonly unit: string }) => {
  const { mantissa, exponent } = splitDose(dose);
  return (
    <span className="tabular" style={{ whiteSpace: 'nowrap' }}>
      {mantissa}
      {exponent !== null && (
        <>
          ×10<sup>{exponent}</sup>
        </>
      )}
      {unit === '' ? '' : `\u00A0${unit}`}
    </span>
  );
};
