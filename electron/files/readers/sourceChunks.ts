/** The bytes of a file, from its beginning each time they are gone through; chunks are good until the next is asked for. */
export type SourceChunks = Iterable<Uint8Array>;
