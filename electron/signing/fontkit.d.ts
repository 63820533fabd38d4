/** fontkit ships no types; this is the part that signature appearances use, in pdf-lib's own terms. */
declare module 'fontkit' {
  import type { CustomFontSubsetEmbedder } from '@cantoo/pdf-lib';

  export const create: Parameters<typeof CustomFontSubsetEmbedder.for>[0]['create'];
}
