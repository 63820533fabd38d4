import { STOPPING_LIBRARY } from '../../../shared/stopping/stoppingLibrary.ts';
import type { Workbench } from '../harness.ts';
import { call, PASSPHRASE, value } from '../operations.ts';

/** Met on the newest extract (the pneumonia of 006), not met, and not evaluable (the pneumonia awaits its verdict). */
const ADOPTED = ['ema-fih-serious', 'cell-crs-icans-4', 'cell-dlt-2'];

/**
 * Puts three rules of the library in force by an amendment that the medical monitor signs, by the bridge: one is met,
 * one is not, one cannot be told. The DLT rule asks for one subject here, so that the open verdict matters.
 */
export const adoptStoppingRules = async (workbench: Workbench): Promise<void> => {
  const { protocol, hash } = value(await call(workbench, 'protocol.get', {}));
  const rules = STOPPING_LIBRARY.filter(({ id }) => ADOPTED.includes(id)).map((rule) =>
    rule.id === 'cell-dlt-2' ? { ...rule, threshold: { kind: 'subjects' as const, n: 1 } } : rule,
  );
  value(
    await call(workbench, 'protocol.amend', {
      document: { ...protocol, stoppingRules: { ...protocol.stoppingRules, value: rules } },
      baseHash: hash,
      reason: 'Stopping rules adopted from the library for this test.',
      passphrase: PASSPHRASE,
    }),
  );
  await workbench.page.reload();
};
