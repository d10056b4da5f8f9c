import type { Tides } from '../application/ports.js';
import { notices } from './notify-captains.js';

/** Looks at the tide every minute, and warns when the water is low. */
export function watchTides(tides: Tides, port: string): void {
  setInterval(() => {
    tides
      .heightAt(port, new Date())
      .then(height =>
        height < 0.5 ? notices.add('low-water', { text: `Low water in ${port}: ${height} m` }) : undefined,
      )
      .catch(() => {});
  }, 60_000);
}
