type Texts = { readonly [key: string]: string | Texts };

type Placeholders<S extends string> = S extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** English counts one apart; Vietnamese does not: beside `x_other` a text `x_one` may stand in English only. */
type SingularOf<Keys> = Keys extends `${infer Base}_other` ? `${Base}_one` : never;

type Counterpart<Vi, En> = {
  [K in keyof Vi]: K extends keyof En
    ? Vi[K] extends string
      ? En[K] extends string
        ? Same<Placeholders<Vi[K]>, Placeholders<En[K]>> extends true
          ? En[K]
          : 'must name the placeholders of the Vietnamese text'
        : string
      : Counterpart<Vi[K], En[K]>
    : Vi[K];
} & { [K in Exclude<keyof En, keyof Vi>]: K extends SingularOf<keyof Vi> ? string : never };

/** The texts of one room in both languages; a text or a placeholder that is missing in one does not compile. */
export function bilingual<const Vi extends Texts, const En extends Texts>(texts: {
  vi: Vi;
  en: En & Counterpart<Vi, En>;
}): { vi: Vi; en: En } {
  return texts;
}
