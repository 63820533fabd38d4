/** Set by the build: true in the development server only, so that a production build drops those branches. */
interface ImportMeta {
  readonly env: { readonly DEV: boolean };
}

/** Written into the preload by electron.vite.config.ts from shared/contract. */
declare const OPERATION_NAMES: readonly string[];
declare const EVENT_NAMES: readonly string[];
