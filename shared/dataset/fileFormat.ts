import { z } from 'zod';

/** How a file of an extract is written; a container (zip, folder) is none of them: its entries are files. */
export const FileFormat = z.enum(['csv', 'xpt', 'dataset-json', 'xlsx']);
export type FileFormat = z.infer<typeof FileFormat>;
