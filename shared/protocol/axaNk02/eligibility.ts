import type { EligibilityParameters } from '../eligibility.ts';

export const eligibility: EligibilityParameters = {};
