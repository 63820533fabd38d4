import { z } from 'zod';
import type { Quadrant } from './quadrant.ts';

/** What a move from the baseline quadrant to the peak quadrant means. */
export const MigrationConcern = z.enum(['of-concern', 'potential', 'lower', 'unchanged']);
export type MigrationConcern = z.infer<typeof MigrationConcern>;

const CONCERN: { readonly [Baseline in Quadrant]: { readonly [Peak in Quadrant]: MigrationConcern } } = {
  normal: { normal: 'unchanged', cholestasis: 'of-concern', temple: 'of-concern', 'hys-law': 'of-concern' },
  cholestasis: { normal: 'lower', cholestasis: 'unchanged', temple: 'potential', 'hys-law': 'of-concern' },
  temple: { normal: 'lower', cholestasis: 'potential', temple: 'unchanged', 'hys-law': 'of-concern' },
  'hys-law': { normal: 'lower', cholestasis: 'lower', temple: 'lower', 'hys-law': 'unchanged' },
};

/**
 * Concern of a migration: any move into possible Hy's law, and from normal to cholestasis or Temple's corollary, is of
 * concern; between cholestasis and Temple's corollary potentially; a move to a lesser quadrant is of none. Source:
 * Tesfaldet et al., Drug Saf 2024;47:699-710; Amirzadegan et al., Drug Saf 2025;48:443-453; domain.md 3.3.
 */
export const migrationConcern = (baseline: Quadrant, peak: Quadrant): MigrationConcern =>
  CONCERN[baseline][peak];
