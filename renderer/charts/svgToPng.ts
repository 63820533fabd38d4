import notoUrl from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url';
import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { toBase64 } from '../ui/useSaveText.ts';

const SCALE = 2;

const face = async (family: string, url: string, type: string): Promise<string> => {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  return `@font-face{font-family:'${family}';font-weight:100 900;src:url(data:${type};base64,${toBase64(bytes)})}`;
};

/** An image has no access to the fonts of the page: they are put into it. The Chinese one only when it is needed. */
const withFonts = async (svg: string): Promise<string> => {
  const faces = [await face('Inter Variable', interUrl, 'font/woff2')];
  if (/[\u3000-\u9fff]/.test(svg)) faces.push(await face('Noto Sans SC', notoUrl, 'font/ttf'));
  return svg.replace('<title>', `<style>${faces.join('')}</style><title>`);
};

const load = (url: string): Promise<HTMLImageElement | undefined> =>
  new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => resolve(undefined);
    image.src = url;
  });

/** Bytes of a PNG at twice the size of the drawing; undefined when this system cannot draw it. */
export const svgToPng = async (svg: string): Promise<Uint8Array | undefined> => {
  const url = URL.createObjectURL(new Blob([await withFonts(svg)], { type: 'image/svg+xml' }));
  try {
    const image = await load(url);
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    if (image === undefined || context === null) return undefined;
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return blob === null ? undefined : new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
};
