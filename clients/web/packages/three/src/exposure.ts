/** From photometric units to what a screen shows, the way an eye adapts: starlight is readable and noon does not blind. */

const LUX_RANGE = [0.05, 120_000] as const;
const BRIGHTEST_LAMP = 40;

/** three.js intensity of a directional light of `lux`: a hundred times the light looks seven times as bright. */
export function directionalIntensity(lux: number): number {
  if (lux <= 0) return 0;
  return 0.06 * Math.min(LUX_RANGE[1], Math.max(LUX_RANGE[0], lux)) ** 0.42;
}

/** three.js intensity of a point light of `candela` beside a main light of `lux`: bright by night, faint by day. */
export function lampIntensity(candela: number, lux: number): number {
  const adaptation = 0.02 * (1500 / Math.max(lux, LUX_RANGE[0])) ** 0.6;
  return Math.min(BRIGHTEST_LAMP, candela * Math.min(0.03, Math.max(0.003, adaptation)));
}

/** How much an eye opens to a dim ambient light: 1 in a lit room, up to 6 in the dark. */
export function darkAdaptation([r, g, b]: readonly [number, number, number]): number {
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return Math.min(6, Math.max(1, (0.22 / Math.max(luminance, 1e-4)) ** 0.75));
}

const NIGHT_LUX = 600;
const DAY_LUX = 6000;
/** The least median luminance, before tone mapping, by night and by day, and the greatest. */
const LEAST = [0.06, 0.13] as const;
const MOST = 0.6;
const OPENED = 4;
const CLOSED = 0.6;

/** How much wider than usual an eye opens that sees these luminances under a main light of `lux`: nights stay darker than days. */
export function exposureFor(luminances: readonly number[], lux: number): number {
  const seen = luminances.filter((luminance) => Number.isFinite(luminance)).sort((a, b) => a - b);
  const median = seen[Math.floor(seen.length / 2)];
  if (median === undefined) return 1;
  const day = Math.min(1, Math.max(0, Math.log(Math.max(lux, 1) / NIGHT_LUX) / Math.log(DAY_LUX / NIGHT_LUX)));
  const least = LEAST[0] + (LEAST[1] - LEAST[0]) * day;
  if (median < least) return Math.min(OPENED, (least / Math.max(median, 1e-4)) ** 0.85);
  return median > MOST ? Math.max(CLOSED, MOST / median) : 1;
}
