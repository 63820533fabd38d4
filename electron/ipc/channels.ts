/** The three channels between window and program; what they carry is shared/contract. */
export const CALL_CHANNEL = 'src:call';
export const EVENT_CHANNEL = 'src:event';
export const FILE_CHANNEL = 'src:file';
