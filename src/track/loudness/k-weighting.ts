/** samples → their K-weighted energy (ITU-R BS.1770-4), at any sample rate. */

/**
 * K-weighting as two second-order filters. BS.1770-4 gives coefficients only for 48 kHz; these are
 * the analogue filters behind them (corner, quality and gain derived from those numbers), warped to
 * any rate.
 */
export class KWeighting {
  readonly #shelf: Biquad;
  readonly #highPass: Biquad;

  constructor(sampleRateHz: number) {
    this.#shelf = shelfFilter(sampleRateHz);
    this.#highPass = highPassFilter(sampleRateHz);
  }

  /** Sum of the squares of the weighted samples, end exclusive. */
  energy(samples: Float32Array, from = 0, to: number = samples.length): number {
    const a = this.#shelf;
    const b = this.#highPass;
    let { z1: a1, z2: a2 } = a;
    let { z1: b1, z2: b2 } = b;
    let sum = 0;
    for (let i = from; i < to; i++) {
      const x = samples[i]!;
      const y = a.b0 * x + a1;
      a1 = a.b1 * x - a.a1 * y + a2;
      a2 = a.b2 * x - a.a2 * y;
      const w = b.b0 * y + b1;
      b1 = b.b1 * y - b.a1 * w + b2;
      b2 = b.b2 * y - b.a2 * w;
      sum += w * w;
    }
    a.z1 = settled(a1);
    a.z2 = settled(a2);
    b.z1 = settled(b1);
    b.z2 = settled(b2);
    return sum;
  }
}

/** Drops state far below any sample, since denormal numbers make silence slow. */
function settled(state: number): number {
  return Math.abs(state) < 1e-20 ? 0 : state;
}

/** Transposed direct form II: coefficients over a0, and the two delays. */
type Biquad = {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
  z1: number;
  z2: number;
};

/** The effect of the head: +4 dB above about 1.7 kHz. */
function shelfFilter(sampleRateHz: number): Biquad {
  const gain = 10 ** (3.999843853973347 / 20);
  // In the published coefficients, the middle of the shelf is not exactly the square root.
  const middle = gain ** 0.4996667741545416;
  const q = 0.7071752369554196;
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRateHz);
  const a0 = 1 + k / q + k * k;
  return {
    b0: (gain + (middle * k) / q + k * k) / a0,
    b1: (2 * (k * k - gain)) / a0,
    b2: (gain - (middle * k) / q + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / q + k * k) / a0,
    z1: 0,
    z2: 0,
  };
}

/** The RLB curve: a high pass at about 38 Hz, with the unnormalised numerator as published. */
function highPassFilter(sampleRateHz: number): Biquad {
  const q = 0.5003270373238773;
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRateHz);
  const a0 = 1 + k / q + k * k;
  return {
    b0: 1,
    b1: -2,
    b2: 1,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / q + k * k) / a0,
    z1: 0,
    z2: 0,
  };
}
