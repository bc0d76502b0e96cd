/** What stands where a thing will be: a glowing frame of its size, with its name above. */

import {
  AdditiveBlending,
  BoxGeometry,
  CanvasTexture,
  Color,
  EdgesGeometry,
  Group,
  LineBasicMaterial,
  LineSegments,
  SRGBColorSpace,
  Sprite,
  SpriteMaterial,
  type Vector3,
} from "three";

const LABEL_PX = { width: 512, height: 96 };

export class Hologram extends Group {
  readonly #lines: LineSegments<EdgesGeometry, LineBasicMaterial>;
  readonly #label: Sprite;
  #strength = 0;

  constructor(name: string, size: Vector3, glow: Color) {
    super();
    const box = new BoxGeometry(size.x, size.y, size.z);
    const look = { color: glow, transparent: true, opacity: 0, blending: AdditiveBlending, depthWrite: false, fog: false };
    this.#lines = new LineSegments(new EdgesGeometry(box), new LineBasicMaterial(look));
    this.#lines.position.y = size.y / 2;
    box.dispose();
    this.#label = label(name);
    this.#label.position.y = size.y + 0.16;
    this.add(this.#lines, this.#label);
  }

  /** How visible it is, 0..1. */
  set strength(value: number) {
    this.#strength = value;
  }

  update(now_s: number): void {
    const pulse = 0.72 + 0.28 * Math.sin(now_s * 5 + this.id);
    this.#lines.material.opacity = 0.75 * this.#strength * pulse;
    this.#label.material.opacity = 0.85 * this.#strength;
    this.visible = this.#strength > 0.01;
  }

  override dispose(): void {
    this.removeFromParent();
    this.#lines.geometry.dispose();
    this.#lines.material.dispose();
    this.#label.material.map?.dispose();
    this.#label.material.dispose();
  }
}

function label(name: string): Sprite {
  const canvas = Object.assign(document.createElement("canvas"), LABEL_PX);
  const pen = canvas.getContext("2d")!;
  pen.font = '500 38px "Inter Variable", system-ui, sans-serif';
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.shadowColor = "rgba(0,0,0,.7)";
  pen.shadowBlur = 12;
  pen.fillStyle = "#dff6ff";
  pen.fillText(name, LABEL_PX.width / 2, LABEL_PX.height / 2, LABEL_PX.width - 24);
  const map = new CanvasTexture(canvas);
  map.colorSpace = SRGBColorSpace;
  const look = { map, transparent: true, opacity: 0, depthWrite: false, depthTest: false, fog: false, toneMapped: false };
  const sprite = new Sprite(new SpriteMaterial({ ...look, sizeAttenuation: false }));
  sprite.scale.set(0.21, 0.21 * (LABEL_PX.height / LABEL_PX.width), 1);
  return sprite;
}
