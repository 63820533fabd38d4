import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#eaf3f9',
  '#d3e4ef',
  '#a6c9df',
  '#76adcf',
  '#4e94c0',
  '#3584b6',
  '#1f6d9f',
  '#14557f',
  '#0f4668',
  '#0a3550',
];

/** The blue greys of tokens.css, so that fields and menus belong to the dark surfaces. */
const dark: MantineColorsTuple = [
  '#e8edf3',
  '#b3bfcc',
  '#94a2b2',
  '#66758a',
  '#435161',
  '#293441',
  '#1d262f',
  '#171e26',
  '#10151b',
  '#0c1116',
];

const font = "'Inter Variable', 'Inter Superscripts', 'Noto Sans SC', system-ui, sans-serif";

/** Calm and dense: 14 px body, small radii, one accent. */
export const theme = createTheme({
  colors: { ink, dark },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: font,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  headings: { fontFamily: font, fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  defaultRadius: 'sm',
  radius: { sm: '5px', md: '8px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false, checkIconPosition: 'right' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 250, withArrow: true, multiline: true, maw: 340 } },
    Modal: {
      defaultProps: { transitionProps: { duration: 0 }, centered: true, overlayProps: { opacity: 0.45 } },
    },
  },
});

/** Mantine takes its surfaces and inks from tokens.css, so that both speak one language in light and dark. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--surface-2)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-error': 'var(--bad)',
  };
  return { variables: {}, light: shared, dark: shared };
};
