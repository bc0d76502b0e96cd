/** Things nobody sees, drawn from the first frame on: the shaders of all things are compiled before there are any. */

import { BufferAttribute, Color, DataTexture, DoubleSide, FrontSide, Group, Mesh, MeshStandardMaterial, PlaneGeometry, SphereGeometry, Vector3, type ShaderMaterial } from "three";
import { BESIDES, besides } from "./debuts.ts";
import { BAKED, forge, forgeLean, revealed } from "./forged.ts";
import { Hologram } from "./hologram.ts";
import type { Surroundings } from "./surroundings.ts";

/** What forged materials take: one program, opaque or blended. */
export function pilot(surroundings: Surroundings, glow: Color): Group {
  const group = withHologram(glow);
  const geometry = speck();
  geometry.setAttribute("tangent", new BufferAttribute(new Float32Array([1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1]), 4));
  for (const transparent of [false, true]) {
    const mesh = new Mesh(geometry, new MeshStandardMaterial({ transparent }));
    forge(mesh.material, revealed(), surroundings);
    mesh.castShadow = !transparent;
    mesh.receiveShadow = true;
    group.add(mesh);
  }
  return unculled(group);
}

/**
 * What lean materials take: a short program for each kind of surface, coloured at its vertices or not, of one side or two,
 * first without lamps, as a scene begins, and then with them. Each is to be drawn once.
 */
export function leanPilots(sky: ShaderMaterial): Mesh[] {
  return [new Mesh(new SphereGeometry(0.001, 3, 2), sky), ...surfaces(false), ...surfaces(true)];
}

function surfaces(lamps: boolean): Mesh[] {
  const all: Mesh[] = [];
  const lean = (geometry: PlaneGeometry, material: MeshStandardMaterial): Mesh => leanPilot(geometry, material, lamps);
  const plain = speck();
  const colored = speck();
  colored.setAttribute("color", new BufferAttribute(new Float32Array(16).fill(1), 4)); // as our files have it
  for (const side of [FrontSide, DoubleSide]) {
    for (const name of ["", BAKED]) all.push(lean(colored, new MeshStandardMaterial({ vertexColors: true, side, name })));
    for (const vertexColors of [false, true]) all.push(lean(vertexColors ? colored : plain, new MeshStandardMaterial({ map: white(), vertexColors, side })));
  }
  for (const vertexColors of [false, true]) all.push(lean(vertexColors ? colored : plain, new MeshStandardMaterial({ map: white(), vertexColors, side: DoubleSide, alphaTest: 0.4 })));
  return all;
}

/** What things take until their models are here. */
export function hologramPilot(glow: Color): Group {
  return unculled(withHologram(glow));
}

function leanPilot(geometry: PlaneGeometry, material: MeshStandardMaterial, lamps: boolean): Mesh {
  forgeLean(material, { value: 0, used: lamps });
  const mesh = new Mesh(geometry, material);
  mesh.userData[BESIDES] = besides(lamps);
  mesh.castShadow = mesh.receiveShadow = true;
  mesh.frustumCulled = false;
  return mesh;
}

function speck(): PlaneGeometry {
  return new PlaneGeometry(0.001, 0.001);
}

function white(): DataTexture {
  const texture = new DataTexture(new Uint8Array([255, 255, 255, 255]), 1, 1);
  texture.needsUpdate = true;
  return texture;
}

function withHologram(glow: Color): Group {
  const group = new Group();
  const hologram = new Hologram("", new Vector3(0.001, 0.001, 0.001), glow);
  hologram.strength = 0.02;
  hologram.update(0);
  group.add(hologram).position.y = -1;
  return group;
}

function unculled(group: Group): Group {
  group.traverse((node) => (node.frustumCulled = false));
  return group;
}
