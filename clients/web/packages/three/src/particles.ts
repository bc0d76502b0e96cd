/** Rain, snow, dust in the light: points that fall through a box around the viewer and come in again above. */

import { AdditiveBlending, BufferAttribute, BufferGeometry, Color, NormalBlending, Points, ShaderMaterial, Vector3 } from "three";
import { FLEETING } from "./still.ts";

interface Fall {
  readonly count: number;
  readonly velocity: readonly [number, number, number];
  readonly sway_m: number;
  readonly size_px: number;
  readonly opacity: number;
  readonly streak: number;
  readonly additive: boolean;
}

const RAIN: Fall = { count: 3500, velocity: [0.6, -9, 0.2], sway_m: 0, size_px: 30, opacity: 0.22, streak: 1, additive: false };
const FALLS: Readonly<Record<string, Fall>> = {
  rain: RAIN,
  storm: { ...RAIN, count: 6000, velocity: [2.2, -11, 0.6], opacity: 0.28 },
  snow: { count: 2600, velocity: [0.25, -0.85, 0.1], sway_m: 0.35, size_px: 5.5, opacity: 0.85, streak: 0, additive: false },
};
const DUST: Fall = { count: 260, velocity: [0.03, -0.02, 0.02], sway_m: 0.5, size_px: 3, opacity: 0.3, streak: 0, additive: true };
/** What their material is called. */
export const PARTICLES = "particles";
const BOX_M = new Vector3(18, 9, 18);

/** The particles of a weather, in the colour of the sky's light. */
export class Particles extends Points<BufferGeometry, ShaderMaterial> {
  readonly #opacity: number;
  #time_s = 0;

  /** Of a `lean` weather there is a third. */
  constructor(weather: string, indoor: boolean, tint: Color, lean: boolean) {
    const fall = (indoor ? undefined : FALLS[weather]) ?? DUST;
    super(scattered(Math.round(lean ? fall.count / 3 : fall.count)), material(fall, tint));
    this.#opacity = fall.opacity;
    this.frustumCulled = false;
    this.layers.set(FLEETING);
  }

  /** Move on by so many seconds of their own; `here` is where the viewer is, `appeared` how much of them is to be seen (0..1). */
  update(delta_s: number, here: Vector3, appeared: number, pixelRatio: number): void {
    const { uniforms } = this.material;
    uniforms["time"]!.value = this.#time_s += delta_s;
    (uniforms["here"]!.value as Vector3).copy(here);
    uniforms["opacity"]!.value = this.#opacity * appeared;
    uniforms["pixelRatio"]!.value = pixelRatio;
  }

  override dispose(): void {
    this.removeFromParent();
    this.geometry.dispose();
    this.material.dispose();
  }
}

function scattered(count: number): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(Float32Array.from({ length: 3 * count }, () => Math.random()), 3));
  return geometry;
}

function material(fall: Fall, tint: Color): ShaderMaterial {
  return new ShaderMaterial({
    name: PARTICLES,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    transparent: true,
    depthWrite: false,
    blending: fall.additive ? AdditiveBlending : NormalBlending,
    uniforms: {
      time: { value: 0 },
      here: { value: new Vector3() },
      box: { value: BOX_M },
      velocity: { value: new Vector3(...fall.velocity) },
      sway: { value: fall.sway_m },
      size: { value: fall.size_px },
      pixelRatio: { value: 1 },
      opacity: { value: 0 },
      streak: { value: fall.streak },
      tint: { value: tint.clone().lerp(new Color(1, 1, 1), 0.6) },
    },
  });
}

const VERTEX = /* glsl */ `
uniform float time, sway, size, pixelRatio;
uniform vec3 here, box, velocity;
varying float vNear;
void main() {
  vec3 p = position * box + velocity * time * (0.8 + 0.4 * fract(position.x * 91.7));
  p.xz += sway * sin(time * 0.7 + position.yx * 40.0);
  vec3 low = here - 0.5 * box;
  low.y = max(low.y, 0.0);
  p = low + mod(p - low, box);
  vec4 view = viewMatrix * vec4(p, 1.0);
  gl_Position = projectionMatrix * view;
  gl_PointSize = size * pixelRatio * 4.0 / max(0.6, -view.z);
  vNear = smoothstep(0.3, 1.2, -view.z) * (1.0 - smoothstep(6.0, 9.0, length(p - here)));
}`;

const FRAGMENT = /* glsl */ `
uniform float opacity, streak;
uniform vec3 tint;
varying float vNear;
void main() {
  vec2 d = gl_PointCoord - 0.5;
  float soft = smoothstep(0.5, 0.05, length(d));
  float line = smoothstep(0.035, 0.0, abs(d.x + d.y * 0.06)) * smoothstep(0.5, 0.1, abs(d.y));
  gl_FragColor = vec4(tint, opacity * vNear * mix(soft, line, streak));
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;
