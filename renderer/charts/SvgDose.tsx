import { splitDose } from '../../shared/text/format.ts';

/** A dose inside an SVG text, with a raised exponent where it has one. */
export const SvgDose = ({ dose, unit }: { readonly dose: number; readonly unit: string }) => {
  const { mantissa, exponent } = splitDose(dose);
  if (exponent === null) return <>{`${mantissa}\u00A0${unit}`}</>;
  return (
    <>
      {mantissa}×10
      <tspan dy="-0.4em" fontSize="0.75em">
        {exponent}
      </tspan>
      <tspan dy="0.3em">{`\u00A0${unit}`}</tspan>
    </>
  );
};
