import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The lake: the colour of what can be acted on. */
const lake: MantineColorsTuple = [
  '#eef6f6',
  '#dcebec',
  '#bcd8da',
  '#92c0c4',
  '#64a4aa',
  '#3f8a91',
  '#237179',
  '#0f5a60',
  '#0c484d',
  '#08363a',
];

/** The brick: what waits, what was returned. */
const brick: MantineColorsTuple = [
  '#fcf1ec',
  '#f8e0d5',
  '#f0c0ab',
  '#e79c7e',
  '#dd7b57',
  '#cd5f38',
  '#b34b26',
  '#97391a',
  '#782b12',
  '#561d0b',
];

const leaf: MantineColorsTuple = [
  '#eff7ee',
  '#dcedd9',
  '#b9dab4',
  '#93c58b',
  '#6cad63',
  '#4d9343',
  '#37792e',
  '#286020',
  '#1e4b18',
  '#143511',
];

const straw: MantineColorsTuple = [
  '#fdf7e7',
  '#faecc8',
  '#f3d892',
  '#ebc25d',
  '#dfab34',
  '#c08c15',
  '#99690a',
  '#7c5206',
  '#613f05',
  '#452c03',
];

const rose: MantineColorsTuple = [
  '#fdf0f0',
  '#f9dede',
  '#f1baba',
  '#e79292',
  '#dc6b6b',
  '#cb4848',
  '#b33030',
  '#972121',
  '#771818',
  '#551010',
];

const stone: MantineColorsTuple = [
  '#f7f8f8',
  '#eef0f0',
  '#e2e6e6',
  '#d2d8d8',
  '#b9c2c2',
  '#8d9999',
  '#657272',
  '#4b5757',
  '#374141',
  '#242c2c',
];

const night: MantineColorsTuple = [
  '#e3e9e9',
  '#c6d0d0',
  '#a9b6b6',
  '#8f9e9e',
  '#45524f',
  '#36423f',
  '#26302e',
  '#1a2221',
  '#141b1a',
  '#0e1413',
];

const scrollingOptions = { options: { maxHeight: 320, overflowY: 'auto' } } as const;

export const theme = createTheme({
  primaryColor: 'lake',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { lake, brick, leaf, straw, red: rose, gray: stone, dark: night },
  black: '#182020',
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: {
    fontWeight: '600',
    textWrap: 'pretty',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.3' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.4' },
      h3: { fontSize: '1rem', lineHeight: '1.45' },
    },
  },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.6', xl: '1.65' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  breakpoints: { xs: '30em', sm: '40em', md: '62em', lg: '75em', xl: '88em' },
  fontWeights: { regular: '400', medium: '600', bold: '600' },
  components: {
    // Closing sheets and menus must be findable by finger and by name.
    CloseButton: { defaultProps: { size: 'lg' } },
    // As small as its field would make it, a finger would meet the field instead.
    InputClearButton: { defaultProps: { size: 'md' } },
    Modal: {
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 }, transitionProps: { duration: 0 } },
      styles: { content: { background: 'var(--ground-raised)' }, header: { background: 'var(--ground-raised)' } },
    },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, position: 'bottom-end', shadow: 'md' } },
    Drawer: {
      defaultProps: { overlayProps: { backgroundOpacity: 0.4 }, transitionProps: { duration: 0 } },
      styles: { content: { background: 'var(--ground-raised)' }, header: { background: 'var(--ground-raised)' } },
    },
    // The kit's <header> would be a second banner of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    // Inside <main>, so that nothing on the page stands outside of its landmarks.
    Portal: { defaultProps: { target: '#popups' } },
    // The list itself scrolls: a frame around it could not be reached by the keyboard.
    Select: { defaultProps: { withScrollArea: false, styles: scrollingOptions } },
    MultiSelect: { defaultProps: { withScrollArea: false, styles: scrollingOptions } },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Anchor: { defaultProps: { underline: 'hover' } },
  },
});

/** The kit's own greys for hints and errors are too pale to read; these reach 4.5 on every ground we use. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': stone[7],
    '--mantine-color-placeholder': stone[6],
    '--mantine-color-error': rose[6],
    '--mantine-color-body': '#fbfcfc',
    '--mantine-color-default-border': stone[4],
    '--mantine-color-disabled-color': stone[6],
    '--mantine-color-red-text': rose[6],
    '--ground-raised': '#ffffff',
    '--ground-sunken': stone[1],
    '--line': stone[3],
    '--line-soft': stone[2],
    '--here': lake[0],
    '--focus': lake[6],
  },
  dark: {
    '--mantine-color-dimmed': night[2],
    '--mantine-color-placeholder': night[3],
    '--mantine-color-error': rose[3],
    '--mantine-color-anchor': lake[3],
    '--mantine-color-lake-text': lake[3],
    '--mantine-color-disabled-color': night[3],
    '--mantine-color-lake-light': '#1c3b3d',
    '--mantine-color-brick-light': '#42251a',
    '--mantine-color-leaf-light': '#203a1d',
    '--mantine-color-straw-light': '#3d3011',
    '--mantine-color-red-light': '#452121',
    '--mantine-color-gray-light': night[4],
    '--ground-raised': night[6],
    '--ground-sunken': night[8],
    '--line': night[4],
    '--line-soft': night[5],
    '--here': '#203534',
    '--focus': lake[3],
  },
});
