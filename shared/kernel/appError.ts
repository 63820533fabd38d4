/**
 * A failure that a user can cause or meet, as data: it crosses IPC, the worker and the command line unchanged.
 * `code` selects the words (renderer/text and electron/cli both map it); `details` carry names, counts, lines,
 * never the value of a cell that could identify a subject.
 */
export interface AppError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: { readonly [key: string]: string | number | boolean | null };
}

export type ErrorCode =
  | 'invalid-input'
  | 'not-permitted'
  | 'not-unlocked'
  | 'already-open'
  | 'workspace-not-found'
  | 'workspace-exists'
  | 'workspace-damaged'
  | 'workspace-from-future'
  | 'workspace-in-use'
  | 'wrong-passphrase'
  | 'locked-out'
  | 'weak-passphrase'
  | 'account-exists'
  | 'account-not-found'
  | 'file-not-found'
  | 'file-unreadable'
  | 'file-unsupported'
  | 'storage-failed'
  | 'import-failed'
  | 'import-running'
  | 'cancelled'
  | 'cut-not-found'
  | 'cut-not-locked'
  | 'cut-locked'
  | 'cut-not-checked'
  | 'cut-checked'
  | 'same-account'
  | 'needs-mapping'
  | 'needs-deidentification'
  | 'too-many-rejected'
  | 'gate-not-met'
  | 'protocol-amended'
  | 'protocol-unchanged'
  | 'protocol-problems'
  | 'decision-incomplete'
  | 'decision-not-found'
  | 'not-a-signer'
  | 'already-signed'
  | 'clock-backwards'
  | 'chain-broken'
  | 'pdf-invalid'
  | 'pdf-render-failed'
  | 'signing-failed'
  | 'too-large'
  | 'busy'
  | 'unsupported-runtime'
  | 'internal';

export const appError = (code: ErrorCode, message: string, details?: AppError['details']): AppError =>
  details === undefined ? { code, message } : { code, message, details };
