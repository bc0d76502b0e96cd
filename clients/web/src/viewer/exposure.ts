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

/** How much an eye opens to a dim ambient light: 1 in a lit room, up to 4 in the dark. */
export function darkAdaptation([r, g, b]: readonly [number, number, number]): number {
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return Math.min(4, Math.max(1, Math.sqrt(0.16 / Math.max(luminance, 1e-4))));
}
