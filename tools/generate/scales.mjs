// How much is made. `country` is the whole of Viet Nam as it was before July 2025; the small ones have its shape, for tests and a look.
export const scales = {
  country: { provinces: 62, communes: 10_000, communesAfter: 3_300, schools: 42_000, pairings: 120_000 },
  province: { provinces: 1, communes: 160, communesAfter: 53, schools: 680, pairings: 1_900 },
  village: { provinces: 2, communes: 12, communesAfter: 4, schools: 50, pairings: 120 },
};
