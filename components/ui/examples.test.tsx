import axe from 'axe-core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import type { Example } from './example';

// A link of the framework needs its router; here its address and words are enough.
vi.mock('@/lib/i18n/navigation', () => ({
  Link: ({ prefetch: _prefetch, children, ...rest }: { prefetch?: boolean; href: string; children: ReactNode }) => (
    <a {...rest}>{children}</a>
  ),
}));

const modules = import.meta.glob<{ examples: Example[] }>('./*/*-examples.tsx', { eager: true });
const components = Object.keys(import.meta.glob('./*/*.tsx')).filter((path) => !path.endsWith('-examples.tsx'));

/** What a page gives that a part alone has not: a language, a title, landmarks. Colours are looked at in a browser. */
const rulesOfPages = [
  'html-has-lang',
  'document-title',
  'landmark-one-main',
  'page-has-heading-one',
  'region',
  'color-contrast',
  'skip-link',
];

const cases = Object.entries(modules).flatMap(([path, { examples }]) => examples.map((example) => ({ path, ...example })));

test('every component has examples', () => {
  const folders = new Set(components.map((path) => path.split('/')[1]));
  const shown = new Set(Object.keys(modules).map((path) => path.split('/')[1]));
  expect([...folders].filter((folder) => !shown.has(folder))).toEqual([]);
});

describe.each(cases)('$path $name', ({ element }) => {
  test('has nothing that axe objects to', async () => {
    document.body.innerHTML = renderToStaticMarkup(element);
    const { violations } = await axe.run(document.body, {
      rules: Object.fromEntries(rulesOfPages.map((id) => [id, { enabled: false }])),
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  });
});
