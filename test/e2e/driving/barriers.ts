import { AxeBuilder } from '@axe-core/playwright';
import type { Workbench } from '../harness.ts';
import { type Look, settled } from './look.ts';

/**
 * Serious and critical violations of WCAG 2.2 A and AA and of axe's good practice, each with its places. The dark theme
 * changes colours and nothing else, so only contrast is asked there.
 */
export const violations = async (
  { page }: Workbench,
  place: string,
  { theme }: Pick<Look, 'theme'>,
): Promise<string[]> => {
  await settled(page);
  const name = `${theme} ${place}`;
  // Legacy mode: axe would otherwise gather its results in a second page, which Electron does not open.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations: found } = await (theme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => {
        const detail = node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? '';
        return `${name}: ${id}: ${node.target.join(' ')}: ${detail}`;
      }),
    );
};
