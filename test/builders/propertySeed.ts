import process from 'node:process';
import fc from 'fast-check';

/**
 * Properties are tried on the same cases in every run, so that a check of a clone says the same twice. New cases:
 * PROPERTY_SEED=random (fast-check prints the seed of a failure), or PROPERTY_SEED=<number> to see one again.
 */
const asked = process.env.PROPERTY_SEED ?? '20261123';
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
