import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Import {
  readonly file: string;
  /** The names between the braces, or the whole clause. */
  readonly clause: string;
  readonly target: string;
}

const isSource = (name: string): boolean => /\.(ts|tsx|mjs)$/.test(name) && !name.endsWith('.d.ts');

const filesOf = (room: string): string[] =>
  readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

const STATEMENT = /^\s*(?:import|export)\b([^;'"]*?)\bfrom\s*['"]([^'"]+)['"]/gm;
const BARE = /^\s*import\s*['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

const importsOf = (file: string): Import[] => {
  const code = withoutComments(textOf(file));
  return [
    ...[...code.matchAll(STATEMENT)].map(([, clause = '', target = '']) => ({ file, clause, target })),
    ...[...code.matchAll(BARE)].map(([, target = '']) => ({ file, clause: '', target })),
    ...[...code.matchAll(DYNAMIC)].map(([, target = '']) => ({ file, clause: '', target })),
  ];
};

const product = ['shared', 'electron', 'renderer'].flatMap(filesOf);
const tests = filesOf('test');
const imports = product.flatMap(importsOf);

const isRelative = ({ target }: Import): boolean => target.startsWith('.');
const roomOf = (file: string): string => file.split('/')[0] ?? '';
/** The file that a relative import means, from the root. */
const targetFile = ({ file, target }: Import): string =>
  relative(root, resolve(root, dirname(file), target.replace(/\?.*$/, '')))
    .split(sep)
    .join('/');
const described = (list: readonly Import[]): string[] =>
  list.map(({ file, target }) => `${file} → ${target}`);
const isUnder = (file: string, ...places: readonly string[]): boolean =>
  places.some((place) => file === place || file.startsWith(`${place}/`));

describe('who may import what', () => {
  test('SRC-ARCH-001: the reader of imports sees all forms', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(importsOf('electron/main.ts').map(({ target }) => target)).toContain('electron');
  });

  test('SRC-ARCH-001: renderer → shared ← electron, and nothing across', () => {
    const allowed: Record<string, readonly string[]> = {
      shared: ['shared'],
      // package.json: the version of the program.
      electron: ['electron', 'shared', 'package.json'],
      renderer: ['renderer', 'shared'],
    };
    const wrong = imports.filter(
      (entry) => isRelative(entry) && !allowed[roomOf(entry.file)]?.includes(roomOf(targetFile(entry))),
    );
    expect(described(wrong)).toEqual([]);
  });

  test('SRC-ARCH-002: shared is pure: no Node, no page, no program', () => {
    const pure = /^(zod|canonicalize|@noble\/)/;
    const wrong = imports.filter(
      (entry) => roomOf(entry.file) === 'shared' && !isRelative(entry) && !pure.test(entry.target),
    );
    expect(described(wrong)).toEqual([]);
  });

  test('SRC-ARCH-002: shared has no clock and no randomness', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\bperformance\.|\bprocess\.|\bconsole\./;
    const wrong = filesOf('shared').filter((file) => impure.test(withoutComments(textOf(file))));
    expect(wrong).toEqual([]);
  });

  test('SRC-ARCH-003: the renderer imports neither Node nor Electron nor the database', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        roomOf(file) === 'renderer' && /^(node:|electron|better-sqlite3|@node-rs\/|fs$|path$)/.test(target),
    );
    expect(described(wrong)).toEqual([]);
  });

  test('SRC-ARCH-004: the database is opened in electron/db and electron/worker alone', () => {
    const wrong = imports.filter(
      ({ file, target }) => target === 'better-sqlite3' && !isUnder(file, 'electron/db', 'electron/worker'),
    );
    expect(described(wrong)).toEqual([]);
  });

  test('SRC-ARCH-005: ipcMain belongs to electron/ipc, electron/security and main', () => {
    const wrong = imports.filter(
      ({ file, clause, target }) =>
        target.startsWith('electron') &&
        /\bipcMain\b/.test(clause) &&
        !isUnder(file, 'electron/ipc', 'electron/security', 'electron/main.ts'),
    );
    expect(described(wrong)).toEqual([]);
    expect(product.filter((file) => /\bipcMain\./.test(textOf(file)))).toEqual(['electron/ipc/register.ts']);
  });

  test('SRC-ARCH-005: the command line and the services run without Electron', () => {
    const wrong = imports.filter(
      ({ file, target, clause }) =>
        target === 'electron' &&
        !clause.trim().startsWith('type ') &&
        isUnder(
          file,
          'electron/cli',
          'electron/services',
          'electron/db',
          'electron/worker',
          'electron/workspace',
          'electron/signing',
        ),
    );
    expect(described(wrong)).toEqual([]);
  });

  test('SRC-ARCH-006: relative imports name their file with its extension, and it exists', () => {
    const wrong = imports.filter((entry) => isRelative(entry) && !existsSync(join(root, targetFile(entry))));
    expect(described(wrong)).toEqual([]);
  });
});

describe('offline and closed', () => {
  test('SRC-ARCH-007: no module of the network is imported, but to switch it off', () => {
    const network = /^(node:)?(http|https|http2|net|tls|dgram|dns|inspector|cluster)(\/|$)/;
    const wrong = imports.filter(
      ({ file, target }) => network.test(target) && file !== 'electron/security/nodeNetwork.ts',
    );
    expect(described(wrong)).toEqual([]);
  });

  test('SRC-ARCH-007: nothing is fetched, evaluated, or given to another program to open', () => {
    const forbidden =
      /(?<![\w.])fetch\(|XMLHttpRequest|new WebSocket|new EventSource|sendBeacon|(?<![\w.])eval\(|new Function\(|\bopenExternal\b|\bopenPath\b|child_process/;
    // Reads the program's own fonts by app://src, to put them into an image.
    const OWN_FONTS = 'renderer/charts/svgToPng.ts';
    const wrong = product.filter((file) => forbidden.test(withoutComments(textOf(file))));
    expect(wrong.filter((file) => file !== OWN_FONTS)).toEqual([]);
  });

  test('SRC-ARCH-008: code is run in a page at one place only, to ask whether the report is drawn', () => {
    const files = product.filter((file) => /executeJavaScript/.test(withoutComments(textOf(file))));
    expect(files).toEqual(['electron/pdf/renderReport.ts']);
  });

  test('SRC-ARCH-009: every guard names a test that exists', () => {
    const loose: string[] = [];
    let guards = 0;
    for (const file of [...product, 'electron.vite.config.ts', 'electron-builder.yml']) {
      const lines = textOf(file).split('\n');
      for (const [index, line] of lines.entries()) {
        if (!line.includes('SECURITY:')) continue;
        guards += 1;
        const comment = lines.slice(index, index + 5).join(' ');
        const named = comment.match(/test\/[\w./-]+\.(?:test|spec)\.tsx?/g) ?? [];
        if (named.length === 0 || !named.every((name) => existsSync(join(root, name))))
          loose.push(`${file}:${index + 1}`);
      }
    }
    expect(loose).toEqual([]);
    expect(guards).toBeGreaterThan(20);
  });
});

describe('layout', () => {
  const ROOMS = ['shared', 'electron', 'renderer', 'test', 'docs', 'scripts'];
  const DEMANDED_BY_TOOLS = ['.git', '.ci', '.github', '.vscode', 'node_modules'];
  const IGNORED = ['out', 'dist', '.cache', 'coverage', 'test-results', 'playwright-report', 'demo-output'];

  test('SRC-ARCH-010: six rooms at the top', () => {
    const folders = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .filter(
        (name) => ![...ROOMS, ...DEMANDED_BY_TOOLS, ...IGNORED].includes(name) && !name.endsWith('.srcw'),
      );
    expect(folders).toEqual([]);
    for (const room of ROOMS) expect(statSync(join(root, room)).isDirectory()).toBe(true);
  });

  test('SRC-ARCH-010: what is ignored by git is ignored by name', () => {
    for (const name of IGNORED) expect(textOf('.gitignore')).toContain(`${name}/`);
  });

  test('SRC-ARCH-011: no barrels, no drawers for everything', () => {
    const names = product.filter((file) => /(^|\/)(index|utils?|helpers?|misc|common)\.tsx?$/.test(file));
    expect(names).toEqual([]);
  });

  test('SRC-ARCH-011: no file is longer than 400 lines, apart from data', () => {
    const DATA = /(^|\/)(text|data)\/|^shared\/protocol\/|^shared\/contract\/|\.data\.ts$/;
    const long = [...product, ...tests, ...filesOf('scripts')].filter(
      (file) => !DATA.test(file) && textOf(file).split('\n').length > 401,
    );
    expect(long).toEqual([]);
  });

  test('SRC-ARCH-012: every test begins with a requirement', () => {
    const title = /(?:^|\n)\s*test(?:\.(?!describe)\w+)?\(\s*['"`](?!SRC-[A-Z0-9]+-\d{3}: )([^'"`]*)/g;
    const wrong = tests.flatMap((file) =>
      file === 'test/architecture.test.ts'
        ? []
        : [...textOf(file).matchAll(title)].map(([, text]) => `${file}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });
});
