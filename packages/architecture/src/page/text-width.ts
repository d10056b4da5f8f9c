let context: CanvasRenderingContext2D | null | undefined;

/** How wide a text is drawn, in pixels of the picture. */
export function textWidth(text: string, size: number, isBold = false): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * size * (isBold ? 0.63 : 0.58);
  context.font = `${isBold ? 600 : 400} ${size}px system-ui, sans-serif`;
  return context.measureText(text).width;
}
