import packageJson from '../../package.json' with { type: 'json' };

/** Name and version that stand on every record. */
export const SOFTWARE = { name: 'SRC Workbench', version: packageJson.version } as const;
