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

interface Frame {
  readonly title: string;
  readonly subtitle: string;
  readonly foot: string;
}

const HEAD = 54;
const FOOT = 28;
const PAD = 16;

const drawings = (container: HTMLElement): readonly SVGSVGElement[] =>
  [...container.querySelectorAll<SVGSVGElement>('svg.recharts-surface')].filter(
    (svg) => svg.parentElement?.closest('svg') === null,
  );

/** Headings that stand as HTML beside the drawings (marked data-export), as SVG text at the same place. */
const texts = (container: HTMLElement, box: DOMRect, serializer: XMLSerializer): string =>
  [...container.querySelectorAll<HTMLElement>('[data-export]')]
    .map((element) => {
      const at = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      text.setAttribute('x', String(at.left - box.left + PAD));
      text.setAttribute('y', String(at.bottom - box.top + HEAD - at.height * 0.28));
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
  const parts = drawings(container).map((svg) => {
    const copy = svg.cloneNode(true) as SVGSVGElement;
    inlineStyles(svg, copy);
    const at = svg.getBoundingClientRect();
    copy.setAttribute('x', String(at.left - box.left + PAD));
    copy.setAttribute('y', String(at.top - box.top + HEAD));
    copy.setAttribute('width', String(at.width));
    copy.setAttribute('height', String(at.height));
    return serializer.serializeToString(copy);
  });
  const width = Math.ceil(box.width + 2 * PAD);
  const height = Math.ceil(box.height + HEAD + FOOT);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(getComputedStyle(container).fontFamily)}" role="img">`,
    `<title>${escapeXml(title)}</title><desc>${escapeXml(`${subtitle}. ${foot}`)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${root.getPropertyValue('--surface').trim()}"/>`,
    `<text x="${PAD}" y="24" font-size="15" font-weight="600" fill="${ink}">${escapeXml(title)}</text>`,
    `<text x="${PAD}" y="42" font-size="12" fill="${ink}">${escapeXml(subtitle)}</text>`,
    ...parts,
    texts(container, box, serializer),
    `<text x="${PAD}" y="${height - 10}" font-size="11" fill="${ink}">${escapeXml(foot)}</text>`,
    '</svg>',
  ].join('');
};
