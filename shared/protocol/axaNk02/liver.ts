import type { LiverParameters } from '../liver.ts';

export const liver: LiverParameters = {};
