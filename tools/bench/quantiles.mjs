// Percentiles of measured times.

/** The nearest-rank percentile, 0 < share ≤ 1, of numbers in any order. */
export function quantile(values, share) {
  if (values.length === 0) {
    throw new Error("No values were measured.");
  }
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.ceil(share * sorted.length) - 1];
}

/** Milliseconds as they are shown. */
export const milliseconds = (value) => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0));
