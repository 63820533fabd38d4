import { wrapText } from './wrapText.ts';

const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
] as const;

/** Writes what the style sheets gave into the copy, so that the file looks the same on its own. */
const inlineStyles = (original: Element, copy: Element): void => {
  const style = getComputedStyle(original);
  for (const name of PROPERTIES) {
    const value = style.getPropertyValue(name);
    if (value !== '') copy.setAttribute(name, value);
  }
  for (const name of ['class', 'style', 'tabindex', 'role']) copy.removeAttribute(name);
  for (let index = 0; index < original.children.length; index += 1) {
    const from = original.children[index];
    const to = copy.children[index];
    if (from !== undefined && to !== undefined) inlineStyles(from, to);
  }
};

const escapeXml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

/** Mean width of a Latin character at 12 and 11 px; a Chinese one counts as two. */
const CHARACTER_12 = 6.1;
const CHARACTER_11 = 5.6;

interface Frame {
  readonly title: string;
  readonly subtitle: string;
  readonly foot: string;
}

const PAD = 16;
const LINE = 16;

/** Baselines of the lines of a text under one another. */
const textLines = (lines: readonly string[], y: number, size: number, ink: string): string =>
  lines
    .map(
      (line, index) =>
        `<text x="${PAD}" y="${y + index * LINE}" font-size="${size}" fill="${ink}">${escapeXml(line)}</text>`,
    )
    .join('');

const drawings = (container: HTMLElement): readonly SVGSVGElement[] =>
  [...container.querySelectorAll<SVGSVGElement>('svg.recharts-surface')].filter(
    (svg) => svg.parentElement?.closest('svg') === null,
  );

/** Headings that stand as HTML beside the drawings (marked data-export), as SVG text at the same place. */
const texts = (container: HTMLElement, box: DOMRect, head: number, serializer: XMLSerializer): string =>
  [...container.querySelectorAll<HTMLElement>('[data-export]')]
    .map((element) => {
      const at = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      text.setAttribute('x', String(at.left - box.left + PAD));
      text.setAttribute('y', String(at.bottom - box.top + head - at.height * 0.28));
      text.setAttribute('fill', style.color);
      text.setAttribute('font-size', style.fontSize);
      text.setAttribute('font-weight', style.fontWeight);
      text.textContent = element.dataset.export || (element.textContent ?? '');
      return serializer.serializeToString(text);
    })
    .join('');

/** One SVG document of every drawing in the container, with title, subtitle and provenance. */
export const composeSvg = (container: HTMLElement, { title, subtitle, foot }: Frame): string => {
  const box = container.getBoundingClientRect();
  const serializer = new XMLSerializer();
  const root = getComputedStyle(document.documentElement);
  const ink = root.getPropertyValue('--ink');
  // Nothing may run out of a narrow picture: what the figure stands on is at its foot.
  const [below, foots] = [
    wrapText(subtitle, box.width / CHARACTER_12),
    wrapText(foot, box.width / CHARACTER_11),
  ];
  const head = 38 + below.length * LINE;
  const parts = drawings(container).map((svg) => {
    const copy = svg.cloneNode(true) as SVGSVGElement;
    inlineStyles(svg, copy);
    const at = svg.getBoundingClientRect();
    copy.setAttribute('x', String(at.left - box.left + PAD));
    copy.setAttribute('y', String(at.top - box.top + head));
    copy.setAttribute('width', String(at.width));
    copy.setAttribute('height', String(at.height));
    return serializer.serializeToString(copy);
  });
  const width = Math.ceil(box.width + 2 * PAD);
  const footAt = Math.ceil(box.height + head + 18);
  const height = footAt + (foots.length - 1) * LINE + 10;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(getComputedStyle(container).fontFamily)}" role="img">`,
    `<title>${escapeXml(title)}</title><desc>${escapeXml(`${subtitle}. ${foot}`)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${root.getPropertyValue('--surface').trim()}"/>`,
    `<text x="${PAD}" y="24" font-size="15" font-weight="600" fill="${ink}">${escapeXml(title)}</text>`,
    textLines(below, 42, 12, ink),
    ...parts,
    texts(container, box, head, serializer),
    textLines(foots, footAt, 11, ink),
    '</svg>',
  ].join('');
};
