/** numbers → what stands for all of them: median, the value that a share of them reaches at most, mean. */

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export const median = (values) => quantile(values, 0.5);

export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A list thinned to at most `count`, taken evenly. */
export function thin(list, count) {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]);
}
