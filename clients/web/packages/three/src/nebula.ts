/** What hangs in the void before a scene: a slow wheel of light, which quickens while a scene is being thought up. */

import { AdditiveBlending, BufferAttribute, BufferGeometry, Points, ShaderMaterial } from "three";

export class Nebula extends Points<BufferGeometry, ShaderMaterial> {
  /** 0 is rest, 1 is a scene on its way. */
  excitement = 0;
  /** 0 is gone, 1 is wholly there. */
  presence = 1;
  #turn = 0;
  #excited = 0;
  #present = 0;

  /** Where it is to go at once when it goes, `briefly` is true: what is nearly gone costs as much as what is there. */
  constructor(
    count: number,
    private readonly briefly: boolean,
  ) {
    const geometry = new BufferGeometry();
    geometry.setAttribute("position", new BufferAttribute(Float32Array.from({ length: 3 * count }, () => Math.random()), 3));
    super(
      geometry,
      new ShaderMaterial({
        vertexShader: VERTEX,
        defines: { VEILED: briefly ? "0.994" : "0.96" }, // veils are wide: they cost most of it
        fragmentShader: FRAGMENT,
        transparent: true,
        depthWrite: false,
        blending: AdditiveBlending,
        uniforms: { turn: { value: 0 }, excited: { value: 0 }, present: { value: 0 }, pixelRatio: { value: 1 } },
      }),
    );
    this.frustumCulled = false;
    this.position.set(0, 2.15, -4.2);
    this.rotation.set(0.42, 0, -0.16);
  }

  update(delta_s: number, pixelRatio: number): void {
    const ease = 1 - Math.exp(-delta_s * 2.2);
    this.#excited += (this.excitement - this.#excited) * ease;
    this.#present += (this.presence - this.#present) * (this.briefly && this.presence === 0 ? 1 : ease);
    this.#turn += delta_s * (0.09 + 1.1 * this.#excited);
    const { uniforms } = this.material;
    uniforms["turn"]!.value = this.#turn;
    uniforms["excited"]!.value = this.#excited;
    uniforms["present"]!.value = this.#present;
    uniforms["pixelRatio"]!.value = pixelRatio;
    this.visible = this.#present > 0.01;
  }
}

const VERTEX = /* glsl */ `
uniform float turn, excited, present, pixelRatio;
varying vec3 vColor;
void main() {
  float arm = floor(position.x * 3.0) / 3.0;
  float far = pow(position.y, 0.62);
  float radius = mix(0.25, 3.1, far) * mix(1.0, 0.72, excited) * mix(2.2, 1.0, present);
  float scatter = (fract(position.x * 57.3) - 0.5) * 1.7 * (1.2 - 0.6 * far);
  float angle = 6.2832 * arm + far * 4.4 + scatter - turn * (1.55 - far);
  float bulge = exp(-far * 2.2);
  vec3 p = vec3(cos(angle) * radius, (position.z - 0.5) * (0.16 + 0.85 * bulge), sin(angle) * radius);
  p.y += 0.07 * sin(angle * 2.0 + turn * 2.0) * far;
  vec4 view = modelViewMatrix * vec4(p, 1.0);
  gl_Position = projectionMatrix * view;
  float spark = step(0.985, fract(position.z * 311.7));
  float veil = step(VEILED, fract(position.z * 127.3)) * (1.0 - spark);
  gl_PointSize = pixelRatio * (1.3 + 3.2 * fract(position.x * 913.1) + 5.0 * spark + 90.0 * veil) * 5.0 / max(1.0, -view.z);
  vec3 color = mix(vec3(1.0, 0.72, 0.42), vec3(0.16, 0.72, 0.95), smoothstep(0.0, 0.42, far));
  color = mix(color, vec3(0.48, 0.26, 1.0), smoothstep(0.42, 1.0, far));
  float strength = mix(0.26 + 0.7 * bulge + 1.1 * spark, 0.035 * (0.4 + bulge), veil);
  vColor = color * present * strength * (1.0 + 0.7 * excited) * (1.0 - 0.65 * smoothstep(0.75, 1.0, far));
}`;

const FRAGMENT = /* glsl */ `
varying vec3 vColor;
void main() {
  float soft = smoothstep(0.5, 0.0, length(gl_PointCoord - 0.5));
  gl_FragColor = vec4(vColor * soft * soft, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;
