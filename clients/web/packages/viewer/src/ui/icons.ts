/** Icons as inline SVG, in the colour of the text around them. */

const PATHS = {
  sound: '<path d="M4 9v6h4l5 4V5L8 9zM16.5 8.5a5 5 0 0 1 0 7M19 6a8.5 8.5 0 0 1 0 12"/>',
  muted: '<path d="M4 9v6h4l5 4V5L8 9zM17 9.5l5 5m0-5-5 5"/>',
  share: '<path d="M9 12h9m-4-4 4 4-4 4M11 5H5v14h6"/>',
  zip: '<path d="M12 4v11m-5-5 5 5 5-5M5 20h14"/>',
  glb: '<path d="m12 3 8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9"/>',
  usdz: '<path d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M12 8l4 2.3v4.4L12 17l-4-2.3v-4.4z"/>',
  views: '<path d="M4 5h16v14H4zM14 5v14M14 12h6"/>',
  list: '<path d="M5 7h14M5 12h14M5 17h9"/>',
} as const;

/** The SVG source of an icon. */
export function icon(name: keyof typeof PATHS): string {
  return `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${PATHS[name]}</svg>`;
}
