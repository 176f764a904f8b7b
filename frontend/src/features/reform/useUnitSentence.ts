import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatNumber } from '../../lib/numbers';
import { ofSchools, type PictureLink, type PictureUnit } from './pictureData';

/** How many of the others a sentence names; the table names all. */
const named = 12;

/** What becomes of a unit, or what it takes over, in a sentence. */
export function useUnitSentence(picture: Schema<'ReformPicture'>): (code: string) => string {
  const { t, i18n } = useTranslation('reform');
  const known = useMemo(() => indexed(picture), [picture]);

  function partOf(link: PictureLink, other: PictureUnit | undefined): string {
    const name = other?.name ?? '';
    return link.schools > 0
      ? t('partSchools', { name, count: link.schools, replace: { name, count: formatNumber(link.schools) } })
      : link.formerCommunes
        ? t('partCommunes', { name, count: link.formerCommunes })
        : name;
  }

  function told(unit: PictureUnit, links: readonly PictureLink[], side: 'from' | 'to'): string {
    const far = side === 'from' ? 'to' : 'from';
    const sorted = [...links].sort((one, other) => other.schools - one.schools);
    const parts = sorted.slice(0, named).map((link) => partOf(link, known[far].get(link[far])));
    if (sorted.length > named) {
      parts.push(t(unit.kind === 'SCHOOL' ? 'otherSchools' : 'andOthers', { count: sorted.length - named }));
    }
    const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(parts);
    const said = { unit: unit.name, list };
    if (unit.kind === 'SCHOOL') {
      return t(side === 'from' ? 'schoolGoesTo' : 'schoolTakesFrom', said);
    }
    return t(side === 'from' ? 'goesTo' : 'takesFrom', {
      ...said,
      count: unit.schools,
      // What is written instead of the number takes the place of all the others too.
      replace: { ...said, count: formatNumber(unit.schools) },
    });
  }

  return (code) => {
    const sentences = (['from', 'to'] as const).flatMap((side) => {
      const unit = known[`${side}Code`].get(code);
      const links = unit ? (known[`${side}Links`].get(unit.id) ?? []) : [];
      return unit && links.length > 0 ? [told(unit, links, side)] : [];
    });
    return sentences.join(' ') || t(ofSchools(picture) ? 'notTouchedSchool' : 'notTouched', { code });
  };
}

function indexed({ from, to, links }: Schema<'ReformPicture'>) {
  const by = (end: 'from' | 'to') => {
    const found = new Map<string, PictureLink[]>();
    for (const link of links) {
      found.set(link[end], [...(found.get(link[end]) ?? []), link]);
    }
    return found;
  };
  return {
    from: new Map(from.map((unit) => [unit.id, unit])),
    to: new Map(to.map((unit) => [unit.id, unit])),
    fromCode: new Map(from.map((unit) => [unit.code, unit])),
    toCode: new Map(to.map((unit) => [unit.code, unit])),
    fromLinks: by('from'),
    toLinks: by('to'),
  };
}
