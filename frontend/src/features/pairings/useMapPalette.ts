import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import type { Palette } from './mapPainter';

/** The colours of the page as a canvas needs them. */
export function useMapPalette(): Palette {
  const scheme = useComputedColorScheme('light');
  return useMemo(() => {
    const styles = getComputedStyle(document.documentElement);
    const colour = (name: string) => styles.getPropertyValue(`--mantine-color-${name}`).trim();
    const dark = scheme === 'dark';
    return {
      ground: dark ? colour('dark-8') : '#ffffff',
      area: dark ? colour('dark-6') : colour('gray-1'),
      border: dark ? colour('dark-3') : colour('gray-5'),
      words: dark ? colour('dark-0') : colour('gray-9'),
      lines: {
        met: colour(dark ? 'lake-4' : 'lake-6'),
        silent: colour(dark ? 'brick-3' : 'brick-6'),
        unknown: colour(dark ? 'dark-3' : 'gray-6'),
        apart: colour(dark ? 'dark-3' : 'gray-6'),
      },
      marks: [
        colour(dark ? 'lake-3' : 'lake-7'),
        colour(dark ? 'brick-3' : 'brick-7'),
        colour(dark ? 'dark-2' : 'gray-7'),
        colour(dark ? 'dark-2' : 'gray-7'),
      ],
      chosen: colour(dark ? 'straw-3' : 'straw-6'),
    };
  }, [scheme]);
}
