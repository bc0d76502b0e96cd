/**
 * From photometric units to what a screen shows: the server says at which exposure (EV100) a scene is made; everything
 * is multiplied with it before it is drawn, so that 1 is white. An eye then adapts a little to what it really sees.
 */

const SATURATION = 1.2;
const BRIGHTEST_LAMP = 60;

/** What luminance (cd/m²), and lux and candela alike, are multiplied with: 1 is white. ISO 2720, Lagarde and de Rousiers 2014. */
export function exposureOf(ev100: number): number {
  return 1 / (SATURATION * 2 ** ev100);
}

/** three.js intensity of a lamp of `candela` at an exposure. */
export function lampIntensity(candela: number, exposure: number): number {
  return Math.min(BRIGHTEST_LAMP, candela * exposure);
}

const NIGHT_LUX = 60;
const DAY_LUX = 20_000;
/** The least median luminance, before tone mapping, by night and by day, and the greatest. */
const LEAST = [0.05, 0.15] as const;
const MOST = 0.6;
const OPENED = 1.7;
const CLOSED = 0.85;

/** How much wider than the scene's exposure an eye opens that sees these luminances under a main light of `lux`: nights stay darker than days. */
export function exposureFor(luminances: readonly number[], lux: number): number {
  const seen = luminances.filter((luminance) => Number.isFinite(luminance)).sort((a, b) => a - b);
  const median = seen[Math.floor(seen.length / 2)];
  if (median === undefined) return 1;
  const day = Math.min(1, Math.max(0, Math.log(Math.max(lux, 1) / NIGHT_LUX) / Math.log(DAY_LUX / NIGHT_LUX)));
  const least = LEAST[0] + (LEAST[1] - LEAST[0]) * day;
  if (median < least) return Math.min(OPENED, (least / Math.max(median, 1e-4)) ** 0.85);
  return median > MOST ? Math.max(CLOSED, MOST / median) : 1;
}

/** The light, 1 being the film's white, that a screen's value (sRGB, 0..1) of a grey was under ACES' curve as three has it. */
export function unfilmed(shown: number): number {
  const y = Math.min(0.985, shown <= 0.04045 ? shown / 12.92 : ((shown + 0.055) / 1.055) ** 2.4);
  const [a, b, c] = [1 - 0.983729 * y, 0.0245786 - 0.432951 * y, -0.238081 * y - 0.000090537];
  return Math.max(0, (-b + Math.sqrt(b * b - 4 * a * c)) / (2 * a));
}
