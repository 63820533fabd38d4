declare module 'write-file-atomic' {
  interface Options {
    readonly mode?: number;
    readonly encoding?: BufferEncoding;
    readonly fsync?: boolean;
  }
  function writeFileAtomic(path: string, data: string | Uint8Array, options?: Options): Promise<void>;
  namespace writeFileAtomic {
    function sync(path: string, data: string | Uint8Array, options?: Options): void;
  }
  export default writeFileAtomic;
}
