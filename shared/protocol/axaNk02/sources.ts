export const REGISTRY = 'Registry record of VGO-Cs01p-002, last update 2026-02-26';
export const ASSUMED = 'Assumption; the registry record is silent';
