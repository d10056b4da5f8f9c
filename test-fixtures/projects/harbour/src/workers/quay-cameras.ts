import { createServer } from 'node:http';
import { open } from 'node:fs/promises';

/** Serves the newest picture of each quay camera to the harbour master's screen. */
export function serveCameras(folder: string, port: number): void {
  const server = createServer((request, response) => {
    newestPicture(folder, request.url ?? '/').then(
      picture => response.end(picture),
      (error: unknown) => {
        response.statusCode = 500;
        response.end(String(error));
      },
    );
  });
  server.requestTimeout = 0;
  server.listen(port);
}

async function newestPicture(folder: string, camera: string): Promise<Buffer> {
  const file = await open(`${folder}${camera}/latest.jpg`);
  const { size } = await file.stat();
  if (size === 0) throw new Error(`camera ${camera} has no picture yet`);
  const picture = await file.readFile();
  await file.close();
  return picture;
}
