import type { Page } from '@playwright/test';

/** What the layout of the page gets wrong: sideways overflow, and headings or controls whose text is cut off. */
export const layoutProblems = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const problems: string[] = [];
    const scrolling = document.scrollingElement;
    for (const [name, element] of [
      ['page', scrolling],
      ['main', document.querySelector('main')],
    ] as const) {
      if (element && element.scrollWidth > element.clientWidth) {
        problems.push(`${name} is ${element.scrollWidth} wide in ${element.clientWidth}`);
      }
    }
    const shown = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && getComputedStyle(element).visibility === 'visible';
    };
    const named = 'h1, h2, h3, h4, button, [role="button"], nav a, th, label, legend, summary';
    for (const element of document.querySelectorAll<HTMLElement>(named)) {
      // Inline elements have no width of their own and cannot cut anything off.
      if (element.clientWidth === 0 || !shown(element) || element.closest('svg') !== null) continue;
      const text = element.innerText.trim();
      if (text !== '' && element.scrollWidth > element.clientWidth + 1) {
        problems.push(`cut off: “${text}” (${element.scrollWidth} in ${element.clientWidth})`);
      }
    }
    return problems;
  });
