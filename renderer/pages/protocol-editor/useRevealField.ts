import { useEffect } from 'react';
import type { RevealTarget } from './RevealContext.ts';

const FOCUSABLE = 'input:not([type="hidden"]), textarea, select, button, summary';
/** Closed entries open one after the other; so many frames are waited for. */
const TRIES = 60;
/** After so many, what stands nearest around a field that is drawn nowhere is taken. */
const PATIENCE = 12;

const placeOf = (at: string): { readonly element: HTMLElement; readonly exact: boolean } | null => {
  const steps = at.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const element = document.getElementById(`field-${steps.slice(0, length).join('.')}`);
    if (element !== null) return { element, exact: length === steps.length };
  }
  return null;
};

/** An entry that is about to open. */
const isOpening = (element: HTMLElement): boolean =>
  element.querySelector(':scope > details:not([open])') !== null;

const focus = (element: HTMLElement): void => {
  const first = element.matches(FOCUSABLE) ? element : element.querySelector<HTMLElement>(FOCUSABLE);
  // The summary of an opened entry is passed over for its first field.
  const inside = element.querySelector<HTMLElement>('details[open] :is(input, textarea, select)');
  (inside ?? first ?? element).focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
};

/** Gives the keyboard to a field once it is drawn; where it is not, to what is nearest around it. */
export const useRevealField = (target: RevealTarget | null): void => {
  useEffect(() => {
    if (target === null) return;
    let frame = 0;
    const attempt = (left: number): void => {
      const place = placeOf(target.at);
      const settled = place !== null && !isOpening(place.element);
      if (settled && (place.exact || TRIES - left >= PATIENCE)) {
        focus(place.element);
        return;
      }
      if (left > 0) frame = requestAnimationFrame(() => attempt(left - 1));
    };
    frame = requestAnimationFrame(() => attempt(TRIES));
    return () => cancelAnimationFrame(frame);
  }, [target]);
};
